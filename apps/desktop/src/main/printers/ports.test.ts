import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { err } from '@comanda/shared/base/result.ts';
import { findPorts } from './find-ports.ts';
import { machinePorts } from './ports.ts';

let folder = '';
let opened: string[] = [];
let lines: { path: string; manufacturer?: string; pnpId?: string }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-names-'));
  opened = [];
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Plugs printers in, in the order in which the system counts them; each is its socket, maker, model and number. */
function plug(...printers: (readonly [socket: string, vendor: string, product: string, serial: string])[]): void {
  for (const part of ['usb', 'facts', 'devices']) {
    rmSync(join(folder, part), { recursive: true, force: true });
    mkdirSync(join(folder, part));
  }
  for (const [n, [socket, vendor, product, serial]] of printers.entries()) {
    const device = join(folder, 'devices', socket);
    mkdirSync(join(device, `${socket}:1.0`), { recursive: true });
    for (const [name, said] of Object.entries({ idVendor: vendor, idProduct: product, serial })) {
      if (said !== '') writeFileSync(join(device, name), `${said}\n`);
    }
    mkdirSync(join(folder, 'facts', `lp${n}`));
    symlinkSync(join(device, `${socket}:1.0`), join(folder, 'facts', `lp${n}`, 'device'));
    writeFileSync(join(folder, 'usb', `lp${n}`), '');
  }
}

const machine = () =>
  machinePorts({
    found: (kinds) => {
      const usb = { files: join(folder, 'usb'), facts: join(folder, 'facts') };
      return findPorts({ spooler: { queues: async () => [] } as never, usb, serial: async () => lines }, kinds);
    },
    spooler: {} as never,
    usb: (path) => async () => {
      opened.push(path.slice(folder.length));
      return err('unreachable');
    },
    serial: (path) => async () => {
      opened.push(path);
      return err('unreachable');
    },
  });
const EPSON = ['1-1', '04b8', '0e15', 'X3XX0042'] as const;
const NO_NAME = ['1-2', '0416', '5011', ''] as const;
const names = async (ports: ReturnType<typeof machine>): Promise<string[]> =>
  (await ports.found(['usb', 'serial'])).map(({ at }) => at.replace(folder, ''));

test('a USB printer keeps its name when two change places, and paper goes where it went', async () => {
  plug(EPSON, NO_NAME);
  const ports = machine();
  expect(await names(ports)).toEqual(['04b8:0e15:X3XX0042', '0416:5011']);
  await ports.check({ kind: 'usb', path: '04b8:0e15:X3XX0042' });
  plug(NO_NAME, EPSON);
  await ports.check({ kind: 'usb', path: '04b8:0e15:X3XX0042' });
  await ports.check({ kind: 'usb', path: '0416:5011' });
  expect(opened).toEqual(['/usb/lp0', '/usb/lp1', '/usb/lp0']);
  plug(NO_NAME);
  expect(await ports.check({ kind: 'usb', path: '04b8:0e15:X3XX0042' })).toEqual({ ok: false, error: 'unreachable' });
  expect(opened, 'and to no other').toHaveLength(3);
});

test('one that was chosen by its file is still there, and what the hub said of it', async () => {
  plug(EPSON);
  const ports = machine();
  const path = join(folder, 'usb', 'lp0');
  const hardware = { columns: 32 };
  ports.learn({ kind: 'usb', path }, hardware);
  await ports.check({ kind: 'usb', path });
  expect([opened, ports.nameOf('usb', path)]).toEqual([['/usb/lp0'], '04b8:0e15:X3XX0042']);
  expect(ports.known('usb', '04b8:0e15:X3XX0042')).toMatchObject({ hardware });
  expect(ports.known('usb', path)).toMatchObject({ hardware });
});

test('two of one make and number are told apart by their sockets; the name of one alone means the first', async () => {
  plug(NO_NAME);
  const ports = machine();
  expect(await names(ports)).toEqual(['0416:5011']);
  plug(NO_NAME, ['1-3', '0416', '5011', '']);
  expect(await names(ports)).toEqual(['0416:5011@1-2', '0416:5011@1-3']);
  for (const path of ['0416:5011@1-3', '0416:5011']) await ports.check({ kind: 'usb', path });
  expect(opened).toEqual(['/usb/lp1', '/usb/lp0']);
});

test('a serial line goes by the name of its adapter where the system has one, and no name is two lines’', async () => {
  plug();
  lines = [
    { path: '/dev/ttyS0' },
    { path: '/dev/ttyUSB1', manufacturer: 'FTDI', pnpId: 'usb-FTDI_A1-if00-port0' },
    { path: '/dev/ttyUSB2', pnpId: 'usb-1a86-if00' },
    { path: '/dev/ttyUSB3', pnpId: 'usb-1a86-if00' },
    { path: 'COM3', pnpId: 'FTDIBUS\\VID_0403' },
  ];
  const ports = machine();
  const adapter = '/dev/serial/by-id/usb-FTDI_A1-if00-port0';
  expect(await names(ports)).toEqual(['/dev/ttyS0', adapter, '/dev/ttyUSB2', '/dev/ttyUSB3', 'COM3']);
  for (const path of [adapter, '/dev/ttyUSB1']) await ports.check({ kind: 'serial', path, baudRate: 9_600 });
  expect(opened).toEqual(['/dev/ttyUSB1', '/dev/ttyUSB1']);
});
