import { must } from '@comanda/shared/base/assert.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { BodyInputOf, ParamsOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { SimulatedOutcome } from '@comanda/shared/contracts/views/operations.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { cashier, type Trade } from './trade.ts';

/** What people do with checks, at random: whether each deed is accepted or refused is the hub's to say. */

/** The hub that they ask, in the test's process or by its API. */
export interface Counter {
  ask<R extends RouteContract>(
    route: R,
    asked?: { readonly params?: ParamsOf<R>; readonly body?: BodyInputOf<R> },
  ): Promise<Result<ReplyOf<R>, Refusal>>;
  readonly newId: NewId;
  /** A line of a dish with nothing to choose. */
  line(at: number): { readonly id: string; readonly itemId: string; readonly variantId: string };
  /** How the terminal answers from now on. */
  terminal(next: SimulatedOutcome): Promise<void>;
  /** Lets what follows from the last deed come to rest. */
  rest(ms: number): Promise<void>;
}

export interface Days {
  readonly at: Counter;
  readonly random: () => number;
  /** Opened beforehand, without a limit. */
  readonly accountId: string;
  /** How often each outcome came: `ok`, or a refusal's code, by deed. */
  readonly outcomes: Map<string, number>;
}

/** A hub in the test's process, asked by a manager. */
export const counterOf = (house: Trade): Counter => ({
  ask: (route, asked) => house.ask(route, { ...asked, caller: cashier }),
  newId: house.newId,
  line: house.line,
  terminal: (next) => Promise.resolve(house.terminal.setNext(next)),
  rest: house.pass,
});

const pick = <T>(random: () => number, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const upTo = (random: () => number, most: number): number => 1 + Math.floor(random() * most);

const LOOKED_AT = 30;

async function allOrders({ at }: Days): Promise<OrderView[]> {
  const reply = await at.ask(routes.openOrders, {});
  // The latest ones, as a person has before them.
  return reply.ok ? reply.value.orders.slice(-LOOKED_AT) : [];
}

interface Target {
  readonly order: OrderView;
  readonly check: CheckView;
}

/** Open, and priced by its lines. */
const isWhole = ({ check }: Pick<Target, 'check'>): boolean => check.state === 'open' && check.partOf === null;

/** Checks at which a deed has something to do; the others it is refused for, which is tried as well, but less often. */
const fits: Readonly<Record<string, (target: Target) => boolean>> = {
  removeDiscount: ({ check }) => check.discounts.length > 0 && check.state === 'open',
  comp: isWhole,
  discount: isWhole,
  moveLines: ({ check }) => check.state === 'open' && check.lines.length > 1 && check.due === check.total,
  splitLines: ({ check }) => isWhole({ check }) && check.lines.length > 1 && check.due === check.total,
  removeComp: ({ order, check }) => isWhole({ check }) && order.lines.some(({ comp }) => comp !== null),
  unite: ({ check }) => check.partOf !== null,
  merge: ({ order }) => order.tableId !== null,
  unmerge: ({ order }) => order.merged.length > 0,
  transfer: ({ check }) => check.state === 'open' && check.partOf === null,
  refund: ({ check }) => check.payments.some(({ state }) => state === 'taken'),
  reopen: ({ check }) => check.state === 'paid',
  close: ({ check }) => check.state === 'open' && check.due <= 0,
};

async function someCheck(days: Days, deed: string): Promise<Target | null> {
  const targets = (await allOrders(days)).flatMap((order) => order.checks.map((check) => ({ order, check })));
  const fitting = targets.filter(fits[deed] ?? (() => true));
  return pick(days.random, fitting.length > 0 && days.random() < 0.8 ? fitting : targets) ?? null;
}

type Deed = (days: Days, target: Target) => Promise<Result<unknown, Refusal>>;

const params = ({ check }: Target) => ({ checkId: check.id });
const someLines = ({ random }: Days, { check }: Target): string[] => {
  const ids = check.lines.map(({ lineId }) => lineId).filter(() => random() < 0.5);
  return ids.length > 0 ? ids : check.lines.slice(0, 1).map(({ lineId }) => lineId);
};
const part = ({ random }: Days, { check }: Target) => ({
  ...(random() < 0.5 && { amount: upTo(random, Math.max(1, check.due)) }),
  ...(random() < 0.3 && { tip: upTo(random, Math.max(1, Math.floor(check.due / 8))) }),
});

const deeds: Readonly<Record<string, Deed>> = {
  addLines: ({ at, random }, { order }) =>
    at.ask(routes.addLines, {
      params: { orderId: order.id },
      body: { lines: Array.from({ length: upTo(random, 3) }, (_, n) => at.line(n)), send: random() < 0.7 },
    }),
  voidLine: ({ at, random }, { order }) =>
    at.ask(routes.voidLine, {
      params: { orderId: order.id, lineId: pick(random, order.lines)?.id ?? at.newId() },
      body: { reason: 'Guest left' },
    }),
  quantity: ({ at, random }, { order }) =>
    at.ask(routes.changeQuantity, {
      params: { orderId: order.id, lineId: pick(random, order.lines)?.id ?? at.newId() },
      body: { quantity: upTo(random, 4), partId: at.newId(), reason: 'Fewer guests' },
    }),
  changeSent: ({ at, random }, { order }) => {
    const line = pick(random, order.lines);
    return at.ask(routes.changeSentLine, {
      params: { orderId: order.id, lineId: line?.id ?? at.newId() },
      body: {
        variantId: line?.variantId ?? at.newId(),
        note: pick(random, ['No salt', 'Allergy: nuts', '']) ?? '',
        again: random() < 0.5,
        ...(random() < 0.5 && { quantity: upTo(random, 3), partId: at.newId() }),
      },
    });
  },
  discount: (days, target) => {
    const { at, random } = days;
    return at.ask(routes.giveDiscount, {
      params: params(target),
      body: {
        discountId: at.newId(),
        lineId: random() < 0.5 ? (someLines(days, target)[0] ?? null) : null,
        discount:
          random() < 0.5
            ? { kind: 'percent', ratePpm: upTo(random, 400_000) }
            : { kind: 'fixed', amount: upTo(random, 50_000) },
        reason: pick(random, ['Regular guest', 'Birthday']) ?? '',
      },
    });
  },
  removeDiscount: ({ at, random }, target) =>
    at.ask(routes.removeDiscount, {
      params: { ...params(target), discountId: pick(random, target.check.discounts)?.id ?? at.newId() },
      body: {},
    }),
  comp: (days, target) =>
    days.at.ask(routes.compLine, {
      params: { orderId: target.order.id, lineId: someLines(days, target)[0] ?? days.at.newId() },
      body: { reason: 'Long wait' },
    }),
  removeComp: ({ at }, { order }) =>
    at.ask(routes.removeComp, {
      params: { orderId: order.id, lineId: order.lines.find((line) => line.comp)?.id ?? at.newId() },
      body: {},
    }),
  splitEvenly: ({ at, random }, target) =>
    at.ask(routes.splitCheck, {
      params: params(target),
      body: { newIds: Array.from({ length: upTo(random, 4) }, at.newId), split: { how: 'evenly' } },
    }),
  splitAmounts: ({ at, random }, target) =>
    at.ask(routes.splitCheck, {
      params: params(target),
      body: {
        newIds: [at.newId()],
        split: { how: 'amounts', amounts: [upTo(random, Math.max(1, target.check.total - 1))] },
      },
    }),
  splitLines: (days, target) =>
    days.at.ask(routes.splitCheck, {
      params: params(target),
      body: { newIds: [days.at.newId()], split: { how: 'lines', lineIds: [orOther(days, target)] } },
    }),
  splitFractions: (days, target) =>
    days.at.ask(routes.splitCheck, {
      params: params(target),
      body: {
        newIds: [days.at.newId(), days.at.newId()],
        split: {
          how: 'fractions',
          lines: orOther(days, target).map((lineId) => ({ lineId, parts: [1, upTo(days.random, 3), 1] })),
        },
      },
    }),
  unite: ({ at }, target) => at.ask(routes.uniteChecks, { params: params(target), body: {} }),
  moveLines: (days, target) => {
    const { at, random } = days;
    const other = random() < 0.5 ? at.newId() : (pick(random, target.order.checks)?.id ?? at.newId());
    return at.ask(routes.moveLines, {
      params: params(target),
      body: { lineIds: orOther(days, target), toCheckId: other },
    });
  },
  transfer: async (days, target) => {
    const to = pick(days.random, await allOrders(days));
    return days.at.ask(routes.transferLines, {
      params: params(target),
      body: { lineIds: orOther(days, target), toOrderId: to?.id ?? days.at.newId() },
    });
  },
  merge: async (days, target) => {
    const others = (await allOrders(days)).filter(({ id, tableId }) => tableId !== null && id !== target.order.id);
    const from = pick(days.random, others);
    return days.at.ask(routes.mergeOrders, {
      params: { orderId: target.order.id },
      body: { fromOrderId: from?.id ?? days.at.newId() },
    });
  },
  cash: (days, target) =>
    days.at.ask(routes.payCash, {
      params: params(target),
      body: {
        paymentId: days.at.newId(),
        tendered: target.check.total * 2 + upTo(days.random, 100_000),
        ...part(days, target),
      },
    }),
  card: async (days, target) => {
    await days.at.terminal(days.random() < 0.8 ? 'approve' : 'decline');
    const body = { paymentId: days.at.newId(), ...part(days, target) };
    const asked = await days.at.ask(routes.payCard, { params: params(target), body });
    await days.at.rest(2_000);
    return asked;
  },
  house: (days, target) =>
    days.at.ask(routes.payHouseAccount, {
      params: params(target),
      body: { paymentId: days.at.newId(), accountId: days.accountId, ...part(days, target) },
    }),
  eightySix: ({ at, random }) => {
    const remaining = random() < 0.6 ? upTo(random, 6) - 1 : null;
    return at.ask(routes.setAvailability, {
      body: { id: at.line(2).itemId, available: remaining !== 0, remaining },
    });
  },
  bank: async (days, target) => {
    const body = { paymentId: days.at.newId(), ...part(days, target) };
    const asked = await days.at.ask(routes.payBankQr, { params: params(target), body });
    const paymentId = { paymentId: body.paymentId };
    if (asked.ok && days.random() < 0.3) {
      await days.at.ask(routes.cancelPayment, { params: paymentId, body: {} });
      if (days.random() < 0.5) return asked;
    }
    if (asked.ok) await days.at.ask(routes.confirmPayment, { params: paymentId, body: {} });
    return asked;
  },
  unmerge: async ({ at, random }, { order }) =>
    at.ask(routes.unmergeOrder, {
      params: { orderId: order.id },
      body: { fromOrderId: pick(random, order.merged)?.orderId ?? at.newId() },
    }),
  tip: ({ at, random }, { check }) =>
    at.ask(routes.addTip, {
      params: { paymentId: pick(random, check.payments)?.id ?? at.newId() },
      body: { amount: upTo(random, 500) },
    }),
  refund: async (days, target) => {
    const { at, random } = days;
    const dice = random();
    const payment = pick(random, target.check.payments);
    const refund =
      dice < 0.4
        ? ({ how: 'all' } as const)
        : dice < 0.7
          ? ({ how: 'amount', amount: upTo(random, Math.max(1, payment?.amount ?? 1)) } as const)
          : ({ how: 'lines', lineIds: orOther(days, target) } as const);
    await at.terminal(random() < 0.8 ? 'approve' : 'decline');
    const given = await at.ask(routes.giveRefund, {
      params: params(target),
      body: {
        refundId: at.newId(),
        paymentId: payment?.id ?? at.newId(),
        refund,
        inCash: random() < 0.2,
        reason: 'Complaint',
      },
    });
    await at.rest(1_000);
    return given;
  },
  reopen: ({ at }, target) => at.ask(routes.reopenCheck, { params: params(target), body: { reason: 'Wrong tender' } }),
  close: ({ at }, target) => at.ask(routes.closeCheck, { params: params(target), body: {} }),
  settle: ({ at, random, accountId }) =>
    at.ask(routes.settleHouseAccount, {
      params: { accountId },
      body: { amount: upTo(random, 500), tender: 'cash' },
    }),
};

const orOther = (days: Days, target: Target): string[] => {
  const ids = someLines(days, target);
  return ids.length > 0 ? ids : [days.at.newId()];
};

const names = Object.keys(deeds);

/** Does one thing with some check, and counts how it ended. */
export async function doSomething(days: Days): Promise<void> {
  const name = must(pick(days.random, names), 'a deed');
  const target = await someCheck(days, name);
  if (!target) return;
  const outcome = await must(deeds[name], 'a deed')(days, target);
  const ended = `${name} ${outcome.ok ? 'ok' : outcome.error.code}`;
  days.outcomes.set(ended, (days.outcomes.get(ended) ?? 0) + 1);
}

/** Deeds that were never accepted. */
export const neverDone = ({ outcomes }: Days): string[] => names.filter((name) => !outcomes.has(`${name} ok`));
