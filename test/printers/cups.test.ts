import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemSpooler } from '@comanda/shared/node/spooler.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { text, cut, type Paper } from '@comanda/shared/receipts/document.ts';
import { encode } from '../../hub/drivers/escpos/index.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../hub/drivers/virtual-printer/index.ts';
import { type CupsDaemon, cupsMissing, startCups } from './cups-daemon.ts';
import { until } from './until.ts';

const missing = cupsMissing();
const PAPER: Paper = { columns: 48, blocks: [text('Phở bò tái'), text('1 × 65.000 ₫'), cut()] };
const BYTES = encode(PAPER, { letters: 'wpc1258' });

/** The real CUPS of the machine, with a queue that hands bytes on as they are. */
describe.skipIf(missing !== null)(`a printer behind CUPS${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let cups: CupsDaemon;
  let printer: VirtualPrinter;
  const before = process.env['CUPS_SERVER'];
  const spooler = systemSpooler(process.platform, realTimers.after);
  const papers = (): string[] =>
    printer.papers().flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'text' ? [line.text.trim()] : [])));

  beforeAll(async () => {
    cups = await startCups();
    process.env['CUPS_SERVER'] = cups.socket;
    printer = await startVirtualPrinter({ name: 'Quầy', port: 0 });
    cups.addQueue('counter', '127.0.0.1', printer.port);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
    await printer.close();
    await cups.stop();
  });

  it('prints the bytes as they are, is found by its name, and says what it does not know', async () => {
    expect(await spooler.queues()).toEqual(['counter']);
    expect(await spooler.check('counter')).toEqual({ ok: true, value: { paperLow: false, drawerHigh: null } });
    expect(await spooler.print('counter', BYTES)).toEqual({ ok: true, value: { proof: 'sent' } });
    await until(() => expect(papers()).toEqual(['Phở bò tái', '1 × 65.000 ₫']));
    const nowhere = { ok: false, error: { reason: 'unreachable', started: false, written: 0 } };
    expect(await spooler.print('nowhere', BYTES)).toEqual(nowhere);
    expect(await spooler.check('nowhere')).toEqual({ ok: false, error: 'unreachable' });
  });

  it('takes a document back from a printer that is off, which then never prints it', async () => {
    const sofar = papers().length;
    await printer.setState({ off: true });
    const outcome = await spooler.print('counter', BYTES);
    expect(outcome).toEqual({ ok: false, error: { reason: 'unreachable', started: false, written: 0 } });
    await printer.setState({ off: false });
    expect(await spooler.print('counter', BYTES)).toMatchObject({ ok: true });
    await until(() => expect(papers().length).toBe(sofar + 2));
  });

  it('prints nothing on a queue that somebody has stopped', async () => {
    const sofar = papers().length;
    cups.admin('cupsdisable', 'counter');
    expect(await spooler.check('counter')).toEqual({ ok: false, error: 'offline' });
    const outcome = await spooler.print('counter', BYTES);
    expect(outcome).toEqual({ ok: false, error: { reason: 'offline', started: false, written: 0 } });
    cups.admin('cupsenable', 'counter');
    expect(await spooler.check('counter')).toEqual({ ok: true, value: { paperLow: false, drawerHigh: null } });
    expect(papers().length).toBe(sofar);
  });
});
