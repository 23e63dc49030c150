import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { PaperSettings } from '@comanda/shared/contracts/views/paper-settings.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { accepted, codeOf } from '../../test/identity.ts';
import { append, boss as caller, openPrinting, type PrintingBench, printerId } from '../../test/printing.ts';
import { TABLE, uuid } from '../../test/printing-venue.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const open = async (papers: PaperSettings): Promise<void> => {
  bench = await openPrinting({ settings: { papers } });
};

async function paidByCard(tender: 'card' | 'wallet' = 'card'): Promise<void> {
  const { orderId, checkId } = await bench.order(['pho']);
  const payment = { paymentId: uuid(600), orderId, checkId, amount: 65_000, tendered: 75_000, tip: 10_000 };
  await append(bench, [
    event('payment.taken.v1', `order:${orderId}`, { ...payment, tender, change: 0, rounding: 0, reference: 'T-77' }),
  ]);
  await bench.settled();
}

describe('the merchant copy', () => {
  it('comes out with every card payment where the venue wants it', async () => {
    await open({ receiptLink: false, merchantCopy: true });
    await paidByCard();
    const [copy] = bench.sheets('desk');
    expect(copy?.texts[0]).toBe('LIÊN CỬA HÀNG');
    expect(copy?.texts.join('\n')).toMatch(
      /Thẻ +65\.000 ₫\nTiền boa +10\.000 ₫\nTỔNG CỘNG +75\.000 ₫\nMã giao dịch: T-77/,
    );
    expect(copy?.drawerKicks).toBe(0);
  });

  it.each([
    ['the venue wants none', {}, 'card'],
    ['it was paid otherwise', { merchantCopy: true }, 'wallet'],
  ] as const)('stays away where %s', async (_why, settings, tender) => {
    await open({ receiptLink: false, ...settings });
    await paidByCard(tender);
    expect(bench.sheets('desk')).toEqual([]);
  });
});

describe('a proforma', () => {
  it('has a look of its own, else that of a receipt, and is no first copy of it', async () => {
    await open({
      receiptLink: false,
      styles: { receipt: { footer: ['Hẹn gặp lại'] }, proforma: { footer: ['Chờ thanh toán'], language: 'en' } },
    });
    const { checkId } = await bench.order(['pho']);
    const print = async () => {
      accepted(await bench.ask(paymentRoutes.printReceipt, { caller, params: { checkId }, body: {} }));
      await bench.settled();
    };
    await print();
    await print();
    await bench.pay(checkId);
    await print();
    const [first, second, receipt] = bench.sheets('desk').map(({ texts }) => texts);
    expect(first?.slice(0, 2)).toEqual(['PROFORMA', 'Not a receipt: to be paid']);
    expect(first?.at(-1)).toBe('Chờ thanh toán');
    expect(second).toEqual(first);
    expect(receipt?.join()).not.toMatch(/IN LẠI|PROFORMA/);
    expect(receipt?.at(-1)).toBe('Hẹn gặp lại');
  });
});

describe('cards of tables', () => {
  const print = (tableIds?: string[]) =>
    bench.ask(printerRoutes.printTableCards, {
      caller,
      params: { printerId: printerId('desk') },
      body: tableIds ? { tableIds } : {},
    });

  it('stand for each table with its own code, on paper and as a file', async () => {
    await open({ receiptLink: false, tableAddress: 'https://sen.example/menu?table={table}' });
    expect(accepted(await print())).toEqual({ cards: 1 });
    expect(accepted(await print([TABLE]))).toEqual({ cards: 1 });
    await bench.settled();
    const [card] = bench.printers.desk.papers();
    expect(card?.lines.filter(({ kind }) => kind === 'qr')).toEqual([
      { kind: 'qr', data: 'https://sen.example/menu?table=A12' },
    ]);
    expect(bench.sheets('desk')[0]?.texts).toContain('A12');
    const file = accepted(await bench.ask(printerRoutes.tableCardsPdf, { caller }));
    const { totalPages, text } = await extractText(await getDocumentProxy(Uint8Array.from(file)), { mergePages: true });
    expect(totalPages).toBe(1);
    expect(text).toContain('A12');
  });

  it('are refused in words where nobody said what their code opens, or there is no such table', async () => {
    await open({ receiptLink: false });
    expect(codeOf(await print())).toBe('table_address_missing');
    await bench.end();
    await open({ receiptLink: false, tableAddress: 'https://sen.example/{table}' });
    expect(codeOf(await print([uuid(999)]))).toBe('not_found');
  });
});
