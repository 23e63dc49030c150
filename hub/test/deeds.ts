import { must } from '@comanda/shared/base/assert.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { cashier, type Trade } from './trade.ts';

/** What people do with checks, at random: whether each deed is accepted or refused is the hub's to say. */

const caller = cashier;

export interface Days {
  readonly house: Trade;
  readonly random: () => number;
  /** Opened beforehand, without a limit. */
  readonly accountId: string;
  /** How often each outcome came: `ok`, or a refusal's code, by deed. */
  readonly outcomes: Map<string, number>;
}

const pick = <T>(random: () => number, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const upTo = (random: () => number, most: number): number => 1 + Math.floor(random() * most);

async function allOrders({ house }: Days): Promise<OrderView[]> {
  const reply = await house.ask(routes.openOrders, { caller });
  return reply.ok ? reply.value.orders : [];
}

interface Target {
  readonly order: OrderView;
  readonly check: CheckView;
}

/** Checks at which a deed has something to do; the others it is refused for, which is tried as well, but less often. */
const fits: Readonly<Record<string, (target: Target) => boolean>> = {
  removeDiscount: ({ check }) => check.discounts.length > 0 && check.state === 'open',
  removeComp: ({ order }) => order.lines.some(({ comp }) => comp !== null),
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
  addLines: ({ house, random }, { order }) =>
    house.ask(routes.addLines, {
      caller,
      params: { orderId: order.id },
      body: { lines: Array.from({ length: upTo(random, 3) }, (_, at) => house.line(at)), send: random() < 0.7 },
    }),
  voidLine: ({ house, random }, { order }) =>
    house.ask(routes.voidLine, {
      caller,
      params: { orderId: order.id, lineId: pick(random, order.lines)?.id ?? house.newId() },
      body: { reason: 'Guest left' },
    }),
  quantity: ({ house, random }, { order }) =>
    house.ask(routes.changeQuantity, {
      caller,
      params: { orderId: order.id, lineId: pick(random, order.lines)?.id ?? house.newId() },
      body: { quantity: upTo(random, 4), partId: house.newId(), reason: 'Fewer guests' },
    }),
  discount: (days, target) => {
    const { house, random } = days;
    return house.ask(routes.giveDiscount, {
      caller,
      params: params(target),
      body: {
        discountId: house.newId(),
        lineId: random() < 0.5 ? (someLines(days, target)[0] ?? null) : null,
        discount:
          random() < 0.5
            ? { kind: 'percent', ratePpm: upTo(random, 400_000) }
            : { kind: 'fixed', amount: upTo(random, 50_000) },
        reason: pick(random, ['Regular guest', 'Birthday']) ?? '',
      },
    });
  },
  removeDiscount: ({ house, random }, target) =>
    house.ask(routes.removeDiscount, {
      caller,
      params: { ...params(target), discountId: pick(random, target.check.discounts)?.id ?? house.newId() },
      body: {},
    }),
  comp: (days, target) =>
    days.house.ask(routes.compLine, {
      caller,
      params: { orderId: target.order.id, lineId: someLines(days, target)[0] ?? days.house.newId() },
      body: { reason: 'Long wait' },
    }),
  removeComp: ({ house }, { order }) =>
    house.ask(routes.removeComp, {
      caller,
      params: { orderId: order.id, lineId: order.lines.find((line) => line.comp)?.id ?? house.newId() },
      body: {},
    }),
  splitEvenly: ({ house, random }, target) =>
    house.ask(routes.splitCheck, {
      caller,
      params: params(target),
      body: { newIds: Array.from({ length: upTo(random, 4) }, house.newId), split: { how: 'evenly' } },
    }),
  splitAmounts: ({ house, random }, target) =>
    house.ask(routes.splitCheck, {
      caller,
      params: params(target),
      body: {
        newIds: [house.newId()],
        split: { how: 'amounts', amounts: [upTo(random, Math.max(1, target.check.total - 1))] },
      },
    }),
  splitLines: (days, target) =>
    days.house.ask(routes.splitCheck, {
      caller,
      params: params(target),
      body: { newIds: [days.house.newId()], split: { how: 'lines', lineIds: [orOther(days, target)] } },
    }),
  splitFractions: (days, target) =>
    days.house.ask(routes.splitCheck, {
      caller,
      params: params(target),
      body: {
        newIds: [days.house.newId(), days.house.newId()],
        split: {
          how: 'fractions',
          lines: orOther(days, target).map((lineId) => ({ lineId, parts: [1, upTo(days.random, 3), 1] })),
        },
      },
    }),
  unite: ({ house }, target) => house.ask(routes.uniteChecks, { caller, params: params(target), body: {} }),
  moveLines: (days, target) => {
    const { house, random } = days;
    const other = random() < 0.5 ? house.newId() : (pick(random, target.order.checks)?.id ?? house.newId());
    return house.ask(routes.moveLines, {
      caller,
      params: params(target),
      body: { lineIds: orOther(days, target), toCheckId: other },
    });
  },
  transfer: async (days, target) => {
    const to = pick(days.random, await allOrders(days));
    return days.house.ask(routes.transferLines, {
      caller,
      params: params(target),
      body: { lineIds: orOther(days, target), toOrderId: to?.id ?? days.house.newId() },
    });
  },
  merge: async (days, target) => {
    const others = (await allOrders(days)).filter(({ id, tableId }) => tableId !== null && id !== target.order.id);
    const from = pick(days.random, others);
    return days.house.ask(routes.mergeOrders, {
      caller,
      params: { orderId: target.order.id },
      body: { fromOrderId: from?.id ?? days.house.newId() },
    });
  },
  cash: (days, target) =>
    days.house.ask(routes.payCash, {
      caller,
      params: params(target),
      body: {
        paymentId: days.house.newId(),
        tendered: target.check.total * 2 + upTo(days.random, 100_000),
        ...part(days, target),
      },
    }),
  card: async (days, target) => {
    days.house.terminal.setNext(days.random() < 0.8 ? 'approve' : 'decline');
    const body = { paymentId: days.house.newId(), ...part(days, target) };
    const asked = await days.house.ask(routes.payCard, { caller, params: params(target), body });
    await days.house.pass(2_000);
    return asked;
  },
  house: (days, target) =>
    days.house.ask(routes.payHouseAccount, {
      caller,
      params: params(target),
      body: { paymentId: days.house.newId(), accountId: days.accountId, ...part(days, target) },
    }),
  bank: async (days, target) => {
    const body = { paymentId: days.house.newId(), ...part(days, target) };
    const asked = await days.house.ask(routes.payBankQr, { caller, params: params(target), body });
    const paymentId = { paymentId: body.paymentId };
    if (asked.ok && days.random() < 0.3) {
      await days.house.ask(routes.cancelPayment, { caller, params: paymentId, body: {} });
      if (days.random() < 0.5) return asked;
    }
    if (asked.ok) await days.house.ask(routes.confirmPayment, { caller, params: paymentId, body: {} });
    return asked;
  },
  unmerge: async ({ house, random }, { order }) =>
    house.ask(routes.unmergeOrder, {
      caller,
      params: { orderId: order.id },
      body: { fromOrderId: pick(random, order.merged)?.orderId ?? house.newId() },
    }),
  tip: ({ house, random }, { check }) =>
    house.ask(routes.addTip, {
      caller,
      params: { paymentId: pick(random, check.payments)?.id ?? house.newId() },
      body: { amount: upTo(random, 500) },
    }),
  refund: async (days, target) => {
    const { house, random } = days;
    const dice = random();
    const payment = pick(random, target.check.payments);
    const refund =
      dice < 0.4
        ? ({ how: 'all' } as const)
        : dice < 0.7
          ? ({ how: 'amount', amount: upTo(random, Math.max(1, payment?.amount ?? 1)) } as const)
          : ({ how: 'lines', lineIds: orOther(days, target) } as const);
    house.terminal.setNext(random() < 0.8 ? 'approve' : 'decline');
    const given = await house.ask(routes.giveRefund, {
      caller,
      params: params(target),
      body: {
        refundId: house.newId(),
        paymentId: payment?.id ?? house.newId(),
        refund,
        inCash: random() < 0.2,
        reason: 'Complaint',
      },
    });
    await house.pass(1_000);
    return given;
  },
  reopen: ({ house }, target) =>
    house.ask(routes.reopenCheck, { caller, params: params(target), body: { reason: 'Wrong tender' } }),
  close: ({ house }, target) => house.ask(routes.closeCheck, { caller, params: params(target), body: {} }),
  settle: ({ house, random, accountId }) =>
    house.ask(routes.settleHouseAccount, {
      caller,
      params: { accountId },
      body: { amount: upTo(random, 500), tender: 'cash' },
    }),
};

const orOther = (days: Days, target: Target): string[] => {
  const ids = someLines(days, target);
  return ids.length > 0 ? ids : [days.house.newId()];
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
