import { createServer } from 'node:net';
import { must } from '@comanda/shared/base/assert.ts';
import { printingRoutes } from '@comanda/shared/contracts/commands/printing.ts';
import { realTimers } from '@comanda/shared/node/timers.ts';
import { USUAL_TIMEOUTS } from '@comanda/shared/printers/conversation.ts';
import { cut, text } from '@comanda/shared/receipts/document.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { encode, send } from '../../drivers/escpos/index.ts';
import { nobody } from '../../test/harness.ts';
import { codeOf } from '../../test/identity.ts';
import { openPrinting, type PrintingBench, printerId, nothingFound, noWays } from '../../test/printing.ts';
import { venueState } from '../venue/index.ts';
import { type PrintDesk, printingModule, startVirtualPrinters, type VirtualPrinters } from './index.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function open(): Promise<PrintingBench> {
  const bench = await openPrinting();
  closing.push(bench.end);
  return bench;
}

const UNKNOWN = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

describe('the console', () => {
  it('sees printers and jobs, and what still needs somebody before the last 200', async () => {
    const bench = await open();
    const { ask, boss } = bench;
    await bench.printers.hot.setState({ off: true });
    await bench.printers.cold.setState({ off: true });
    await bench.order(['pho'], 'takeaway');
    await bench.pass(500);
    for (let at = 0; at < 210; at += 1) bench.printing().testPrint(printerId('desk'));
    await bench.settled();
    const seen = await ask(printingRoutes.printers, { caller: boss });
    expect(seen).toMatchObject({
      ok: true,
      value: {
        printers: [
          { name: 'cold', state: 'ready', waiting: 0, virtual: false },
          { name: 'desk', state: 'ready', waiting: 0, receipts: true },
          { name: 'hot', state: 'unreachable', waiting: 1, since: expect.any(Number) },
        ],
        settings: [{ name: 'cold' }, { name: 'desk' }, { name: 'hot' }],
      },
    });
    const listed = await ask(printingRoutes.printJobs, { caller: boss });
    const { jobs } = printingRoutes.printJobs.reply.parse(listed.ok ? listed.value : null);
    expect(jobs).toHaveLength(201);
    expect(jobs.at(-1)).toMatchObject({ kind: 'ticket', state: 'retrying', error: 'unreachable', reprint: false });
    expect(codeOf(await ask(printingRoutes.printers, { caller: nobody }))).toBe('not_permitted');
  });

  it('retries, dismisses and tests only what there is', async () => {
    const { ask, boss: caller, jobs, settled } = await open();
    const printed = await ask(printingRoutes.testPrint, { caller, params: { printerId: printerId('hot') } });
    expect(codeOf(printed)).toBe('ok');
    await settled();
    const params = { jobId: must(jobs()[0], 'the test page').id };
    expect(codeOf(await ask(printingRoutes.retryPrintJob, { caller, params }))).toBe('not_found');
    expect(codeOf(await ask(printingRoutes.dismissPrintJob, { caller, params }))).toBe('not_found');
    expect(codeOf(await ask(printingRoutes.testPrint, { caller, params: { printerId: UNKNOWN } }))).toBe('not_found');
  });

  it('has no virtual printers outside the demo', async () => {
    const { ask, boss: caller } = await open();
    const body = { paperOut: true, coverOpen: false, off: false };
    const set = await ask(printingRoutes.setVirtualPrinter, {
      caller,
      params: { printerId: printerId('hot') },
      body,
    });
    expect(codeOf(set)).toBe('demo_only');
    expect(await ask(printingRoutes.papers, { caller })).toMatchObject({ value: { papers: [] } });
    expect(codeOf(await ask(printingRoutes.paperPicture, { caller, params: { id: 1 } }))).toBe('not_found');
  });
});

describe('virtual printers', () => {
  const announced: string[][] = [];
  const printer = (bench: PrintingBench) => must(venueState(bench.store)?.printers.get(printerId('hot')), 'a printer');

  /** At the port of a real one, which is taken. */
  async function started(bench: PrintingBench): Promise<VirtualPrinters> {
    announced.length = 0;
    const onPapers = (ids: readonly string[]) => void announced.push([...ids]);
    const virtual = await startVirtualPrinters([printer(bench)], { now: () => 1_000, onPapers });
    closing.push(virtual.close);
    return virtual;
  }

  const print = async (virtual: VirtualPrinters, bench: PrintingBench, words: string) => {
    const bytes = encode({ columns: 48, blocks: [text(words), cut()] }, { letters: 'wpc1258' });
    await send(virtual.addressOf(printer(bench)), bytes, { timeouts: USUAL_TIMEOUTS, timer: realTimers.after });
  };

  it('listen elsewhere when their port is taken; a printer that is moved is where its settings say', async () => {
    const bench = await open();
    const virtual = await started(bench);
    const address = virtual.addressOf(printer(bench));
    expect(address.port).not.toBe(printer(bench).port);
    expect(virtual.addressOf({ ...printer(bench), host: '10.1.2.3' })).toMatchObject({ host: '10.1.2.3' });
    expect(virtual.has(printerId('hot'))).toBe(true);
    expect(virtual.has(printerId('desk'))).toBe(false);
  });

  it('stand in for a printer that is added later, as soon as it is asked for', async () => {
    const bench = await open();
    const virtual = await started(bench);
    const added = { ...printer(bench), id: UNKNOWN, name: 'added' };
    virtual.addressOf(added);
    await expect.poll(() => virtual.has(UNKNOWN)).toBe(true);
    expect(virtual.addressOf(added).port).not.toBe(added.port);
    virtual.addressOf({ ...added, id: printerId('desk'), host: '10.1.2.3' });
    expect(virtual.has(printerId('desk'))).toBe(false);
  });

  it('listen at their own port when it is free', async () => {
    const bench = await open();
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const address = probe.address();
    const port = typeof address === 'object' ? must(address, 'address').port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const settings = { ...printer(bench), port };
    const virtual = await startVirtualPrinters([settings], { now: () => 0, onPapers: () => {} });
    closing.push(virtual.close);
    expect(virtual.addressOf(settings)).toEqual({ host: '127.0.0.1', port });
  });

  it('keep the last 200 papers, and say which are gone', async () => {
    const bench = await open();
    const virtual = await started(bench);
    for (let at = 1; at <= 201; at += 1) await print(virtual, bench, `Phở ${at}`);
    expect(virtual.papers()).toHaveLength(200);
    expect(virtual.papers()[0]).toEqual({ id: 201, printer: 'hot', at: 1_000, lines: ['Phở 201'] });
    expect(announced.at(-1)).toEqual(['201', '1']);
    expect(virtual.picture(1)).toBe(null);
    expect(virtual.picture(201)).toContain('<svg');
  });

  it('do what the console does to them, and are asked at once how they are', async () => {
    const bench = await open();
    const virtual = await started(bench);
    const checked: string[] = [];
    const desk: PrintDesk = { ...bench.printing(), check: (id) => checked.push(id) };
    bench.use(printingModule({ desk, virtual, ...nothingFound, ...noWays }));
    const asked = (id: string) =>
      bench.ask(printingRoutes.setVirtualPrinter, {
        caller: bench.boss,
        params: { printerId: id },
        body: { paperOut: true, coverOpen: false, off: false },
      });
    expect(codeOf(await asked(printerId('hot')))).toBe('ok');
    expect(checked).toEqual([printerId('hot')]);
    await print(virtual, bench, 'nothing comes out');
    expect(virtual.papers()).toEqual([]);
    expect(codeOf(await asked(printerId('desk')))).toBe('demo_only');
    expect(codeOf(await asked(UNKNOWN))).toBe('not_found');
  });
});
