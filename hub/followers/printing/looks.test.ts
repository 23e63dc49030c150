import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import type { PaperSettings } from '@comanda/shared/contracts/views/paper-settings.ts';
import { packed } from '@comanda/shared/receipts/dots.ts';
import { afterEach, expect, it } from 'vitest';
import { accepted } from '../../test/identity.ts';
import { boss as caller, openPrinting, type PrintingBench } from '../../test/printing.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const logo = { width: 24, height: 8, bits: packed(new Uint8Array(24).fill(0xaa)) };

async function printed(papers: PaperSettings) {
  bench = await openPrinting({ settings: { papers } });
  const { checkId } = await bench.order(['pho'], 'takeaway');
  await bench.pay(checkId);
  accepted(await bench.ask(paymentRoutes.printReceipt, { caller, params: { checkId }, body: {} }));
  await bench.settled();
  const [ticket] = bench.printers.hot.papers();
  const [receipt] = bench.printers.desk.papers();
  return { ticket, receipt };
}

it('gives each kind of paper what its owner wants', async () => {
  const { ticket, receipt } = await printed({
    receiptLink: false,
    logo,
    styles: {
      receipt: { logo: true, header: ['Wifi: pho-ngon'], footer: ['Hẹn gặp lại'] },
      ticket: { size: 'large', language: 'en', header: ['HOT'] },
    },
  });
  const [first, second] = receipt?.lines ?? [];
  expect(first).toMatchObject({ kind: 'raster', align: 'centre', width: 24, height: 8 });
  expect(second).toMatchObject({ kind: 'text', text: 'Wifi: pho-ngon', align: 'centre' });
  const texts = (receipt?.lines ?? []).flatMap((line) => (line.kind === 'text' && line.text !== '' ? [line.text] : []));
  expect(texts.at(-1)).toBe('Hẹn gặp lại');
  expect(texts.some((line) => line.startsWith('1   Phở bò'))).toBe(true);
  const words = (ticket?.lines ?? []).flatMap((line) => (line.kind === 'text' ? [line.text.trim()] : []));
  expect(words[0]).toBe('HOT');
  expect(words.join('\n')).toContain('pho');
  expect(words).toContain('Takeaway');
});

it('has the QR of its link on the paper only where the venue wants it', async () => {
  const { receipt } = await printed({ receiptLink: false });
  expect(receipt?.lines.some(({ kind }) => kind === 'qr')).toBe(false);
});
