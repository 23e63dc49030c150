import { describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { postingsOf } from '@comanda/shared/domain/closing/journal.ts';
import { counterOf, type Days, doSomething, neverDone } from './deeds.ts';
import { seeded } from './random.ts';
import { unsound } from './sound.ts';
import { cashier, openTrade, type Trade } from './trade.ts';

const STEPS = 400;
const VENUES = ['saigon', 'newyork', 'berlin'] as const;

interface HouseDays extends Days {
  readonly house: Trade;
}

async function openDays(venue: (typeof VENUES)[number], seed: number): Promise<HouseDays> {
  const house = await openTrade(venue);
  const accountId = house.newId();
  const body = { holder: 'Saigon Design', limit: null };
  await house.ask(routes.saveHouseAccount, { caller: cashier, params: { accountId }, body });
  return { house, at: counterOf(house), random: seeded(seed), accountId, outcomes: new Map() };
}

const books = ({ store }: Trade): Map<string, number> =>
  new Map(
    store
      .all<{ account: string; n: number }>('select account, sum(amount) as n from ledger group by account')
      .map(({ account, n }) => [account, n]),
  );

const freeTable = ({ store }: Trade): string | undefined =>
  store.get<{ id: string }>(
    `select id from tables where id not in (select table_id from orders where open = 1 and table_id is not null)
     and id not in (select table_id from merged_orders where table_id is not null) limit 1`,
  )?.id;

async function views({ house }: HouseDays): Promise<OrderView[]> {
  const ids = house.store.all<{ id: string }>("select id from orders where state <> 'merged'");
  const found: OrderView[] = [];
  for (const { id } of ids) {
    const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId: id } });
    if (reply.ok) found.push(reply.value);
  }
  return found;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

async function closeAll(house: Trade): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    const x = await house.ask(routes.xReport, { caller: cashier, query: {} });
    const date = must(x.ok ? x.value : null, 'an X').unclosed[0];
    if (date !== undefined) await house.ask(routes.closeDay, { caller: cashier, body: { date } });
  }
}

describe('random days of money', () => {
  it.each(VENUES.flatMap((venue) => [1, 2].map((seed) => [venue, seed] as const)))(
    'the books of %s balance after every command, and every check adds up (seed %i)',
    { timeout: 60_000 },
    async (venue, seed) => {
      const days = await openDays(venue, seed);
      const { house } = days;
      try {
        for (let step = 0; step < STEPS; step += 1) {
          if (step % 4 === 0) await house.order(1 + (step % 2), step % 8 === 0 ? freeTable(house) : undefined);
          await doSomething(days);
          expect(sum([...books(house).values()])).toBe(0);
        }
        // Bank transfers by QR code are the Vietnamese venue's.
        expect(neverDone(days)).toEqual(venue === 'saigon' ? [] : ['bank']);
        const orders = await views(days);
        expect(orders.length).toBeGreaterThan(20);
        expect(orders.flatMap(({ checks }) => checks.flatMap(unsound))).toEqual([]);
        expect(house.differences()).toEqual([]);

        // What the Zs say is what the books say, account by account.
        await closeAll(house);
        const zs = new Map<string, number>();
        for (let number = 1; ; number += 1) {
          const z = await house.ask(routes.zReport, { caller: cashier, params: { number } });
          if (!z.ok) break;
          for (const { account, debit, credit } of postingsOf(z.value.figures)) {
            zs.set(account, (zs.get(account) ?? 0) + debit - credit);
          }
        }
        const nonzero = (map: ReadonlyMap<string, number>) =>
          [...map].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
        expect(nonzero(zs)).toEqual(nonzero(books(house)));
        expect(nonzero(zs).length).toBeGreaterThan(4);
      } finally {
        house.close();
      }
    },
  );
});

describe('giving everything back', () => {
  it.each(VENUES)('returns every account of %s to nothing', async (venue) => {
    const days = await openDays(venue, 5);
    const { house, random } = days;
    try {
      for (let n = 0; n < 12; n += 1) {
        const { checkId, total } = await house.order(1 + (n % 4));
        const params = { checkId };
        if (n % 3 === 0) {
          const body = {
            discountId: house.newId(),
            discount: { kind: 'percent', ratePpm: 123_456 } as const,
            reason: 'r',
          };
          await house.ask(routes.giveDiscount, { caller: cashier, params, body });
        }
        const first = { paymentId: house.newId(), tendered: total, amount: Math.ceil(total * random() * 0.4), tip: 7 };
        await house.ask(routes.payCash, { caller: cashier, params, body: first });
        await house.ask(routes.payCard, { caller: cashier, params, body: { paymentId: house.newId(), tip: n } });
        await house.pass(2_000);
      }
      expect(sum([...books(house).values()].map(Math.abs))).toBeGreaterThan(0);
      for (const { checks } of await views(days)) {
        for (const check of checks) {
          expect(check.state).toBe('paid');
          const first = must(check.lines[0], 'a line').lineId;
          const payments = check.payments.filter(({ state }) => state === 'taken');
          const refund = (paymentId: string, how: object) =>
            house.ask(routes.giveRefund, {
              caller: cashier,
              params: { checkId: check.id },
              body: { refundId: house.newId(), paymentId, refund: how as { how: 'all' }, reason: 'r' },
            });
          await refund(must(payments[0], 'a payment').id, { how: 'amount', amount: 1 });
          await refund(must(payments[1], 'a payment').id, { how: 'lines', lineIds: [first] });
          await house.pass(1_000);
          for (const { id } of payments) await refund(id, { how: 'all' });
          await house.pass(1_000);
          for (const { id } of payments) await refund(id, { how: 'all' });
          await house.pass(1_000);
        }
      }
      expect([...books(house)].filter(([, amount]) => amount !== 0)).toEqual([]);
    } finally {
      house.close();
    }
  });
});
