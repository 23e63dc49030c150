import { printingRoutes } from '@comanda/shared/contracts/commands/printing.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf } from '../../hub/test/identity.ts';
import { openPrinting, type PrintingBench } from '../../hub/test/printing.ts';

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
afterEach(() => bench.end());

it('does not hold up the sale: order, payment and receipt are taken with every printer off', async () => {
  for (const printer of Object.values(bench.printers)) await printer.setState({ off: true });
  const { checkId } = await bench.order(['pho', 'salad'], 'takeaway');
  const body = { paymentId: bench.newId(), tendered: 200_000 };
  const params = { checkId };
  expect(codeOf(await bench.ask(paymentRoutes.payCash, { caller: bench.boss, params, body }))).toBe('ok');
  expect(codeOf(await bench.ask(paymentRoutes.printReceipt, { caller: bench.boss, params }))).toBe('ok');
  await bench.settled();
  for (const printer of Object.values(bench.printers)) await printer.setState({ off: false });
  await bench.pass(30_000);
  expect(bench.jobs().map((job) => job.state)).toEqual(['printed', 'printed', 'printed']);
});

it('is tried at once when somebody says retry, and then prints', async () => {
  for (const name of ['hot', 'cold'] as const) await bench.printers[name].setState({ off: true });
  await bench.order(['pho'], 'takeaway');
  await bench.pass(60_000);
  const [job] = bench.jobs();
  for (const name of ['hot', 'cold'] as const) await bench.printers[name].setState({ off: false });
  const params = { jobId: job?.id ?? '' };
  expect(codeOf(await bench.ask(printingRoutes.retryPrintJob, { caller: bench.boss, params }))).toBe('ok');
  await bench.settled();
  expect(bench.sheets('hot')).toHaveLength(1);
  expect(bench.sheets('cold')).toEqual([]);
  expect(bench.jobs()).toMatchObject([{ state: 'printed' }]);
});
