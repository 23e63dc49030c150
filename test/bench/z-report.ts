import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade } from '../../hub/test/trade.ts';

/**
 * How long the X and the Z of a busy day take: `node test/bench/z-report.ts [--json]`. The orders are on a real log in
 * a file; each takes two lines and is paid in cash.
 */
const ORDERS = 5_000;
const AT_ONCE = 250;
const ROUNDS = 21;
const DATE = '2026-03-09';

const house = await openTrade();
for (let sold = 0; sold < ORDERS; sold += AT_ONCE) {
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const { checkId, total } = await house.order();
      const body = { paymentId: house.newId(), tendered: total };
      await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body });
    }),
  );
}
const events = house.spine.head();

const took: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const started = performance.now();
  await house.ask(routes.xReport, { caller: cashier, query: {} });
  took.push(performance.now() - started);
}
took.sort((a, b) => a - b);
const started = performance.now();
const closed = await house.ask(routes.closeDay, { caller: cashier, body: { date: DATE } });
const z = performance.now() - started;
const report = await house.ask(routes.zReport, { caller: cashier, params: { number: 1 } });
await house.cards.settled();
house.close();
if (!closed.ok || !report.ok || report.value.figures.checks !== ORDERS) throw new Error('the Z does not hold the day');

const figures = {
  orders: ORDERS,
  events,
  xMedianMs: Number(must(took[ROUNDS >> 1], 'a median').toFixed(2)),
  zMs: Number(z.toFixed(2)),
  limitMs: 200,
};
console.log(
  process.argv.includes('--json')
    ? JSON.stringify(figures)
    : `A day of ${ORDERS} orders (${events} events): X ${figures.xMedianMs} ms, Z ${figures.zMs} ms; at most ${figures.limitMs} ms.`,
);
process.exitCode = figures.zMs <= figures.limitMs && figures.xMedianMs <= figures.limitMs ? 0 : 1;
