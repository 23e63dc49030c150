import { HOUR, MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { printingRoutes } from '@comanda/shared/contracts/commands/printing.ts';
import type { PrinterTrouble } from '@comanda/shared/contracts/views/operations.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { printingModule } from '../../modules/printing/index.ts';
import { WELL } from '../../drivers/virtual-printer/index.ts';
import { accepted, codeOf } from '../../test/identity.ts';
import {
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

const until = (look: () => void): Promise<void> => vi.waitFor(look, 5_000);
/** What is on its way between the hub and its printers, which are all in here, arrives within so many turns. */
const TURNS = 20;
const turn = (): Promise<void> => new Promise((done) => void setTimeout(done, 1));
/**
 * Within some seconds of the hub's clock. It goes on where what must come has not come in these turns, however long they
 * take: it must not be ahead of an answer that is there.
 */
const within = async (seconds: number, look: () => void): Promise<void> => {
  for (let half = 1; half <= 2 * seconds; half += 1) {
    bench.timers.advance(SECOND / 2);
    for (let n = 0; n < TURNS; n += 1) {
      await turn();
      try {
        look();
        return;
      } catch {
        // Not yet.
      }
    }
  }
  look();
};
const soon = (look: () => void): Promise<void> => within(5, look);

const views = async () => accepted(await bench.ask(printingRoutes.printers, { caller: boss })).printers;

it.each([
  [{ paperLow: true }, 'paper_low'],
  [{ paperOut: true }, 'paper_out'],
  [{ coverOpen: true }, 'cover_open'],
  [{ offline: true }, 'offline'],
  [{ off: true }, 'unreachable'],
] as const)('tells within 5 s of %o, also of a printer without work', async (state, said) => {
  bench = await openPrinting();
  expect(troubles()).toEqual([]);
  await bench.printers.hot.setState(state);
  await bench.pass(5 * SECOND);
  expect(troubles()).toMatchObject([{ name: 'hot', state: said, stations: [{ vi: 'Bếp hot' }], receipts: false }]);
  expect(bench.announced('printers')).toContain(printerId('hot'));
  await bench.printers.hot.setState(WELL);
  await bench.pass(5 * SECOND);
  expect(troubles()).toEqual([]);
});

it.each([
  [{ paperOut: true }, 'paper_out'],
  [{ offline: true }, 'offline'],
  [{ coverOpen: true }, 'cover_open'],
] as const)(
  'tells within 5 s of %o in the middle of a ticket, and prints it once where it is mended soon',
  async (state, said) => {
    bench = await openPrinting();
    // As fast as the test's own clock goes: it has not printed a line yet when its trouble comes.
    await bench.printers.hot.setState({ bytesPerSecond: 1 });
    await bench.order(['pho'], 'takeaway');
    await until(() => expect(bench.printers.hot.busy()).toBe(true));
    await bench.printers.hot.setState({ ...state, paperLow: true });
    await soon(() => expect(troubles()).toMatchObject([{ name: 'hot', state: said }]));
    expect((await views()).find(({ name }) => name === 'hot')).toMatchObject({ state: said });
    await bench.printers.hot.setState({ ...WELL, bytesPerSecond: null });
    await until(() => expect(bench.jobs()).toMatchObject([{ state: 'printed', attempts: 1, reprint: 0 }]));
  },
);

it('tells within 5 s of a printer that used to answer and hangs, and loses no ticket to it', async () => {
  bench = await openPrinting();
  await bench.setPrinter('hot', { fallbackId: null });
  await bench.order(['pho'], 'takeaway');
  await bench.settled();
  await bench.printers.hot.setState({ silent: true });
  await soon(() => expect(troubles()).toMatchObject([{ name: 'hot', state: 'unreachable' }]));
  await bench.order(['pho'], 'takeaway');
  await bench.printing().follower.settled();
  await soon(() =>
    expect(bench.jobs().map(({ state, attempts }) => [state, attempts])).toEqual([
      ['printed', 1],
      ['waiting', 0],
    ]),
  );
  await bench.printers.hot.setState({ silent: false });
  bench.printing().hurry();
  // A question that was asked while it hung is waited for.
  await soon(() => expect(bench.jobs()[1]).toMatchObject({ state: 'printed', reprint: 0 }));
  expect(bench.sheets('hot')).toHaveLength(2);
});

/** A printer that hangs, and that nobody has heard of since it was saved. */
const neverHeard = async (): Promise<void> => {
  await bench.printers.hot.setState({ hangs: true });
  await bench.setPrinter('hot', { columns: 42 });
};
const order = async (dishes: number): Promise<void> => {
  await bench.order(Array<'pho'>(dishes).fill('pho'), 'takeaway');
  await bench.printing().follower.settled();
};

it('gives the tickets of a printer that hangs since before it was known to its fallback, in their order, each printed once', async () => {
  bench = await openPrinting();
  await neverHeard();
  await order(1);
  await order(2);
  const printed = { state: 'printed', printedOnId: printerId('cold') };
  await within(40, () =>
    expect(bench.jobs()).toMatchObject([
      { ...printed, reprint: 1 },
      { ...printed, reprint: 0 },
    ]),
  );
  expect(bench.sheets('hot')).toEqual([]);
  expect(bench.sheets('cold').map(({ texts }) => texts.filter((text) => text.includes('Phở')).length)).toEqual([1, 2]);
  expect(troubles()).toMatchObject([{ name: 'hot', state: 'unreachable' }]);
  await order(1);
  await soon(() => expect(bench.jobs()[2], 'the next one waits for nothing').toMatchObject(printed));
  await bench.printers.hot.setState({ hangs: false });
  await within(10, () => expect(troubles()).toEqual([]));
  await order(1);
  await soon(() => expect(bench.jobs()[3]).toMatchObject({ state: 'printed', printedOnId: null }));
});

it('keeps the tickets of a printer that hangs for as long as its station says, and prints them there', async () => {
  bench = await openPrinting();
  await bench.setStation('hot', { fallbackMinutes: 3 });
  await neverHeard();
  await order(1);
  await order(2);
  await within(40, () => expect(troubles()).toMatchObject([{ name: 'hot', state: 'unreachable' }]));
  const waits = [
    { state: 'retrying', attempts: 1 },
    { state: 'waiting', attempts: 0 },
  ];
  expect(bench.jobs()).toMatchObject(waits);
  for (let second = 0; second < 20; second += 1) {
    await soon(() => expect(bench.jobs()).toMatchObject(waits));
  }
  await bench.printers.hot.setState({ hangs: false });
  const printed = { state: 'printed', printedOnId: null };
  await within(10, () =>
    expect(bench.jobs()).toMatchObject([
      { ...printed, reprint: 1 },
      { ...printed, reprint: 0 },
    ]),
  );
  expect(bench.sheets('cold')).toEqual([]);
});

it('counts what a printer took as printed that its owner says tells nothing and keeps the connection open', async () => {
  bench = await openPrinting();
  await neverHeard();
  await bench.setPrinter('hot', { staysOpen: true });
  await order(1);
  await order(2);
  const printed = { state: 'printed', printedOnId: null, reprint: 0 };
  await within(10, () => expect(bench.jobs()).toMatchObject([printed, printed]));
  expect(troubles()).toEqual([]);
});

it('hears of a roll near its end from a printer that is never idle', async () => {
  bench = await openPrinting();
  await bench.printers.hot.setState({ paperLow: true });
  await bench.order(['pho'], 'takeaway');
  await bench.settled();
  expect(troubles()).toMatchObject([{ name: 'hot', state: 'paper_low' }]);
});

it('says that a drawer is open, where somebody said how its switch is wired', async () => {
  bench = await openPrinting();
  const open = async () => {
    await bench.pass(5 * SECOND);
    return (await views()).find(({ name }) => name === 'desk')?.drawerOpen;
  };
  await bench.printers.desk.setState({ drawerOpen: true });
  expect(await open()).toBe(null);
  expect(troubles()).toEqual([]);
  await bench.setPrinter('desk', { drawerOpenAt: 'high' });
  expect(await open()).toBe(true);
  expect(troubles()).toMatchObject([{ name: 'desk', state: 'drawer_open', receipts: true }]);
  await bench.setPrinter('desk', { drawerOpenAt: 'low' });
  expect(await open()).toBe(false);
  await bench.printers.desk.setState({ drawerOpen: false });
  expect(await open()).toBe(true);
});

it('says that papers were given up, on every till that they concern and in the console, until somebody sees to them', async () => {
  bench = await openPrinting();
  await bench.setPrinter('hot', { fallbackId: null });
  await bench.printers.hot.setState({ off: true });
  await bench.order(['pho'], 'takeaway');
  await bench.pass(HOUR + MINUTE);
  await bench.printers.hot.setState({ off: false });
  await bench.pass(5 * SECOND);
  expect(bench.dead()).toEqual([printerId('hot')]);
  expect(troubles()).toMatchObject([{ name: 'hot', state: 'papers_dead', dead: 1, waiting: 0 }]);
  expect((await views()).find(({ name }) => name === 'hot')).toMatchObject({ state: 'ready', dead: 1 });
  const params = { jobId: bench.jobs()[0]?.id ?? '' };
  const put = async () => codeOf(await bench.ask(printingRoutes.dismissPrintJob, { caller: boss, params }));
  const back = async () => codeOf(await bench.ask(printingRoutes.restorePrintJob, { caller: boss, params }));
  expect(await put()).toBe('ok');
  expect(troubles()).toEqual([]);
  // With whose name is on it, it is on the disk no more.
  expect(bench.store.get('select paper from print_jobs')).toEqual({ paper: null });
  expect(await back()).toBe('ok');
  expect(await back()).toBe('not_found');
  expect(troubles()).toMatchObject([{ state: 'papers_dead' }]);
  expect(bench.printing().retry(params.jobId)).toBe(true);
  await bench.settled();
  expect(bench.sheets('hot')).toHaveLength(1);
  expect(troubles()).toEqual([]);
  expect(await put()).toBe('not_found');
});

it('takes back what was put away for ten minutes only', async () => {
  bench = await openPrinting();
  await bench.printers.hot.setState({ off: true });
  await bench.printers.cold.setState({ off: true });
  await bench.order(['pho'], 'takeaway');
  await bench.order(['pho'], 'takeaway');
  await bench.settled();
  const [first, second] = bench.jobs().map(({ id }) => id);
  expect(bench.printing().dismiss(first ?? '')).toBe(true);
  expect(bench.printing().restore(first ?? '')).toBe(true);
  expect(bench.printing().dismiss(second ?? '')).toBe(true);
  await bench.pass(11 * MINUTE);
  expect(bench.printing().restore(second ?? '')).toBe(false);
  await bench.printers.hot.setState({ off: false });
  await bench.pass(5 * SECOND);
  expect(bench.jobs().map(({ state }) => state)).toEqual(['printed', 'dismissed']);
});

it.each([
  ['the house', { languages: ['en'] }],
  ['its own papers', { papers: { receiptLink: false, styles: { ticket: { language: 'en' } } } }],
])('says FALLBACK FOR in the language of %s', async (_, settings) => {
  bench = await openPrinting({ settings });
  await bench.printers.hot.setState({ off: true });
  await bench.order(['pho'], 'takeaway');
  await bench.pass(5 * SECOND);
  expect(bench.sheets('cold')[0]?.texts.slice(0, 2)).toEqual(['FALLBACK FOR hot', 'Printer hot did not answer']);
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
  await bench.setStation('hot', { fallbackMinutes: 2 });
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
  await bench.setPrinter('hot', { buzzer: true });
  await ordered();
  expect(last()).toMatchObject({ cut: true, rings: 3 });
  await bench.setPrinter('hot', { profile: 'xprinter', letters: 'cp437' });
  await ordered();
  expect(last()).toMatchObject({ rings: 3 });
  expect(last()?.lines.some(({ kind }) => kind === 'raster')).toBe(true);
  await bench.setPrinter('hot', { graphics: false, cutter: 'none', buzzer: false });
  await ordered();
  // What is not cut is over when its connection ends.
  await expect.poll(() => last()?.cut).toBe(false);
  expect(JSON.stringify(last()?.lines)).toContain('Pho bò');
});
