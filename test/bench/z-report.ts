import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { postingsOf } from '@comanda/shared/domain/closing/journal.ts';
import { cashier, openTrade } from '../../hub/test/trade.ts';
import { measure, type Measurement, readOptions } from './command-line.ts';
import { atMost } from './figures.ts';
import { median } from './stats.ts';

/** `npm run bench:z`: how long the X and the Z of a busy day take, and whether the Z says what the books say. */

const USAGE = `npm run bench:z -- [--json] [--quick] [--only FIGURE,…]

  --quick  few orders: tries the measurement, its figures count for nothing`;

const AT_ONCE = 250;
const ROUNDS = 21;
const DATE = '2026-03-09';
const LIMIT_MS = 200;

/** A day on a real log in a file: each order takes two lines and is paid in cash, every eighth is lowered, every tenth split. */
async function dayOf(orders: number) {
  const house = await openTrade();
  const sell = async (n: number): Promise<void> => {
    const { checkId, total } = await house.order();
    const at = { caller: cashier, params: { checkId } };
    if (n % 8 === 0) {
      const discount = { kind: 'percent', ratePpm: 100_000 } as const;
      await house.ask(routes.giveDiscount, { ...at, body: { discountId: house.newId(), discount, reason: 'Regular' } });
    }
    const ids = [checkId];
    if (n % 10 === 0) {
      ids.push(house.newId());
      await house.ask(routes.splitCheck, { ...at, body: { newIds: ids.slice(1), split: { how: 'evenly' } } });
    }
    for (const id of ids) {
      const body = { paymentId: house.newId(), tendered: total + 1_000 };
      await house.ask(routes.payCash, { caller: cashier, params: { checkId: id }, body });
    }
  };
  for (let sold = 0; sold < orders; sold += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, orders - sold) }, (_, n) => sell(n)));
  }
  return house;
}

const options = readOptions(USAGE, ({ quick }): Measurement[] => [
  {
    ids: ['x-median', 'z', 'z-books'],
    run: async () => {
      const orders = quick ? 250 : 5_000;
      const house = await dayOf(orders);
      const took: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const started = performance.now();
        await house.ask(routes.xReport, { caller: cashier, query: {} });
        took.push(performance.now() - started);
      }
      const started = performance.now();
      const closed = await house.ask(routes.closeDay, { caller: cashier, body: { date: DATE } });
      const z = performance.now() - started;
      const report = await house.ask(routes.zReport, { caller: cashier, params: { number: 1 } });
      const books = new Map(
        house.store
          .all<{ account: string; n: number }>('select account, sum(amount) as n from ledger group by account')
          .map(({ account, n }) => [account, n]),
      );
      await house.cards.settled();
      house.close();
      const figures = must(closed.ok && report.ok ? report.value.figures : null, 'a Z');
      if (figures.orders !== orders) throw new Error('the Z does not hold the day');
      for (const { account, debit, credit } of postingsOf(figures)) {
        books.set(account, (books.get(account) ?? 0) - debit + credit);
      }
      const off = [...books.values()].reduce((sum, amount) => sum + Math.abs(amount), 0);
      return [
        atMost({ id: 'x-median', value: median(took), unit: `ms for ${orders} orders` }, LIMIT_MS),
        atMost({ id: 'z', value: z, unit: `ms for ${orders} orders` }, LIMIT_MS),
        atMost({ id: 'z-books', value: off, unit: 'minor units between Z and books' }, 0),
      ];
    },
  },
]);
await measure('bench:z', options);
