import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownPaper } from '@comanda/kit/bridge/own-paper.ts';
import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { PRINTERS_NAMESPACE, printerMessages } from '@comanda/shared/contracts/printer-socket.ts';
import { cut, text } from '@comanda/shared/receipts/document.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { connectTo } from '../../apps/desktop/src/main/printers/connect.ts';
import { hubPrinting } from '../../apps/desktop/src/main/printers/hub-printing.ts';
import { ownPrinters } from '../../apps/desktop/src/main/own-printers.ts';
import { machinePorts, type Ports } from '../../apps/desktop/src/main/printers/ports.ts';
import { type DevicePrinters, devicePrinters } from '../../hub/drivers/device-printers/index.ts';
import { openLink } from '../../hub/drivers/escpos/link.ts';
import { append, openPrinting, printerId, type PrintingBench } from '../../hub/test/printing.ts';
import { uuid } from '../../hub/test/printing-venue.ts';

import { noSpooler } from './no-spooler.ts';
import { until } from './until.ts';

const DEVICE = uuid(40);
const TOKEN = 'token of the till';
const PATH = '/dev/usb/lp0';

let bench: PrintingBench;
let devices: DevicePrinters;
let server: HttpServer;
let io: Server;
let origin: string;
let stops: (() => void)[];

/** Real sockets, the real program's side, and a real printer at the end; only the cable is a connection. */
beforeEach(async () => {
  stops = [];
  server = createServer();
  io = new Server(server, { path: '/live' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let ids = 700;
  devices = devicePrinters({
    timer: realTimers.after,
    newId: () => uuid((ids += 1)),
    deviceOf: (token) => (token === TOKEN ? DEVICE : null),
    onDevice: () => bench.printing().hurry(),
  });
  devices.listen(io.of(PRINTERS_NAMESPACE));
  bench = await openPrinting({ ways: { devices } });
  await append(bench, [
    event('printer.saved.v1', `printer:${printerId('hot')}`, {
      id: printerId('hot'),
      name: 'hot',
      host: '',
      port: 0,
      connection: { kind: 'device', deviceId: DEVICE, port: { kind: 'usb', path: PATH } },
      columns: 48,
      letters: 'wpc1258',
      fallbackId: printerId('cold'),
      receipts: false,
      archived: false,
    }),
  ]);
});

afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await bench.end();
  await io.close();
});

/** A start of the program on the till. */
const program = (life: string): { end: () => void; ports: Ports } => {
  const ports = machinePorts({
    found: async () => [{ kind: 'usb', at: PATH, label: 'EPSON TM-T20II' }],
    spooler: noSpooler,
    usb: () => (ms) => openLink({ host: '127.0.0.1', port: bench.printers.hot.port }, ms, realTimers.after),
    serial: () => async () => ({ ok: false, error: 'unreachable' }),
  });
  const end = hubPrinting({ ports, life, connect: connectTo(() => true) }).begin(origin, TOKEN);
  stops.push(end);
  return { end, ports };
};

const here = () => until(async () => expect([...(await devices.ports()).keys()]).toEqual([DEVICE]));
const socketOfTill = () => must([...io.of(PRINTERS_NAMESPACE).sockets.values()][0], 'the till is here');
const printed = (name: 'hot' | 'cold', papers: number) => until(() => expect(bench.sheets(name)).toHaveLength(papers));
const done = () => until(() => expect(bench.jobs().map(({ state }) => state)).toEqual(['printed']));

it('prints where the printer hangs, and knows what a machine has found', async () => {
  program('first');
  await here();
  expect([...devices.online()]).toEqual([DEVICE]);
  expect([...(await devices.ports())]).toEqual([[DEVICE, [{ kind: 'usb', at: PATH, label: 'EPSON TM-T20II' }]]]);
  await bench.order(['pho']);
  await printed('hot', 1);
  await done();
  expect(bench.jobs()).toMatchObject([{ attempts: 1, reprint: 0, printedOnId: null }]);
});

it('teaches the machine what its printer has, for when the hub is away', async () => {
  const { ports } = program('first');
  expect(ports.known('usb', PATH)).toBe(null);
  await here();
  bench.printing().check(printerId('hot'));
  await until(() => expect(ports.known('usb', PATH)).not.toBe(null));
  expect(ports.known('usb', PATH)).toMatchObject({ port: { kind: 'usb', path: PATH }, hardware: { columns: 48 } });
  const own = ownPrinters(ports, () => 0);
  expect(await own.list()).toEqual([
    { id: `usb:${PATH}`, name: 'EPSON TM-T20II', via: 'usb', columns: 48, letters: 'wpc1258' },
  ]);
  const printer = must((await own.list())[0], 'it hangs there');
  const paper = ownPaper({ columns: 48, blocks: [text('Phở bò – 65.000 ₫', { bold: true }), cut()] }, printer);
  expect(await own.print(printer.id, paper, false)).toEqual({ ok: true, value: null });
  await until(() => expect(bench.sheets('hot')).toMatchObject([{ texts: ['Phở bò – 65.000 ₫'] }]));
});

it('says in the middle of a paper that it ran out, through its machine', async () => {
  program('first');
  await here();
  await bench.printers.hot.setState({ bytesPerSecond: 1 });
  await bench.order(['pho']);
  await until(() => expect(bench.printers.hot.busy()).toBe(true));
  await bench.printers.hot.setState({ paperOut: true });
  await until(() => expect(bench.printing().stateOf(printerId('hot')).state).toBe('paper_out'));
  await bench.printers.hot.setState({ paperOut: false, bytesPerSecond: null });
  await done();
  expect(bench.jobs()).toMatchObject([{ attempts: 1, reprint: 0 }]);
});

it('says that a printer is out of paper as if it were on the network', async () => {
  program('first');
  await here();
  await bench.printers.hot.setState({ paperOut: true });
  bench.printing().check(printerId('hot'));
  await until(() => expect(bench.printing().stateOf(printerId('hot')).state).toBe('paper_out'));
});

it('waits for a machine that is off, and prints as soon as it is there', async () => {
  await bench.order(['pho']);
  await bench.settled();
  expect(bench.jobs()).toMatchObject([{ state: 'waiting', reprint: 0 }]);
  program('first');
  await printed('hot', 1);
  await done();
  expect(bench.jobs()).toMatchObject([{ reprint: 0, printedOnId: null }]);
});

it('has another printer stand in while the machine is off', async () => {
  await bench.order(['pho']);
  await bench.settled();
  await bench.pass(15_000);
  await printed('cold', 1);
  expect(bench.sheets('cold')[0]?.texts[0]).toBe('IN THAY CHO hot');
});

it('learns what became of a document whose answer was lost, and prints it once', async () => {
  program('first');
  await here();
  // The till's answer never comes through: the connection breaks when the paper is out.
  const till = socketOfTill();
  till.use(([name], next) => next(name === 'never' ? new Error('never') : undefined));
  till.conn.on('packet', () => {
    if (bench.sheets('hot').length === 1) till.conn.close();
  });
  bench.printers.hot.setState({ bytesPerSecond: 4_000 }).catch(() => {});
  await bench.order(['pho']);
  await done();
  expect(bench.sheets('hot')).toHaveLength(1);
  expect(bench.jobs()).toMatchObject([{ attempts: 1, reprint: 0 }]);
});

it('marks the second paper when the program that had the first ended in the middle', async () => {
  const first = program('first');
  await here();
  await bench.printers.hot.setState({ bytesPerSecond: 300 });
  await bench.order(['pho']);
  await until(() => expect(bench.jobs()).toMatchObject([{ state: 'printing' }]));
  first.end();
  await bench.printers.hot.setState({ bytesPerSecond: null });
  program('second');
  await until(() => expect(bench.jobs()).toMatchObject([{ attempts: 1, state: 'retrying' }]));
  await bench.pass(2_000);
  await done();
  await printed('hot', 2);
  expect(bench.sheets('hot').filter(({ texts }) => texts[0] === 'IN LẠI')).toHaveLength(1);
  expect(bench.jobs()).toMatchObject([{ attempts: 2, reprint: 1 }]);
});

it('does not hold up a hub that stops, and prints what was under way again, marked', async () => {
  program('first');
  await here();
  await bench.printers.hot.setState({ bytesPerSecond: 100 });
  await bench.order(['pho']);
  await until(() => expect(bench.jobs()).toMatchObject([{ state: 'printing' }]));
  const again = bench.restart();
  // As long as a hub lets papers come out at its end.
  await until(() => {
    bench.timers.advance(500);
    expect(bench.jobs()).toMatchObject([{ reprint: 1 }]);
  });
  await again;
  await bench.printers.hot.setState({ bytesPerSecond: null });
  await done();
});

it('lets in nobody whose device is not paired, or no longer', async () => {
  const told: string[] = [];
  const socket = connectTo(() => true)(origin, { deviceToken: 'of somebody', life: 'x' });
  stops.push(() => void socket.close());
  socket.on('connect_error', (fault) => told.push((fault as Error).message));
  await until(() => expect(told).toEqual(['signed_out']));
  program('first');
  await here();
  devices.cut(DEVICE);
  expect(
    await devices.print(
      { kind: 'device', deviceId: DEVICE, port: { kind: 'usb', path: PATH } },
      new Uint8Array(4),
      () => {},
    ),
  ).toEqual({ ok: false, error: { reason: 'unreachable', started: false, written: 0 } });
});

it('prints a document once, however often it is asked for', async () => {
  program('first');
  await here();
  const ask = {
    id: uuid(900),
    port: { kind: 'usb', path: PATH },
    bytes: new Uint8Array([0x41, 0x0a, 0x1d, 0x56, 66, 0]),
  };
  const till = socketOfTill();
  const both = await Promise.all([
    till.emitWithAck(printerMessages.print, ask),
    till.emitWithAck(printerMessages.print, ask),
  ]);
  expect(both).toEqual([
    { kind: 'printed', proof: 'acknowledged' },
    { kind: 'printed', proof: 'acknowledged' },
  ]);
  expect(bench.sheets('hot')).toHaveLength(1);
  // What the hub was told is unknown here it has sent elsewhere: it is not printed any more.
  expect(await till.emitWithAck(printerMessages.outcome, { id: uuid(901) })).toEqual({ kind: 'unknown' });
  expect(await till.emitWithAck(printerMessages.print, { ...ask, id: uuid(901) })).toEqual({ kind: 'unknown' });
  expect(bench.sheets('hot')).toHaveLength(1);
});
