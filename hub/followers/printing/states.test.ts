import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { operationsRoutes } from '@comanda/shared/contracts/commands/operations.ts';
import type { PrinterTrouble } from '@comanda/shared/contracts/views/operations.ts';
import { afterEach, expect, it } from 'vitest';
import { printingModule } from '../../modules/printing/index.ts';
import { venueState } from '../../modules/venue/index.ts';
import { accepted } from '../../test/identity.ts';
import {
  append,
  boss,
  openPrinting,
  type PrinterName,
  type PrintingBench,
  printerId,
  nothingFound,
  noWays,
} from '../../test/printing.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const troubles = (): readonly PrinterTrouble[] => {
  const topics = printingModule({ desk: bench.printing(), virtual: null, ...nothingFound, ...noWays }).topics ?? [];
  const topic = topics.find(({ name }) => name === 'printerTroubles');
  return (topic?.all(bench.store, {}) ?? []) as readonly PrinterTrouble[];
};

const views = async () => accepted(await bench.ask(operationsRoutes.printers, { caller: boss })).printers;

const change = async (name: PrinterName, over: object) => {
  const printer = venueState(bench.store)?.printers.get(printerId(name));
  if (printer) await append(bench, [event('printer.saved.v1', `printer:${printer.id}`, { ...printer, ...over })]);
  await bench.settled();
};

const patient = async (minutes: number) => {
  const station = venueState(bench.store)?.stations.get('hot');
  if (station)
    await append(bench, [event('station.saved.v1', 'station:hot', { ...station, fallbackMinutes: minutes })]);
};

it.each([
  [{ paperLow: true }, 'paper_low'],
  [{ paperOut: true }, 'paper_out'],
  [{ coverOpen: true }, 'cover_open'],
  [{ off: true }, 'unreachable'],
] as const)('tells within 5 s of %o, also of a printer without work', async (state, said) => {
  bench = await openPrinting();
  expect(troubles()).toEqual([]);
  await bench.printers.hot.setState(state);
  await bench.pass(5 * SECOND);
  expect(troubles()).toMatchObject([{ name: 'hot', state: said, stations: [{ vi: 'Bếp hot' }], receipts: false }]);
  expect(bench.announced('printers')).toContain(printerId('hot'));
  await bench.printers.hot.setState({ paperLow: false, paperOut: false, coverOpen: false, off: false });
  await bench.pass(5 * SECOND);
  expect(troubles()).toEqual([]);
});

it('prints on while the roll comes to its end', async () => {
  bench = await openPrinting();
  await bench.printers.hot.setState({ paperLow: true });
  await bench.pass(5 * SECOND);
  expect((await views()).find(({ name }) => name === 'hot')).toMatchObject({ state: 'ready', paperLow: true });
  await bench.order(['pho'], 'takeaway');
  await bench.settled();
  expect(bench.sheets('hot')).toHaveLength(1);
  expect(bench.sheets('cold')).toHaveLength(0);
});

it('lets papers wait for the station’s minutes, then another prints them in their order, and says whose they are', async () => {
  bench = await openPrinting();
  await patient(2);
  await bench.printers.hot.setState({ off: true });
  for (let at = 0; at < 3; at += 1) await bench.order(['pho'], 'takeaway');
  await bench.pass(2 * MINUTE - 10 * SECOND);
  expect(bench.sheets('cold')).toEqual([]);
  expect(troubles()).toMatchObject([{ name: 'hot', waiting: 3, standIn: null }]);
  await bench.pass(20 * SECOND);
  const papers = bench.sheets('cold').map(({ texts }) => texts);
  expect(papers.map((texts) => texts.slice(0, 2))).toEqual(
    Array.from({ length: 3 }, () => ['IN THAY CHO hot', 'Máy in hot không trả lời']),
  );
  expect(papers.map((texts) => texts[3])).toEqual(['1', '2', '3']);
  expect(troubles()).toMatchObject([{ name: 'hot', waiting: 0, standIn: 'cold' }]);
});

it('keeps the order of a station’s papers while its printer comes and goes', async () => {
  bench = await openPrinting();
  for (let round = 0; round < 12; round += 1) {
    await bench.printers.hot.setState({ off: round % 3 === 0, paperOut: round % 4 === 1 });
    await bench.order(['pho'], 'takeaway');
    await bench.pass(700 * (round % 5));
  }
  await bench.printers.hot.setState({ off: false, paperOut: false });
  await bench.pass(MINUTE);
  const numbers = (name: PrinterName): number[] =>
    bench.sheets(name).map(({ texts }) => Number(texts.find((line) => /^\d+$/.test(line))));
  const sorted = (list: number[]): number[] => list.toSorted((a, b) => a - b);
  expect(numbers('hot')).toEqual(sorted(numbers('hot')));
  expect(numbers('cold')).toEqual(sorted(numbers('cold')));
  expect(sorted([...numbers('hot'), ...numbers('cold')])).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
});

it('cuts, calls and prints as the printer’s settings say', async () => {
  bench = await openPrinting();
  const last = () => bench.printers.hot.papers().at(-1);
  const ordered = async () => {
    await bench.order(['pho'], 'takeaway');
    await bench.settled();
  };
  await ordered();
  expect(last()).toMatchObject({ cut: true });
  expect(last()?.rings).toBeUndefined();
  await change('hot', { buzzer: true });
  await ordered();
  expect(last()).toMatchObject({ cut: true, rings: 3 });
  await change('hot', { profile: 'xprinter', letters: 'cp437' });
  await ordered();
  expect(last()).toMatchObject({ rings: 3 });
  expect(last()?.lines.some(({ kind }) => kind === 'raster')).toBe(true);
  await change('hot', { graphics: false, cutter: 'none', buzzer: false });
  await ordered();
  // What is not cut is over when its connection ends.
  await expect.poll(() => last()?.cut).toBe(false);
  expect(JSON.stringify(last()?.lines)).toContain('Pho bò');
});
