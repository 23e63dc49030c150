import { err } from '@comanda/shared/base/result.ts';
import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  openPrinting,
  type PrinterName,
  type PrintingBench,
  type PrintingSetUp,
  printerId,
} from '../../test/printing.ts';
import type { Sender } from './sender.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const until = (look: () => void): Promise<void> => vi.waitFor(look, 5_000);
const ordered = () => bench.order(['pho'], 'takeaway');
const stateOf = (name: PrinterName) => bench.printing().stateOf(printerId(name)).state;
const texts = (name: PrinterName) => bench.sheets(name).map((sheet) => sheet.texts);
/** Numbers of the orders whose whole papers came out, in the order in which they did, whichever printer it was. */
const out: { name: PrinterName; number: number }[] = [];

/** Every paper whose bytes went out whole, with the printer's name. */
const watched =
  (fails: (name: PrinterName, at: number) => boolean, wait: (name: PrinterName) => Promise<void> = async () => {}) =>
  (sender: Sender): Sender => {
    out.length = 0;
    const tries = new Map<PrinterName, number>();
    return {
      ...sender,
      send: async (place, bytes, signal, hear) => {
        const name = (['hot', 'cold', 'desk'] as const).find(
          (each) => place.kind === 'network' && bench.printers[each].port === place.port,
        );
        if (!name) throw new Error('a printer of the bench');
        const at = tries.get(name) ?? 0;
        tries.set(name, at + 1);
        await wait(name);
        if (fails(name, at)) return err({ reason: 'dropped', started: true, written: bytes.length });
        const sent = await sender.send(place, bytes, signal, hear);
        const number = bench
          .sheets(name)
          .at(-1)
          ?.texts.find((line) => /^\d+$/.test(line));
        if (sent.ok) out.push({ name, number: Number(number) });
        return sent;
      },
    };
  };

const open = async (setUp?: PrintingSetUp) => {
  bench = await openPrinting(setUp);
};

describe('the order of a station’s paper', () => {
  it('stays as it is where a stand-in is in the middle of one when the printer comes back', async () => {
    let hold: PromiseWithResolvers<void> | null = Promise.withResolvers();
    const standIn = Promise.withResolvers<void>();
    await open({
      between: watched(
        // What the stand-in has in hand when the other one comes back tears.
        (name, at) => name === 'cold' && at === 0,
        async (name) => {
          if (name !== 'cold' || !hold) return;
          standIn.resolve();
          await hold.promise;
        },
      ),
    });
    await bench.setStation('hot', { fallbackMinutes: 0 });
    await bench.printers.hot.setState({ off: true });
    await ordered();
    await ordered();
    await standIn.promise;
    await bench.printers.hot.setState({ off: false });
    bench.printing().hurry();
    await until(() => expect(stateOf('hot')).toBe('ready'));
    hold.resolve();
    hold = null;
    await bench.pass(5 * SECOND);
    expect(out.map(({ number }) => number)).toEqual([1, 2]);
    expect(texts('hot').map((lines) => lines[0])).toEqual(['IN LẠI', expect.stringMatching(/^Bếp hot/)]);
  });

  it('is broken only by a ticket that was given up, which says so when it comes', async () => {
    await open({ between: watched((name, at) => name === 'hot' && at < 5) });
    await bench.setPrinter('hot', { fallbackId: null });
    await ordered();
    await bench.settled();
    await ordered();
    await bench.pass(MINUTE);
    expect(bench.jobs().map(({ state }) => state)).toEqual(['dead', 'printed']);
    expect(bench.printing().retry(bench.jobs()[0]?.id ?? '')).toBe(true);
    await bench.settled();
    expect(out.map(({ number }) => number)).toEqual([2, 1]);
    expect(texts('hot').at(-1)?.slice(0, 2)).toEqual(['IN LẠI', 'IN MUỘN: PHIẾU SAU ĐÃ RA TRƯỚC']);
  });
});

describe('two stations on one printer', () => {
  const standsIn = async (after: number): Promise<boolean> => {
    await bench.printers.hot.setState({ off: true });
    await ordered();
    await bench.pass(after);
    return bench.sheets('cold').length > 0;
  };

  it('wait for it as the more impatient one says', async () => {
    await open();
    await bench.setStation('hot', { fallbackMinutes: 10 });
    await bench.setStation('grill', { fallbackMinutes: 2 });
    expect(await standsIn(MINUTE)).toBe(false);
    await bench.pass(MINUTE + 10 * SECOND);
    expect(bench.sheets('cold')).toHaveLength(1);
  });

  it('wait some seconds only where one of them says no minutes', async () => {
    await open();
    await bench.setStation('hot', { fallbackMinutes: 10 });
    await bench.setStation('grill', { fallbackMinutes: undefined });
    expect(await standsIn(15 * SECOND)).toBe(true);
  });

  it('wait for nothing where one of them says so', async () => {
    await open();
    await bench.setStation('hot', { fallbackMinutes: 10 });
    await bench.setStation('grill', { fallbackMinutes: 0 });
    expect(await standsIn(SECOND)).toBe(true);
  });
});
