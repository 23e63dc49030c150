import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAsHub } from '../../hub/log/own-commands.ts';
import { kitchenModule, markUndrawn } from '../../hub/modules/kitchen/index.ts';
import { accepted } from '../../hub/test/identity.ts';
import { openPrinting, type PrintingBench } from '../../hub/test/printing.ts';

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
afterEach(() => bench.end());

/** What the hub does every few seconds. */
const watch = async (): Promise<void> => {
  await runAsHub(bench.spine, bench.newId, (deciding) => markUndrawn(deciding, bench.printing().paperOf));
  await bench.settled();
};
const undrawn = async (orderId: string) =>
  accepted(await bench.ask(routes.oneOrder, { caller: bench.boss, params: { orderId } })).undrawn;
const atBar = async () =>
  accepted(await bench.ask(routes.stationTickets, { caller: bench.boss, params: { station: 'bar' } })).tickets;

it('a ticket that no screen showed is told to its sender, comes out on paper, and waits for its screen for hours', async () => {
  const { orderId } = await bench.order(['beer'], 'takeaway');
  await watch();
  expect(await undrawn(orderId)).toEqual([]);
  await bench.pass(11_000);
  await watch();
  expect(await undrawn(orderId)).toEqual(['bar']);
  expect(bench.sheets('desk').map(({ texts }) => texts)).toEqual([expect.arrayContaining(['1  Bia Sài Gòn'])]);

  bench.timers.advance(90 * MINUTE);
  await watch();
  // The screen is on at last: it has the ticket, whole, whether it asks anew or goes on from where it was.
  const [ticket] = await atBar();
  expect(ticket).toMatchObject({ orderId, state: 'open', drawnAt: null });
  const topic = must(kitchenModule.topics?.[0], 'the kitchen’s topic');
  const { id } = must(ticket, 'the ticket');
  expect(topic.some(bench.store, { station: 'bar' }, [id])).toEqual([ticket]);
  accepted(await bench.ask(routes.drawnTicket, { caller: bench.boss, params: { ticketId: id } }));
  expect(await undrawn(orderId)).toEqual([]);
  // Once is enough: nothing more comes out, and nobody is told again.
  bench.timers.advance(90 * MINUTE);
  await watch();
  expect(bench.sheets('desk')).toHaveLength(1);
  expect(bench.types().filter((type) => type === 'ticket.undrawn.v1')).toHaveLength(1);
});

it('a paper that its printer could not print is tried until it is out, however often the hub ends', async () => {
  for (const printer of Object.values(bench.printers)) await printer.setState({ off: true });
  await bench.order(['pho'], 'takeaway');
  for (let times = 0; times < 3; times += 1) {
    await bench.pass(20_000);
    bench.crash();
    await bench.settled();
  }
  expect(bench.sheets('hot')).toEqual([]);
  await bench.printers.hot.setState({ off: false });
  await bench.pass(30_000);
  expect(bench.sheets('hot')).toHaveLength(1);
});
