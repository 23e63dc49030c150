import { err } from '@comanda/shared/base/result.ts';
import { HOUR, MINUTE } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { afterEach, describe, expect, it } from 'vitest';
import {
  append,
  openPrinting,
  type PrinterName,
  type PrintingBench,
  type PrintingSetUp,
  printerId,
} from '../../test/printing.ts';
import type { Sender } from './sender.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const open = async (setUp?: PrintingSetUp) => {
  bench = await openPrinting(setUp);
};
const texts = (name: PrinterName) => bench.sheets(name).map((sheet) => sheet.texts);
const marks = (name: PrinterName) =>
  texts(name).map((lines) => lines.filter((line) => /^(IN LẠI|IN THAY|Máy in)/.test(line)));
const states = () => bench.jobs().map((job) => job.state);
const stateOf = (name: PrinterName) => bench.printing().stateOf(printerId(name)).state;
const ordered = async (...dishes: Parameters<PrintingBench['order']>[0]) => {
  await bench.order(dishes, 'takeaway');
  await bench.settled();
};

describe('a printer that is off', () => {
  it('gets its ticket when it is on again, as if nothing had been', async () => {
    await open();
    await bench.printers.hot.setState({ off: true });
    await ordered('pho');
    expect(states()).toEqual(['retrying']);
    expect(stateOf('hot')).toBe('unreachable');
    await bench.printers.hot.setState({ off: false });
    await bench.pass(500);
    expect(marks('hot')).toEqual([[]]);
    expect(texts('cold')).toEqual([]);
    expect(states()).toEqual(['printed']);
    expect(stateOf('hot')).toBe('ready');
  });

  it('is stood in for by its fallback, which says why, until it answers again', async () => {
    await open();
    await bench.printers.hot.setState({ off: true });
    await ordered('pho');
    await bench.pass(1_500);
    expect(marks('cold')).toEqual([['IN THAY CHO hot', 'Máy in hot không trả lời']]);
    expect(bench.jobs()).toMatchObject([{ state: 'printed', reprint: 0, printedOnId: printerId('cold') }]);
    await ordered('pho', 'salad');
    const standIn = ['IN THAY CHO hot', 'Máy in hot không trả lời'];
    expect(marks('cold')).toEqual([standIn, standIn, []]);
    await bench.printers.hot.setState({ off: false });
    await bench.pass(30_000);
    await ordered('pho');
    expect(marks('hot')).toEqual([[]]);
    expect(texts('cold')).toHaveLength(3);
  });

  it('keeps its jobs, in order, where nobody stands in for it', async () => {
    await open();
    await bench.printers.desk.setState({ off: true });
    await bench.printers.hot.setState({ off: true });
    await bench.printers.cold.setState({ off: true });
    for (let at = 0; at < 3; at += 1) await ordered('pho');
    await bench.pass(MINUTE);
    expect(states()).toEqual(['retrying', 'waiting', 'waiting']);
    await bench.printers.hot.setState({ off: false });
    await bench.pass(30_000);
    expect(texts('hot').map((lines) => lines[1])).toEqual(['1', '2', '3']);
    expect(states()).toEqual(['printed', 'printed', 'printed']);
  });

  it('does not hold up another one', async () => {
    await open();
    await bench.printers.hot.setState({ off: true });
    await ordered('pho', 'salad');
    expect(states()).toEqual(['retrying', 'printed']);
    expect(marks('cold')).toEqual([[]]);
  });

  it('answers for its own test page', async () => {
    await open();
    await bench.printers.hot.setState({ off: true });
    bench.printing().testPrint(printerId('hot'));
    await bench.pass(MINUTE);
    expect(texts('cold')).toEqual([]);
    await bench.printers.hot.setState({ off: false });
    await bench.pass(30_000);
    expect(texts('hot')[0]).toContain('Trang in thử');
    expect(bench.printing().testPrint('019a0c3e-5f00-7cc3-98c4-dc0c0c07398f')).toBe(null);
  });
});

describe('what a printer says of itself', () => {
  it.each([
    [{ paperOut: true }, 'paper_out', 'Máy in hot hết giấy'],
    [{ coverOpen: true }, 'cover_open', 'Máy in hot đang mở nắp'],
  ] as const)('of %o is shown and written on the other printer’s paper', async (state, shown, words) => {
    await open();
    await bench.printers.hot.setState(state);
    await ordered('pho');
    expect(stateOf('hot')).toBe(shown);
    await bench.pass(1_500);
    expect(marks('cold')).toEqual([['IN THAY CHO hot', words]]);
  });

  it('is asked while it has no work, too', async () => {
    await open();
    expect(stateOf('desk')).toBe('ready');
    await bench.printers.desk.setState({ paperOut: true });
    await bench.pass(30_000);
    expect(stateOf('desk')).toBe('paper_out');
    expect(bench.announced('printers')).toContain(printerId('desk'));
    await bench.printers.desk.setState({ paperOut: false });
    await bench.pass(30_000);
    expect(stateOf('desk')).toBe('ready');
  });
});

describe('a break in mid-ticket', () => {
  it('is printed again, marked', async () => {
    await open();
    await bench.printers.hot.setState({ dropAfterBytes: 200 });
    await ordered('pho');
    await bench.pass(500);
    expect(bench.sheets('hot').map(({ cut }) => cut)).toEqual([false, true]);
    expect(marks('hot')).toEqual([[], ['IN LẠI']]);
    expect(bench.jobs()).toMatchObject([{ state: 'printed', reprint: 1, attempts: 2 }]);
  });

  it('that never ends goes to the manager instead of using up the paper', async () => {
    await open({ between: breaking(() => true) });
    await bench.setPrinter('hot', { fallbackId: null });
    await bench.settled();
    await ordered('pho');
    await bench.pass(10 * MINUTE);
    expect(bench.jobs()).toMatchObject([{ state: 'dead', attempts: 5, error: 'dropped' }]);
  });

  it('does not open the drawer twice', async () => {
    let breaks = true;
    await open({ between: breaking(() => breaks) });
    const { orderId, checkId } = await bench.order(['beer']);
    const money = { amount: 25_000, tendered: 25_000, change: 0, rounding: 0, reference: null };
    await append(bench, [
      event('payment.taken.v1', `order:${orderId}`, {
        paymentId: bench.newId(),
        orderId,
        checkId,
        tender: 'cash',
        ...money,
      }),
      event('receipt.requested.v1', `order:${orderId}`, {
        orderId,
        checkId,
        printerId: printerId('desk'),
        copy: false,
      }),
    ]);
    await bench.settled();
    breaks = false;
    await bench.pass(500);
    expect(bench.sheets('desk').map((sheet) => sheet.drawerKicks)).toEqual([1, 0]);
    expect(marks('desk')[1]).toEqual(['IN LẠI']);
  });
});

describe('a hub that dies', () => {
  it('between printing and its word that it printed, prints again, marked', async () => {
    const reached = Promise.withResolvers<void>();
    await open({
      between: (sender) => ({
        ...sender,
        send: async (...asked) => {
          const outcome = await sender.send(...asked);
          bench.crash();
          reached.resolve();
          return outcome;
        },
      }),
    });
    const once = bench.crash;
    bench.crash = () => {
      bench.crash = () => {};
      once();
    };
    await bench.order(['pho']);
    await reached.promise;
    await bench.settled();
    expect(marks('hot')).toEqual([[], ['IN LẠI']]);
    expect(states()).toEqual(['printed']);
  });

  it('before a byte went out goes on with its jobs, unmarked', async () => {
    await open();
    await bench.printers.hot.setState({ off: true });
    await bench.printers.cold.setState({ off: true });
    await ordered('pho', 'salad');
    bench.crash();
    await bench.settled();
    await bench.printers.hot.setState({ off: false });
    await bench.printers.cold.setState({ off: false });
    await bench.pass(2_000);
    expect([...marks('hot'), ...marks('cold')]).toEqual([[], []]);
    expect(states()).toEqual(['printed', 'printed']);
  });

  it('in order lets the paper under way come out', async () => {
    await open();
    await bench.order(['pho']);
    await bench.restart();
    await bench.settled();
    expect(marks('hot')).toEqual([[]]);
    expect(states()).toEqual(['printed']);
  });
});

describe('a disk that takes nothing', () => {
  const refuseState = (state: string) =>
    bench.store.run(
      `create trigger full before update on print_jobs when new.state = '${state}' begin select raise(abort, 'full'); end`,
    );

  it('holds a job back before it is printed, and blames no printer', async () => {
    await open();
    refuseState('printing');
    await ordered('pho');
    await bench.pass(MINUTE);
    expect(texts('hot')).toEqual([]);
    expect(stateOf('hot')).toBe('ready');
    bench.store.run('drop trigger full');
    await bench.pass(1_000);
    expect(marks('hot')).toEqual([[]]);
  });

  it('makes nothing come out twice when it cannot keep that it was printed', async () => {
    await open();
    refuseState('printed');
    await ordered('pho');
    await ordered('pho');
    await bench.pass(MINUTE);
    expect(texts('hot')).toHaveLength(1);
    bench.store.run('drop trigger full');
    await bench.pass(1_000);
    expect(marks('hot')).toEqual([[], []]);
    expect(states()).toEqual(['printed', 'printed']);
  });
});

describe('a job that nobody can print', () => {
  it('is dead after an hour, and printed when a manager retries it', async () => {
    await open();
    await bench.setPrinter('hot', { fallbackId: null });
    await bench.settled();
    await bench.printers.hot.setState({ off: true });
    await ordered('pho');
    await ordered('pho');
    await bench.pass(HOUR - MINUTE);
    expect(states()).toEqual(['retrying', 'waiting']);
    await bench.pass(2 * MINUTE);
    expect(states()).toEqual(['dead', 'dead']);
    const [first, second] = bench.jobs();
    await bench.printers.hot.setState({ off: false });
    await bench.pass(MINUTE);
    expect(texts('hot')).toEqual([]);
    expect(bench.printing().retry(first?.id ?? '')).toBe(true);
    expect(bench.printing().dismiss(second?.id ?? '')).toBe(true);
    await bench.settled();
    expect(marks('hot')).toEqual([[]]);
    expect(states()).toEqual(['printed', 'dismissed']);
    expect(bench.printing().retry(first?.id ?? '')).toBe(false);
    expect(bench.printing().dismiss(second?.id ?? '')).toBe(false);
  });

  it('is forgotten once it is done and old, and not before', async () => {
    await open();
    await ordered('pho');
    await bench.printers.hot.setState({ off: true });
    await bench.printers.cold.setState({ off: true });
    await ordered('pho');
    expect(bench.printing().forget(bench.timers.now())).toBe(0);
    bench.timers.advance(1);
    expect(bench.printing().forget(bench.timers.now())).toBe(1);
    expect(states()).toEqual(['retrying']);
  });
});

/** All bytes arrive, and the connection breaks before the word that they did. */
const breaking =
  (breaks: () => boolean) =>
  (sender: Sender): Sender => ({
    ...sender,
    send: async (...asked) => {
      const sent = await sender.send(...asked);
      return breaks() ? err({ reason: 'dropped', started: true, written: asked[1].length }) : sent;
    },
  });
