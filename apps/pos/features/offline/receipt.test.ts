import { expect, test } from 'vitest';
import type { PaperSettings, PaperStyle } from '@comanda/shared/contracts/views/paper-settings.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { packed } from '@comanda/shared/receipts/dots.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import { paperText } from '@comanda/shared/receipts/plain.ts';
import { columnsOf } from '@comanda/shared/receipts/width.ts';
import { type KeptReceipt, keptReceipt } from './receipt.ts';

const sale = (papers?: PaperSettings): KeptReceipt => ({
  settings: {
    name: 'Quán Sen',
    languages: ['vi'],
    timeZone: 'UTC',
    currency: 'VND',
    receiptHeader: [],
    receiptFooter: { vi: 'Hẹn gặp lại' },
    tax: { mode: 'inclusive' },
    taxGroups: [],
    serviceCharge: null,
    papers,
  } as unknown as VenueSettings,
  number: 'B-07',
  type: 'dine_in',
  table: 'T4',
  server: 'Lan',
  lines: [{ name: { vi: 'Phở bò', en: 'Beef pho' }, variantName: null, modifiers: [], quantity: 1, gross: 65_000 }],
  gross: 65_000,
  discount: 0,
  serviceCharge: 0,
  tax: {},
  total: 65_000,
  payment: { tendered: 100_000, change: 35_000, rounding: 0, takenAt: 0 } as KeptReceipt['payment'],
});

test('is as wide as the roll of the till’s own printer, and as wide as most where nobody said', () => {
  expect(keptReceipt(sale()).columns).toBe(48);
  const narrow = layOut(keptReceipt(sale(), 32));
  const widths = narrow.flatMap((line) => (line.kind === 'text' ? [columnsOf(line.text) * line.width] : []));
  expect(Math.max(...widths)).toBe(32);
});

test('looks as the owner wants receipts: logo, words, size and language', () => {
  const logo = { width: 392, height: 8, bits: packed(new Uint8Array(392).fill(0xff)) };
  const style: PaperStyle = {
    logo: true,
    header: ['Since 1998'],
    footer: ['Wifi: sen'],
    size: 'large',
    language: 'en',
  };
  const styled = keptReceipt(sale({ receiptLink: false, logo, styles: { receipt: style } }), 32);
  const words = paperText(styled);
  expect(words).toContain('Since 1998');
  expect(words).toContain('Wifi: sen');
  expect(words).toContain('Beef pho');
  expect(words).not.toContain('Phở bò');
  expect(styled.blocks.find(({ kind }) => kind === 'picture')).toMatchObject({ width: 384 });
  expect(styled.blocks.some((block) => 'size' in block && block.size === 'normal' && block.kind === 'row')).toBe(false);
});
