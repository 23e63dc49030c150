import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { MachinePort } from '@comanda/shared/contracts/views/printer.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { statusRequest } from '@comanda/shared/printers/asking.ts';
import { cut, type Paper, text } from '@comanda/shared/receipts/document.ts';
import { fileLink } from '../../apps/desktop/src/main/printers/file-link.ts';
import { findPorts } from '../../apps/desktop/src/main/printers/find-ports.ts';
import { machinePorts, type Ports } from '../../apps/desktop/src/main/printers/ports.ts';
import { serialLink } from '../../apps/desktop/src/main/printers/serial-link.ts';
import { encode } from '../../hub/drivers/escpos/index.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { noSpooler } from './no-spooler.ts';
import { type Cable, cableMissing, plugIn } from './cable.ts';
import { until } from './until.ts';

const missing = cableMissing();
const paper = (words: string): Paper => ({ columns: 48, blocks: [text(words), cut()] });
const bytesOf = (words: string): Uint8Array => encode(paper(words), { letters: 'wpc1258' });
const GONE = { ok: false, error: { reason: 'unreachable', started: false, written: 0 } };

/** A real character device on each side; at its other end the virtual printer. */
describe.skipIf(missing !== null)(`a printer on a cable${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let folder: string;
  let printer: VirtualPrinter;
  const cables: Cable[] = [];
  let ports: Ports;
  const papers = (): string[] =>
    printer.papers().flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'text' ? [line.text.trim()] : [])));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'comanda-ports-'));
    printer = await startVirtualPrinter({ name: 'Bar', port: 0 });
    ports = machinePorts({
      found: (kinds) =>
        findPorts(
          {
            spooler: noSpooler,
            usb: { files: folder, facts: join(folder, 'facts') },
            serial: async () => [{ path: join(folder, 'ttyS0'), manufacturer: 'FTDI' }],
          },
          kinds,
        ),
      spooler: noSpooler,
      usb: (path) => fileLink(path, realTimers.after),
      serial: (path, baudRate) => serialLink(path, baudRate, realTimers.after),
    });
  });
  afterEach(async () => {
    for (const cable of cables.splice(0)) await cable.cut();
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const plugged = async (name: string): Promise<string> => {
    const path = join(folder, name);
    cables.push(await plugIn(path, printer.port));
    return path;
  };

  it.each(['usb', 'serial'] as const)('prints by %s, and the printer says that it took all', async (kind) => {
    const path = await plugged(kind === 'usb' ? 'lp0' : 'ttyS0');
    const port: MachinePort = kind === 'usb' ? { kind, path } : { kind, path, baudRate: 19_200 };
    expect(await ports.check(port)).toEqual({ ok: true, value: { paperLow: false, drawerHigh: false } });
    const both = await Promise.all([ports.print(port, bytesOf('Phở bò')), ports.print(port, bytesOf('Bún chả'))]);
    const acknowledged = { ok: true, value: { proof: 'acknowledged' } };
    expect(both).toEqual([acknowledged, acknowledged]);
    expect(papers()).toEqual(['Phở bò', 'Bún chả']);
    await printer.setState({ paperOut: true });
    expect(await ports.check(port)).toEqual({ ok: false, error: 'paper_out' });
    const refused = { ok: false, error: { reason: 'paper_out', started: false, written: 0 } };
    expect(await ports.print(port, bytesOf('Nem'))).toEqual(refused);
  });

  it.each(['usb', 'serial'] as const)('hands every byte on as it is by %s', async (kind) => {
    const heard: Buffer[] = [];
    const silent = createServer((socket) => socket.on('data', (bytes) => heard.push(bytes)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const path = join(folder, kind === 'usb' ? 'lp0' : 'ttyS0');
    cables.push(await plugIn(path, (silent.address() as AddressInfo).port));
    const every = Uint8Array.from({ length: 4_096 }, (_, at) => at & 0xff);
    const port: MachinePort = kind === 'usb' ? { kind, path } : { kind, path, baudRate: 115_200 };
    expect(await ports.print(port, every)).toEqual({ ok: true, value: { proof: 'sent' } });
    await until(() => {
      const asked = Buffer.from(statusRequest(1));
      expect(Buffer.concat(heard).equals(Buffer.concat([asked, every]))).toBe(true);
    });
    silent.close();
  });

  it('tells a cable that was never in from one that came out in the middle', async () => {
    const path = await plugged('lp0');
    const port: MachinePort = { kind: 'usb', path };
    expect(await ports.print({ kind: 'usb', path: join(folder, 'lp9') }, bytesOf('x'))).toEqual(GONE);
    await printer.setState({ dropAfterBytes: 500 });
    // More than a terminal's buffer holds: what fits whole into it is written before anybody can say that the cable went.
    const outcome = await ports.print(port, bytesOf('Bánh mì '.repeat(10_000)));
    expect(outcome).toMatchObject({ ok: false, error: { started: true } });
    await must(cables.pop(), 'a cable').cut();
    expect(await ports.print(port, bytesOf('x'))).toEqual(GONE);
  });

  it('writes to nothing that no printer hangs on', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'kept');
    expect(await ports.print({ kind: 'usb', path: secret }, bytesOf('x'))).toEqual(GONE);
    expect(await ports.print({ kind: 'serial', path: secret, baudRate: 9_600 }, bytesOf('x'))).toEqual(GONE);
    expect(await ports.check({ kind: 'usb', path: secret })).toEqual({ ok: false, error: 'unreachable' });
  });

  it('says what it has found as its printers call themselves', async () => {
    writeFileSync(join(folder, 'lp0'), '');
    writeFileSync(join(folder, 'hiddev0'), '');
    mkdirSync(join(folder, 'facts', 'lp0', 'device'), { recursive: true });
    writeFileSync(
      join(folder, 'facts', 'lp0', 'device', 'ieee1284_id'),
      'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;',
    );
    expect(await ports.found()).toEqual([
      { kind: 'usb', at: join(folder, 'lp0'), label: 'EPSON TM-T20II' },
      { kind: 'serial', at: join(folder, 'ttyS0'), label: 'FTDI' },
    ]);
  });
});
