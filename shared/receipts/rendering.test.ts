import { describe, expect, it } from 'vitest';
import { banner, cut, leadRow, type Paper, qr, row, rule, text } from './document.ts';
import { paperHtml } from './html.ts';
import { layOut } from './layout.ts';
import { paperText } from './plain.ts';

const PAPER: Paper = {
  columns: 32,
  blocks: [
    banner('IN LẠI', { size: 'double' }),
    text('Quán Sen', { align: 'centre', bold: true, size: 'double' }),
    row('Hoá đơn 12', '09/03/2026'),
    rule(),
    leadRow('2', 4, 'Phở bò tái nạm gầu gân sách', '130.000 ₫'),
    leadRow('', 6, 'Không hành <ít>', ''),
    leadRow('1', 4, 'كبسة لحم', '90.000 ₫'),
    row('TỔNG', '220.000 ₫', { size: 'double' }),
    qr('https://example.com/r/1'),
    text('Cảm ơn', { align: 'right' }),
    cut(),
  ],
};

const html = paperHtml(PAPER, { title: 'A & B', language: 'vi', qr: (data) => `<svg aria-label="${data}"></svg>` });

/** The page's lines as a reader meets them. */
const pageLines = html
  .slice(html.indexOf('<main '))
  .replace(/^<main[^>]*>/, '')
  .split(/<\/p>|<\/table>|<\/div>|<hr>/)
  .map((each) => each.replace(/<svg.*svg>/, '<qr>').replace(/<\/td>/g, ' '))
  .map((each) => each.replace(/<(?!qr>)[^>]*>/g, ''))
  .map((each) => each.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
  .map((each) => each.replace(/\s+/g, ' ').trim());

const words = (line: string): string => line.replace(/\s+/g, ' ').trim();

describe('a document', () => {
  it('has the same lines as a page as on paper', () => {
    const paper = layOut(PAPER).flatMap((line) => {
      if (line.kind === 'qr') return ['<qr>'];
      if (line.kind !== 'text') return [];
      return [/^-+$/.test(line.text) ? '' : words(line.text)];
    });
    expect(pageLines.slice(0, paper.length)).toEqual(paper);
    expect(pageLines.slice(paper.length).join('')).toBe('');
  });

  it('carries nothing that a browser would run or fetch, whatever dishes are called', () => {
    expect(html).toContain('&#60;ít&#62;');
    expect(html).toContain('<title>A &#38; B</title>');
    expect(html).not.toMatch(/<script|<link|https?:\/\/(?!example)/);
  });

  it('keeps amounts at the edge in plain text, whatever size they have on paper', () => {
    expect(paperText(PAPER).split('\n')).toEqual([
      '             IN LẠI',
      '            Quán Sen',
      'Hoá đơn 12            09/03/2026',
      '-'.repeat(32),
      '2   Phở bò tái nạm gầu 130.000 ₫',
      '    gân sách',
      '      Không hành <ít>',
      '1   كبسة لحم            90.000 ₫',
      'TỔNG                   220.000 ₫',
      'https://example.com/r/1',
      '                          Cảm ơn',
      '',
    ]);
  });
});
