import { expect, it } from 'vitest';
import { layOut } from './layout.ts';
import { merchantCopy } from './merchant-copy.ts';
import type { Paper } from './document.ts';
import { tableCard } from './table-card.ts';

const lines = (paper: Paper): string[] =>
  layOut(paper).map((line) => (line.kind === 'text' ? line.text.trim() : line.kind === 'qr' ? line.data : line.kind));

const COPY = {
  columns: 48,
  money: (amount: number) => `${amount} đ`,
  venueName: 'Quán Sen',
  date: '09/03/2026 19:40',
  order: '42',
  table: 'A12',
  server: 'Lan',
  tender: 'Thẻ',
  amount: 165_000,
  tip: 20_000,
  reference: 'T-1',
} as const;

it('gives the venue its part of a card payment, to be signed', () => {
  const paper = lines(merchantCopy({ ...COPY, language: 'vi' }));
  expect(paper[0]).toBe('LIÊN CỬA HÀNG');
  expect(paper.join('\n')).toMatch(/Thẻ +165000 đ\nTiền boa +20000 đ\nTỔNG CỘNG +185000 đ\nMã giao dịch: T-1/);
  expect(paper.some((line) => line.startsWith('Chữ ký: ...'))).toBe(true);
  expect(paper.at(-1)).toBe('cut');
});

it('says no more than there is', () => {
  const paper = lines(merchantCopy({ ...COPY, language: 'en', table: null, server: null, tip: 0, reference: null }));
  expect(paper.join('\n')).not.toMatch(/Table|Server|Tip|Reference/);
});

it('stands on a table with the code that a phone opens', () => {
  const url = 'https://sen.example/menu?table=A12';
  const input = {
    columns: 32,
    venueName: 'Quán Sen',
    area: 'Trệt',
    table: 'A12',
    url,
    words: ['Quét mã để xem thực đơn'],
  };
  const paper = lines(tableCard(input));
  expect(paper.filter((line) => line !== '')).toEqual([
    'Quán Sen',
    'Trệt',
    'A12',
    url,
    'Quét mã để xem thực đơn',
    'cut',
  ]);
});
