import { must } from '@comanda/shared/base/assert.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import type { Caller } from '../../hub/modules/module.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../hub/test/identity.ts';
import { openPrinting, type PrintingBench } from '../../hub/test/printing.ts';
import { dish, uuid } from '../../hub/test/printing-venue.ts';

const ACCOUNT = { bank: '970436', account: '0011004600600', holder: 'SEN', city: 'HUE' };
let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting({ settings: { bankAccount: ACCOUNT } });
});
afterEach(() => bench.end());

/** An order of somewhere else than a till, not sent by anybody, paid by a transfer that its bank tells of later. */
async function paidFromAfar(): Promise<string> {
  const caller: Caller = { ...bench.boss, device: { id: uuid(95), role: 'kiosk', station: null } };
  const orderId = bench.newId();
  const line = { id: bench.newId(), itemId: dish('pho').id, variantId: dish('pho').id };
  const body = { orderId, type: 'takeaway' as const, tableId: null, lines: [line], send: false };
  const { checkId } = accepted(await bench.ask(orderRoutes.openOrder, { caller, body }));
  const paymentId = bench.newId();
  accepted(await bench.ask(paymentRoutes.payBankQr, { caller: bench.boss, params: { checkId }, body: { paymentId } }));
  await bench.settled();
  expect(papers()).toEqual([]);
  const came = { caller: bench.boss, params: { paymentId }, body: { reference: 'FT26068' } };
  accepted(await bench.ask(paymentRoutes.confirmPayment, came));
  return orderId;
}

const papers = (): string[] => bench.sheets('hot').map(({ texts }) => texts.join('\n'));

it('goes to the kitchen’s printer with the payment, nobody at a till having touched it', async () => {
  await paidFromAfar();
  await bench.settled();
  expect(papers()).toHaveLength(1);
  expect(papers()[0]).toContain('Phở bò');
});

it('is printed once, whatever stops between the payment and the paper', async () => {
  for (const name of ['hot', 'cold'] as const) await bench.printers[name].setState({ off: true });
  await paidFromAfar();
  bench.crash();
  await bench.settled();
  await bench.restart();
  for (const name of ['hot', 'cold'] as const) await bench.printers[name].setState({ off: false });
  await bench.pass(30_000);
  const all = [...papers(), ...bench.sheets('cold').map(({ texts }) => texts.join('\n'))];
  expect(all).toHaveLength(1);
  expect(must(all[0], 'the paper')).toContain('Phở bò');
  expect(bench.jobs()).toMatchObject([{ kind: 'ticket', state: 'printed' }]);
});
