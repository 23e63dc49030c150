import { must } from '@comanda/shared/base/assert.ts';
import type { BodyOf } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted, codeOf } from '../../test/identity.ts';
import { boss as caller, openPrinting, type PrintingBench } from '../../test/printing.ts';
import { wordsOfPdf } from '../../test/pdf.ts';
import { seeded } from '../../test/random.ts';
import { cashier, openTrade } from '../../test/trade.ts';
import { creditedBy, type CreditNoteRow } from './queries.ts';

const buyer = { name: 'Công ty TNHH Sen', taxNumber: '0101234567', address: '24 Hàng Bạc' };
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
afterEach(() => bench.end());

const orderOf = async (orderId: string): Promise<OrderView> =>
  accepted(await bench.ask(routes.oneOrder, { caller, params: { orderId } }));

async function sold(): Promise<{ orderId: string; checkId: string; lineIds: string[]; paymentId: string }> {
  const { orderId, checkId } = await bench.order(['pho', 'beer'], 'takeaway');
  await bench.pay(checkId);
  const { lines, checks } = await orderOf(orderId);
  const paymentId = must(checks[0]?.payments[0], 'the payment').id;
  return { orderId, checkId, lineIds: lines.map(({ id }) => id), paymentId };
}

const issue = (checkId: string) =>
  bench.ask(routes.issueInvoice, { caller, params: { checkId }, body: { invoiceId: bench.newId(), buyer } });

type Wanted = BodyOf<typeof routes.giveRefund>['refund'];
const refund = (checkId: string, paymentId: string, wanted: Wanted, reason = 'Cold') =>
  bench.ask(routes.giveRefund, {
    caller,
    params: { checkId },
    body: { refundId: bench.newId(), paymentId, refund: wanted, reason },
  });

const invoices = async (query = {}) => accepted(await bench.ask(routes.invoices, { caller, query })).invoices;

it('makes a credit note of every refund of an invoiced check, in a series of its own without gaps', async () => {
  const first = await sold();
  accepted(await refund(first.checkId, first.paymentId, { how: 'amount', amount: 1_000 }));
  accepted(await issue(first.checkId));
  expect((await invoices())[0]?.creditNotes).toEqual([]);
  accepted(await refund(first.checkId, first.paymentId, { how: 'lines', lineIds: first.lineIds.slice(1) }));
  expect(codeOf(await refund(first.checkId, first.paymentId, { how: 'amount', amount: 10_000_000 }))).toBe(
    'refund_too_large',
  );
  accepted(await refund(first.checkId, first.paymentId, { how: 'all' }, 'Guest left'));
  const second = await sold();
  accepted(await issue(second.checkId));
  accepted(await refund(second.checkId, second.paymentId, { how: 'all' }));
  const [two, one] = await invoices();
  expect(one?.creditNotes).toMatchObject([
    { number: 1, reason: 'Cold' },
    { number: 2, reason: 'Guest left' },
  ]);
  expect(sum(one?.creditNotes.map(({ total }) => total) ?? [])).toBe((one?.total ?? 0) - 1_000);
  expect(two).toMatchObject({ number: 2, withdrawn: false, creditNotes: [{ number: 3, total: two?.total }] });
  expect(bench.differences()).toEqual([]);
});

it('takes the whole invoice back when its check is opened again, and lets it have another', async () => {
  const { checkId } = await sold();
  accepted(await issue(checkId));
  accepted(await bench.ask(routes.reopenCheck, { caller, params: { checkId }, body: { reason: 'Forgot a dish' } }));
  const [taken] = await invoices();
  expect(taken).toMatchObject({ withdrawn: true, creditNotes: [{ number: 1, refundId: null, total: taken?.total }] });
  expect(codeOf(await issue(checkId))).toBe('check_unpaid');
  accepted(await bench.ask(routes.closeCheck, { caller, params: { checkId }, body: {} }));
  expect(accepted(await issue(checkId)).number).toBe(2);
  expect(codeOf(await issue(checkId))).toBe('invoice_exists');
  expect((await invoices({ checkId })).map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(bench.differences()).toEqual([]);
});

it('says what is taken back of which invoice, to whom and why; as PDF and on paper, the original once', async () => {
  const { checkId, paymentId, lineIds } = await sold();
  accepted(await issue(checkId));
  accepted(await refund(checkId, paymentId, { how: 'lines', lineIds: lineIds.slice(0, 1) }));
  const note = must((await invoices())[0]?.creditNotes[0], 'the credit note');
  const params = { creditNoteId: note.id };
  const pdf = async () => wordsOfPdf(accepted(await bench.ask(routes.creditNotePdf, { caller, params })));
  const words = await pdf();
  for (const each of ['HÓAĐƠNĐIỀUCHỈNHGIẢM', 'CôngtyTNHHSen', 'Phởbò', 'Cold', 'VAT8%(đãgồm)', '65.000', 'Tiềnmặt']) {
    expect(words).toContain(each);
  }
  expect(words).not.toContain('BẢNSAO');
  const handOut = (body: object) => bench.ask(routes.handOutCreditNote, { caller, params, body });
  expect(accepted(await handOut({}))).toMatchObject({ copy: 0 });
  await bench.settled();
  const paper = must(bench.sheets('desk').at(-1), 'the paper').texts;
  expect(paper).toContain('HÓA ĐƠN ĐIỀU CHỈNH GIẢM');
  expect(paper.join(' ')).not.toContain('BẢN SAO');
  expect(accepted(await handOut({ printerId: null }))).toMatchObject({ copy: 1 });
  expect(await pdf()).toContain('BẢNSAO1');
  const nobody = { caller, params: { creditNoteId: bench.newId() } };
  expect(codeOf(await bench.ask(routes.creditNotePdf, nobody))).toBe('not_found');
  expect(codeOf(await bench.ask(routes.handOutCreditNote, { ...nobody, body: {} }))).toBe('not_found');
});

it('gives the accountant a day’s invoices and credit notes, the latter below zero', async () => {
  const { checkId, paymentId } = await sold();
  accepted(await issue(checkId));
  accepted(await refund(checkId, paymentId, { how: 'amount', amount: 5_000 }, '=1+1, "cold"'));
  const { businessDate, total } = must((await invoices())[0], 'the invoice');
  const lines = accepted(await bench.ask(routes.taxDocuments, { caller, query: { date: businessDate } })).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(new RegExp(`^${businessDate},invoice,1,,1,90000,0,\\d+,${total},VND,$`));
  expect(lines[2]?.startsWith(`${businessDate},credit_note,1,1,1,-5000,0,-`)).toBe(true);
  expect(lines[2]?.endsWith(`,-5000,VND,"'=1+1, ""cold"""`)).toBe(true);
  const other = await bench.ask(routes.taxDocuments, { caller, query: { date: '2020-01-01' } });
  expect(accepted(other).trim().split('\r\n')).toHaveLength(1);
});

it('finds an invoice by its number, by its credit note’s, and by its buyer without marks', async () => {
  const { checkId, paymentId } = await sold();
  await sold();
  accepted(await issue((await sold()).checkId));
  accepted(await issue(checkId));
  accepted(await refund(checkId, paymentId, { how: 'all' }));
  const found = async (find: string) => (await invoices({ find })).map(({ number }) => number);
  expect(await found('2')).toEqual([2]);
  expect(await found('cong ty')).toEqual([2, 1]);
  expect(await found('01012')).toEqual([2, 1]);
  expect(await found('nobody')).toEqual([]);
});

it('takes back what the books take back, whatever was done with an invoiced check', async () => {
  const house = await openTrade('newyork');
  const random = seeded(21);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const of = (checkId: string) => ({ caller: cashier, params: { checkId } });
  for (let step = 0; step < 60; step += 1) {
    const { orderId, checkId } = await house.order(upTo(4));
    const discount = { kind: 'percent', ratePpm: upTo(200_000) } as const;
    const lowered = { discountId: house.newId(), discount, reason: 'Regular guest' };
    if (random() < 0.5) await house.ask(routes.giveDiscount, { ...of(checkId), body: lowered });
    const pay = (part: object) =>
      house.ask(routes.payCash, { ...of(checkId), body: { paymentId: house.newId(), tendered: 1_000_000, ...part } });
    if (random() < 0.5) await pay({ amount: upTo(900), tip: upTo(200) });
    await pay({});
    expect(
      codeOf(await house.ask(routes.issueInvoice, { ...of(checkId), body: { invoiceId: house.newId(), buyer } })),
    ).toBe('ok');
    if (random() < 0.2) await house.ask(routes.reopenCheck, { ...of(checkId), body: { reason: 'Forgot a dish' } });
    const order = accepted(await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } }));
    const lineIds = order.lines.map(({ id }) => id).filter((_, at) => at === 0 || random() < 0.5);
    for (const { id: paymentId } of must(order.checks[0], 'the check').payments) {
      const ways: Wanted[] = [{ how: 'all' }, { how: 'amount', amount: upTo(900) }, { how: 'lines', lineIds }];
      const wanted = must(ways[upTo(3) - 1], 'a way');
      await house.ask(routes.giveRefund, {
        ...of(checkId),
        body: { refundId: house.newId(), paymentId, refund: wanted, reason: 'Cold' },
      });
    }
  }
  const notes = house.store.all<CreditNoteRow>('select * from credit_notes order by number');
  expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
  let byLine = 0;
  for (const note of notes) {
    const content = creditedBy(note);
    const added = content.taxes.filter(({ mode }) => mode === 'added').map(({ amount }) => amount);
    expect(content.gross - content.reduced + (content.serviceCharge?.amount ?? 0) + sum(added)).toBe(content.total);
    if (content.lines.length > 0) expect(sum(content.lines.map(({ gross }) => gross))).toBe(content.gross);
    if (note.refund_id !== null && content.lines.length > 0) byLine += 1;
  }
  const given = house.store.get<{ total: number }>(
    `select sum(json_extract(sale, '$.total')) as total from refunds r
     where state = 'given' and exists (select 1 from credit_notes n where n.refund_id = r.id)`,
  );
  const ofRefunds = notes.filter((note) => note.refund_id !== null);
  expect(sum(ofRefunds.map((note) => creditedBy(note).total))).toBe(given?.total);
  expect(ofRefunds.length).toBeGreaterThan(3);
  expect(notes.length).toBeGreaterThan(ofRefunds.length);
  expect(byLine).toBeGreaterThan(0);
  expect(house.differences()).toEqual([]);
  house.close();
}, 60_000);
