import { must } from '@comanda/shared/base/assert.ts';
import { invoiceRoutes } from '@comanda/shared/contracts/commands/invoices.ts';
import { afterEach, expect, it } from 'vitest';
import { accepted, codeOf } from '../../test/identity.ts';
import { wordsOfPdf } from '../../test/pdf.ts';
import { boss as caller, openPrinting, type PrintingBench } from '../../test/printing.ts';

const buyer = { name: 'Công ty TNHH Đường Ốc', taxNumber: '0101234567', address: '24 Hàng Bạc, Hà Nội' };

let bench: PrintingBench;
afterEach(() => bench.end());

async function paid(): Promise<string> {
  const { checkId } = await bench.order(['pho', 'beer'], 'takeaway');
  await bench.pay(checkId);
  return checkId;
}

const issue = (checkId: string, invoiceId: string = bench.newId()) =>
  bench.ask(invoiceRoutes.issueInvoice, { caller, params: { checkId }, body: { invoiceId, buyer } });

const issued = async (checkId: string) => accepted(await issue(checkId));

const list = async (query = {}) => accepted(await bench.ask(invoiceRoutes.invoices, { caller, query })).invoices;

const wordsOf = async (invoiceId: string): Promise<string> =>
  wordsOfPdf(accepted(await bench.ask(invoiceRoutes.invoicePdf, { caller, params: { invoiceId } })));

it('numbers invoices without gaps, whatever was refused in between', async () => {
  bench = await openPrinting();
  const unpaid = await bench.order(['pho'], 'takeaway');
  expect(codeOf(await issue(unpaid.checkId))).toBe('check_unpaid');
  const first = await paid();
  expect((await issued(first)).number).toBe(1);
  const again = await issue(first);
  expect(again).toMatchObject({ ok: false, error: { code: 'invoice_exists', details: { number: 1 } } });
  expect(codeOf(await issue(bench.newId()))).toBe('not_found');
  const second = await paid();
  const taken = must((await list())[0], 'the first invoice').id;
  expect(codeOf(await issue(second, taken))).toBe('invoice_exists');
  expect((await issued(second)).number).toBe(2);
  expect((await list()).map(({ number }) => number)).toEqual([2, 1]);
  expect((await list({ checkId: first })).map(({ number }) => number)).toEqual([1]);
  expect(bench.differences()).toEqual([]);
});

it('keeps the buyer out of the log, and forgets them when asked', async () => {
  bench = await openPrinting();
  const { invoiceId } = await issued(await paid());
  const log = JSON.stringify(bench.spine.eventsAfter(0, 10_000));
  expect(log).toContain('invoice.issued.v1');
  expect(log).not.toContain('Đường Ốc');
  expect(log).not.toContain('0101234567');
  expect(await wordsOf(invoiceId)).toContain('CôngtyTNHHĐườngỐc');
  const erase = () => bench.ask(invoiceRoutes.eraseBuyer, { caller, params: { invoiceId } });
  expect(codeOf(await erase())).toBe('ok');
  expect(codeOf(await erase())).toBe('erased_already');
  expect(await wordsOf(invoiceId)).not.toContain('Đường');
  expect((await list())[0]).toMatchObject({ number: 1, buyer: null, total: 90_000 });
  expect(bench.store.all('select * from vault')).toEqual([]);
  expect(bench.differences()).toEqual([]);
});

it('says what was bought, what tax is in it and how it was paid', async () => {
  bench = await openPrinting();
  const { invoiceId } = await issued(await paid());
  const words = await wordsOf(invoiceId);
  for (const each of ['HÓAĐƠN', 'QuánThử', 'Phởbò', '65.000', 'VAT8%(đãgồm)', 'TỔNGCỘNG', '90.000', 'Tiềnmặt']) {
    expect(words).toContain(each);
  }
});

it('gives the original out once; what follows says that it is a copy', async () => {
  bench = await openPrinting();
  const { invoiceId } = await issued(await paid());
  const handOut = async (body: { printerId?: string | null }) =>
    accepted(await bench.ask(invoiceRoutes.handOutInvoice, { caller, params: { invoiceId }, body }));
  expect(await handOut({})).toMatchObject({ copy: 0 });
  await bench.settled();
  const original = must(bench.sheets('desk').at(-1), 'the original').texts;
  expect(original).toContain('HÓA ĐƠN');
  expect(original.join()).toContain('Công ty TNHH Đường Ốc');
  expect(original.join()).not.toContain('BẢN SAO');
  expect(await wordsOf(invoiceId)).not.toContain('BẢNSAO');
  expect(await handOut({ printerId: null })).toMatchObject({ copy: 1, printerId: null });
  expect(await wordsOf(invoiceId)).toContain('BẢNSAO1');
  expect(await handOut({})).toMatchObject({ copy: 2 });
  await bench.settled();
  expect(bench.sheets('desk').at(-1)?.texts).toContain('BẢN SAO 2');
  expect(
    codeOf(
      await bench.ask(invoiceRoutes.handOutInvoice, {
        caller,
        params: { invoiceId },
        body: { printerId: bench.newId() },
      }),
    ),
  ).toBe('printer_none');
  expect((await list())[0]?.handedOut).toBe(3);
});
