import { createServer, type Server, type Socket } from 'node:net';
import { must } from '@comanda/shared/base/assert.ts';
import { cut, drawer, type Paper, qr, rule, text } from '@comanda/shared/receipts/document.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import { testPage, VIETNAMESE_LETTERS } from '@comanda/shared/receipts/test-page.ts';
import { ears } from '@comanda/shared/printers/ears.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PrintedPaper, startVirtualPrinter, type VirtualPrinter } from '../virtual-printer/index.ts';
import { encode } from './encode.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { queryStatus, send, type TransportOptions } from './transport.ts';

/** Told apart by their figure; none ever passes but those that a test names. */
const TIMEOUTS = { connect: 1, status: 2, write: 3, acknowledge: 4, watch: 5, stuck: 6 };

function expiring(...kinds: (keyof typeof TIMEOUTS)[]): TransportOptions {
  const timer: Timer = (ms, then) => {
    if (kinds.some((kind) => TIMEOUTS[kind] === ms)) then();
    return () => {};
  };
  return { timeouts: TIMEOUTS, timer };
}

const PAPER: Paper = {
  columns: 48,
  blocks: [text('Phở bò', { bold: true, size: 'double' }), rule(), text(VIETNAMESE_LETTERS.join('')), cut()],
};
const BYTES = encode(PAPER, { letters: 'wpc1258' });
const LINES = layOut(PAPER).filter((line) => line.kind === 'text');

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function printer(onPaper?: (paper: PrintedPaper) => void, timer?: Timer): Promise<VirtualPrinter> {
  const started = await startVirtualPrinter({
    name: 'Bếp',
    port: 0,
    ...(onPaper === undefined ? {} : { onPaper }),
    ...(timer === undefined ? {} : { timer }),
  });
  closing.push(() => started.close());
  return started;
}

/** Something at an address that is not our printer. */
async function stranger(onSocket: (socket: Socket) => void): Promise<{ host: string; port: number }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' ? must(address, 'address').port : 0 };
}

const at = ({ port }: { port: number }) => ({ host: '127.0.0.1', port });

describe('a printer that is well', () => {
  it('prints the document line by line and acknowledges it', async () => {
    const kitchen = await printer();
    const sent = await send(at(kitchen), BYTES, expiring());
    expect(sent).toEqual({ ok: true, value: { proof: 'acknowledged' } });
    expect(kitchen.papers()).toEqual([
      { printer: 'Bếp', number: 1, columns: 48, lines: LINES, cut: true, drawerKicks: 0 },
    ]);
  });

  it('prints a test page and a drawer’s kick', async () => {
    const kitchen = await printer();
    const page = testPage({ language: 'vi', columns: 48, printer: 'Bếp', address: '-', letters: 'wpc1258', date: '' });
    const paper = { ...page, blocks: [drawer(), ...page.blocks, qr('https://sen.example'), cut()] };
    await send(at(kitchen), encode(paper, { letters: 'wpc1258' }), expiring());
    const [first, second] = kitchen.papers();
    expect(first?.drawerKicks).toBe(1);
    const printed = layOut(page).filter((line) => line.kind === 'text' || line.kind === 'qr');
    expect(first?.lines).toEqual(printed.map((line) => ({ ...line, parts: undefined })));
    expect(second?.lines).toEqual([{ kind: 'qr', data: 'https://sen.example' }]);
  });

  it('prints one after another in order', async () => {
    const kitchen = await printer();
    for (const name of ['a', 'b', 'c']) {
      const paper = { columns: 48, blocks: [text(name), cut()] };
      await send(at(kitchen), encode(paper, { letters: 'cp437' }), expiring());
    }
    expect(kitchen.papers().map((paper) => [paper.number, paper.lines[0]])).toMatchObject([
      [1, { text: 'a' }],
      [2, { text: 'b' }],
      [3, { text: 'c' }],
    ]);
  });
});

describe('a printer that cannot print', () => {
  it.each([
    [{ paperOut: true }, 'paper_out'],
    [{ coverOpen: true }, 'cover_open'],
    [{ off: true }, 'unreachable'],
  ] as const)('%o is told before anything is sent', async (state, reason) => {
    const kitchen = await printer();
    await kitchen.setState(state);
    expect(await send(at(kitchen), BYTES, expiring())).toEqual({
      ok: false,
      error: { reason, started: false, written: 0 },
    });
    expect(kitchen.papers()).toEqual([]);
  });

  it('prints again once it is mended', async () => {
    const kitchen = await printer();
    await kitchen.setState({ off: true });
    await kitchen.setState({ off: false });
    expect(await send(at(kitchen), BYTES, expiring())).toMatchObject({ ok: true });
  });

  it('is offline for a reason of its own', async () => {
    const other = await stranger((socket) => socket.on('data', () => socket.write(Uint8Array.of(0x1a))));
    expect(await send(other, BYTES, expiring())).toMatchObject({ error: { reason: 'offline', started: false } });
  });

  it('does not take the connection in time', async () => {
    const kitchen = await printer();
    expect(await send(at(kitchen), BYTES, expiring('connect'))).toEqual({
      ok: false,
      error: { reason: 'timeout', started: false, written: 0 },
    });
  });

  it('hangs up at once', async () => {
    const other = await stranger((socket) => socket.destroy());
    expect(await send(other, BYTES, expiring())).toMatchObject({ error: { reason: 'dropped', started: false } });
  });
});

describe('a break in mid-ticket', () => {
  it('is told apart from one that never started, and leaves a torn paper', async () => {
    const torn = Promise.withResolvers<PrintedPaper>();
    const kitchen = await printer(torn.resolve);
    await kitchen.setState({ dropAfterBytes: 130 });
    expect(await send(at(kitchen), BYTES, expiring())).toMatchObject({
      ok: false,
      error: { reason: 'dropped', started: true },
    });
    expect(await torn.promise).toMatchObject({ cut: false, lines: [LINES[0], LINES[1], { kind: 'text' }] });
    expect(await send(at(kitchen), BYTES, expiring())).toMatchObject({ ok: true });
    expect(kitchen.papers().map((paper) => paper.cut)).toEqual([false, true]);
  });

  it('is noticed even when all bytes but no acknowledgement came through', async () => {
    const kitchen = await printer();
    await kitchen.setState({ dropAfterBytes: BYTES.length });
    expect(await send(at(kitchen), BYTES, expiring())).toMatchObject({ error: { reason: 'dropped', started: true } });
  });

  it('of paper is told as such; what the printer holds comes out once there is paper', async () => {
    const stopped = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const soon: Timer = (_, then) => {
      const step = setImmediate(then);
      return () => clearImmediate(step);
    };
    const kitchen = await printer((paper) => {
      if (paper.number === 1) void kitchen.setState({ paperOut: true }).then(stopped.resolve);
      else second.resolve();
    }, soon);
    await kitchen.setState({ bytesPerSecond: 1_000 });
    const timer: Timer = (ms, then) => {
      if (ms === TIMEOUTS.acknowledge) void stopped.promise.then(then);
      return () => {};
    };
    const two = encode({ columns: 48, blocks: [...PAPER.blocks, ...PAPER.blocks] }, { letters: 'wpc1258' });
    expect(await send(at(kitchen), two, { timeouts: TIMEOUTS, timer })).toEqual({
      ok: false,
      error: { reason: 'paper_out', started: true, written: two.length },
    });
    await kitchen.setState({ paperOut: false });
    await second.promise;
    expect(kitchen.papers().map((paper) => paper.lines)).toEqual([LINES, LINES]);
  });

  it('of the hub’s own making is told as stopped', async () => {
    const stop = new AbortController();
    const other = await stranger((socket) => socket.on('data', () => stop.abort()));
    const options = { ...expiring(), signal: stop.signal };
    expect(await send(other, BYTES, options)).toMatchObject({ error: { reason: 'stopped', started: false } });
    expect(await send(other, BYTES, options)).toMatchObject({ error: { reason: 'stopped', started: false } });
  });
});

describe('a printer that used to answer', () => {
  it('and is silent now hangs: nothing is sent, and nothing counts as printed', async () => {
    const kitchen = await printer();
    const known = ears();
    const options = { ...expiring('status'), ear: known.of('kitchen') };
    expect(await send(at(kitchen), BYTES, { ...expiring(), ear: known.of('kitchen') })).toMatchObject({ ok: true });
    await kitchen.setState({ silent: true });
    expect(await send(at(kitchen), BYTES, options)).toEqual({
      ok: false,
      error: { reason: 'timeout', started: false, written: 0 },
    });
    expect(await queryStatus(at(kitchen), options)).toEqual({ ok: false, error: 'timeout' });
    expect(kitchen.papers()).toHaveLength(1);
    known.forget('kitchen');
    expect(await send(at(kitchen), BYTES, options)).toEqual({ ok: true, value: { proof: 'sent' } });
  });
});

describe('in the middle of a document', () => {
  /** A step of the watch at a time, when the test says so; a slow printer is never done meanwhile. */
  const watching = () => {
    const steps: (() => void)[] = [];
    const heard: unknown[] = [];
    const timer: Timer = (ms, then) => {
      if (ms === TIMEOUTS.watch || ms === TIMEOUTS.stuck) steps.push(then);
      return () => {};
    };
    const ear = ears().of('kitchen', (said) => heard.push(said));
    const step = async (): Promise<void> => {
      await vi.waitFor(() => expect(steps.length).toBeGreaterThan(0));
      for (const then of steps.splice(0)) then();
    };
    return { options: { timeouts: TIMEOUTS, timer, ear }, heard, step };
  };
  const WELL = { ok: true, value: { paperLow: false, drawerHigh: false } };

  it('what a printer says is heard at once; mended in time, nothing comes out twice', async () => {
    let printOn = (): void => {};
    const kitchen = await printer(undefined, (_, then) => {
      printOn = then;
      return () => {};
    });
    await kitchen.setState({ bytesPerSecond: 10 });
    const { options, heard, step } = watching();
    const pending = send(at(kitchen), BYTES, options);
    await vi.waitFor(() => expect(heard).toEqual([WELL]));
    await kitchen.setState({ paperOut: true, paperLow: true });
    await step();
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ ok: false, error: 'paper_out' }));
    await kitchen.setState({ paperOut: false });
    await step();
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ ok: true, value: { paperLow: true, drawerHigh: false } }));
    await kitchen.setState({ bytesPerSecond: null });
    printOn();
    expect(await pending).toEqual({ ok: true, value: { proof: 'acknowledged' } });
    expect(kitchen.papers()).toHaveLength(1);
  });

  it('a fault that nobody mends gives the document up, long before it would be over', async () => {
    const kitchen = await printer();
    await kitchen.setState({ bytesPerSecond: 10 });
    const { options, heard, step } = watching();
    const pending = send(at(kitchen), BYTES, options);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await kitchen.setState({ coverOpen: true });
    for (let look = 2; look <= 11; look += 1) {
      await step();
      await vi.waitFor(() => expect(heard).toHaveLength(look));
    }
    expect(await pending).toEqual({
      ok: false,
      error: { reason: 'cover_open', started: true, written: BYTES.length },
    });
  });

  it('one that takes no byte any more is said not to answer', async () => {
    // It stops to read in the middle: what the network between holds is soon full.
    const other = await stranger((socket) =>
      socket.on('data', (chunk) => {
        if (chunk.includes('\u0010\u0004')) socket.write(Uint8Array.of(0x12));
        else socket.pause();
      }),
    );
    const { options, heard, step } = watching();
    const stop = new AbortController();
    const pending = send(other, new Uint8Array(32_000_000), { ...options, signal: stop.signal });
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await vi.waitFor(
      async () => {
        await step();
        expect(heard.at(-1)).toEqual({ ok: false, error: 'timeout' });
      },
      { timeout: 10_000, interval: 100 },
    );
    stop.abort();
    expect(await pending).toMatchObject({ error: { reason: 'stopped', started: true } });
  });
});

describe('a printer that tells little of itself', () => {
  it('prints anyway', async () => {
    const kitchen = await printer();
    await kitchen.setState({ silent: true });
    expect(await send(at(kitchen), BYTES, expiring('status'))).toEqual({ ok: true, value: { proof: 'sent' } });
    expect(kitchen.papers().map((paper) => paper.lines)).toEqual([LINES]);
  });

  it('and keeps the connection open may hang: its paper does not count, and no other goes out', async () => {
    const kitchen = await printer();
    await kitchen.setState({ hangs: true });
    const ear = ears().of('kitchen');
    const print = (...over: Parameters<typeof expiring>) => send(at(kitchen), BYTES, { ...expiring(...over), ear });
    expect(await print('status', 'acknowledge')).toEqual({
      ok: false,
      error: { reason: 'timeout', started: true, written: BYTES.length },
    });
    const nothing = { ok: false, error: { reason: 'timeout', started: false, written: 0 } };
    expect([await print('status'), await print('status')]).toEqual([nothing, nothing]);
    expect(await queryStatus(at(kitchen), { ...expiring('status'), ear })).toEqual({ ok: false, error: 'timeout' });
    expect(kitchen.papers()).toEqual([]);
    await kitchen.setState({ hangs: false, silent: true });
    await vi.waitFor(() => expect(kitchen.papers(), 'what it had taken').toHaveLength(1));
  });

  it('counts again once it ends a connection, and one that answers at once', async () => {
    for (const back of [{ silent: true }, {}]) {
      const kitchen = await printer();
      const ear = ears().of('kitchen');
      ear.hung(true);
      await kitchen.setState(back);
      // Nothing but its silence passes in no time: it ends the connection of the question, or answers.
      let asked = 0;
      const timer: Timer = (ms, then) => {
        if (ms === TIMEOUTS.status && 'silent' in back && (asked += 1) !== 2) then();
        return () => {};
      };
      const proof = 'silent' in back ? 'sent' : 'acknowledged';
      expect(await send(at(kitchen), BYTES, { timeouts: TIMEOUTS, timer, ear })).toEqual({
        ok: true,
        value: { proof },
      });
      expect(ear.hangs()).toBe(false);
    }
  });

  it('counts as having printed when it is well afterwards but does not know how to acknowledge', async () => {
    const other = await stranger((socket) =>
      socket.on('data', (chunk) => {
        if (chunk.includes('\u0010\u0004')) socket.write(Uint8Array.of(0x12));
      }),
    );
    expect(await send(other, BYTES, expiring('acknowledge'))).toEqual({ ok: true, value: { proof: 'online' } });
  });
});

describe('the status', () => {
  const WELL = { online: true, coverOpen: false, paperOut: false, paperLow: false, drawerHigh: false };

  it.each([
    [{}, WELL],
    [{ paperLow: true }, { ...WELL, paperLow: true }],
    [{ paperOut: true }, { ...WELL, online: false, paperOut: true }],
    [{ coverOpen: true }, { ...WELL, online: false, coverOpen: true }],
    [{ drawerOpen: true }, { ...WELL, drawerHigh: true }],
  ])('of %o is read', async (state, status) => {
    const kitchen = await printer();
    await kitchen.setState(state);
    expect(await queryStatus(at(kitchen), expiring())).toEqual({ ok: true, value: status });
  });

  it('is unknown where the printer does not answer', async () => {
    const kitchen = await printer();
    await kitchen.setState({ silent: true });
    expect(await queryStatus(at(kitchen), expiring('status'))).toEqual({ ok: true, value: null });
  });

  it('cannot be had of one that is off', async () => {
    const kitchen = await printer();
    await kitchen.setState({ off: true });
    expect(await queryStatus(at(kitchen), expiring())).toEqual({ ok: false, error: 'unreachable' });
  });

  it('is answered past the data that waits', async () => {
    const kitchen = await printer(undefined, () => () => {});
    await kitchen.setState({ bytesPerSecond: 10 });
    const pending = send(at(kitchen), BYTES, expiring('acknowledge'));
    expect(await pending).toEqual({ ok: true, value: { proof: 'online' } });
    expect(kitchen.papers()).toEqual([]);
  });
});
