import { must } from '@comanda/shared/base/assert.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../hub/test/identity.ts';
import { openPrinting, type PrintingBench } from '../../hub/test/printing.ts';

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
afterEach(() => bench.end());

it('comes out marked, and changes nothing on the kitchen screens', async () => {
  const { ask, boss: caller } = bench;
  await bench.order(['pho', 'salad']);
  await bench.settled();
  const screen = async () => accepted(await ask(kitchenRoutes.stationTickets, { caller, params: { station: 'hot' } }));
  const before = (await screen()).tickets;
  const params = { ticketId: must(before[0], 'a ticket').id };
  for (let times = 0; times < 2; times += 1) accepted(await ask(kitchenRoutes.reprintTicket, { caller, params }));
  await bench.settled();
  expect((await screen()).tickets).toEqual(before);
  const papers = bench.sheets('hot').map(({ texts }) => texts);
  expect(papers.map((lines) => lines.filter((line) => line === 'IN LẠI').length)).toEqual([0, 1, 1]);
  expect(papers[1]?.slice(1)).toEqual(papers[0]);
  expect(bench.sheets('cold')).toHaveLength(1);
});
