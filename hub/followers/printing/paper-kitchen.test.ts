import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { markUndrawn } from '../../modules/kitchen/index.ts';
import { orderView } from '../../modules/orders/index.ts';
import { venueState } from '../../modules/venue/index.ts';
import { accepted } from '../../test/identity.ts';
import { append, openPrinting, type PrintingBench } from '../../test/printing.ts';
import { dish, TABLE } from '../../test/printing-venue.ts';

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
/** The log gives the tables that are there. */
const expectReplayed = (): void => expect(bench.differences()).toEqual([]);
afterEach(() => {
  expectReplayed();
  return bench.end();
});

/** The stations whose tickets are done so from now on. */
async function withoutScreens(doneWhen: NonNullable<Station['doneWhen']>, ...ids: string[]): Promise<void> {
  for (const id of ids) await bench.setStation(id, { doneWhen, minimumSeconds: 60 });
}
const order = (orderId: string) => must(orderView(bench.store, orderId) ?? undefined, 'the order');
const tickets = () =>
  bench.store
    .all<{ station: string; open: number; seconds: number | null }>('select * from tickets order by station')
    .map(({ station, open, seconds }) => [station, open, seconds]);
const handOver = (orderId: string) => bench.ask(routes.handOverOrder, { caller: bench.boss, params: { orderId } });

it('a ticket is done when its paper is out, and the order is ready with its last one', async () => {
  await withoutScreens('printed', 'hot', 'cold');
  const { orderId } = await bench.order(['pho', 'salad'], 'takeaway');
  expect(order(orderId).state).toBe('preparing');
  await bench.settled();
  // No cook bumped them: they say nothing of anybody's speed.
  expect(tickets()).toEqual([
    ['cold', 0, null],
    ['hot', 0, null],
  ]);
  expect(order(orderId)).toMatchObject({ state: 'ready', undrawn: [] });
  accepted(await handOver(orderId));
});

it('a printer that is off keeps the order from being ready, and nothing is printed or done twice', async () => {
  await withoutScreens('printed', 'hot');
  for (const name of ['hot', 'cold', 'desk'] as const) await bench.printers[name].setState({ off: true });
  const { orderId } = await bench.order(['pho'], 'takeaway');
  await bench.pass(12_000);
  await runAsHub(bench.spine, bench.newId, (deciding) => markUndrawn(deciding, bench.printing().paperOf));
  expect(order(orderId)).toMatchObject({ state: 'preparing', undrawn: ['hot'] });
  await bench.printers.hot.setState({ off: false });
  await bench.pass(30_000);
  expect(order(orderId)).toMatchObject({ state: 'ready', undrawn: [] });
  expect(bench.types().filter((type) => type === 'ticket.bumped.v1')).toHaveLength(1);
});

it('what the hub did not note because it ended is noted by its watch', async () => {
  await withoutScreens('printed', 'hot');
  const { orderId } = await bench.order(['pho'], 'takeaway');
  const { id } = must(bench.store.get<{ id: string }>('select id from tickets'), 'a ticket');
  const printer = must(venueState(bench.store)?.stations.get('hot')?.printerId ?? undefined, 'a printer');
  bench.timers.advance(11_000);
  const paperOf = (ticketId: string) => (ticketId === id ? printer : null);
  await runAsHub(bench.spine, bench.newId, (deciding) => markUndrawn(deciding, paperOf));
  expect(order(orderId).state).toBe('ready');
});

it('where the hand-over says that it is done, a takeaway is handed over without a bump', async () => {
  await withoutScreens('handed_over', 'hot', 'cold');
  const { orderId } = await bench.order(['pho', 'salad'], 'takeaway');
  await bench.settled();
  expect(order(orderId)).toMatchObject({ state: 'preparing', mayHandOver: true });
  accepted(await handOver(orderId));
  expect(order(orderId).state).toBe('handed_over');
  expect(tickets().map(([, open]) => open)).toEqual([0, 0]);
  expect(bench.types()).not.toContain('ticket.undrawn.v1');
});

it('guests who leave a paid table without a hand-over leave no ticket open', async () => {
  await withoutScreens('handed_over', 'hot');
  const { checkId } = await bench.order(['pho']);
  await bench.settled();
  const body = { paymentId: bench.newId(), tendered: 500_000 };
  accepted(await bench.ask(routes.payCash, { caller: bench.boss, params: { checkId }, body }));
  accepted(await bench.ask(routes.clearTable, { caller: bench.boss, params: { tableId: TABLE } }));
  expect(tickets()).toEqual([['hot', 0, null]]);
});

it('a station with a screen is waited for all the same', async () => {
  await withoutScreens('handed_over', 'hot');
  const { orderId } = await bench.order(['pho', 'salad'], 'takeaway');
  expect(order(orderId).mayHandOver).toBe(false);
  expect(await handOver(orderId)).toMatchObject({ ok: false, error: { code: 'order_not_ready' } });
  const cold = must(bench.store.get<{ id: string }>("select id from tickets where station = 'cold'"), 'a ticket');
  accepted(await bench.ask(routes.bumpTicket, { caller: bench.boss, params: { ticketId: cold.id } }));
  // The one who has a screen says it of the order: board and phone call it.
  expect(order(orderId)).toMatchObject({ state: 'ready', mayHandOver: true });
  accepted(await handOver(orderId));
  expect(tickets().map(([, open]) => open)).toEqual([0, 0]);
});

it.each(['printed', 'handed_over'] as const)(
  'a void where nobody says what was made: done when %s',
  async (doneWhen) => {
    await withoutScreens(doneWhen, 'hot');
    const { orderId } = await bench.order(['pho', 'pho'], 'takeaway');
    await bench.settled();
    const [young, old] = order(orderId).lines;
    const voidLine = async (lineId: string) =>
      accepted(
        await bench.ask(routes.voidLine, { caller: bench.boss, params: { orderId, lineId }, body: { reason: 'Nhầm' } }),
      );
    await voidLine(must(young, 'a line').id);
    bench.timers.advance(61_000);
    await voidLine(must(old, 'a line').id);
    expect(order(orderId).lines.map(({ state, made }) => [state, made])).toEqual([
      ['voided', false],
      ['voided', true],
    ]);
    expect(tickets()).toEqual([['hot', 0, null]]);
  },
);

it('on paper, what begins later says when', async () => {
  const { settings } = must(venueState(bench.store) ?? undefined, 'a venue');
  const kitchen = { autoFire: false, synchronised: true, routing: [] };
  await append(bench, [
    event('venue.configured.v1', `venue:${settings.id}`, { settings: { ...settings, kitchen }, demo: false }),
    event('item.saved.v1', `item:${dish('pho').id}`, { ...dish('pho'), prepSeconds: 1_500 }),
    event('item.saved.v1', `item:${dish('salad').id}`, { ...dish('salad'), prepSeconds: 300 }),
  ]);
  await bench.order(['pho', 'salad'], 'takeaway');
  await bench.settled();
  const [hot, cold] = (['hot', 'cold'] as const).map((name) => bench.sheets(name)[0]?.texts.join(' ') ?? '');
  // It is seven in the evening; the soup takes 25 minutes and the salad 5.
  expect(cold).toContain('Bắt đầu lúc 19:20');
  expect(hot).not.toContain('Bắt đầu');
});
