import type { Paper } from './document.ts';
import { pathOf, runsOf, unpacked } from './dots.ts';
import { indentOf, layOut, type LinePart, type PaperLine, setAlign, type TextLine } from './layout.ts';

export interface HtmlOptions {
  readonly title: string;
  readonly language: string;
  /** A QR code as SVG. */
  readonly qr: (data: string) => string;
}

/** Millimetres of one column: 48 of them on 80 mm paper leave its margins. */
const COLUMN_MM = 1.5;
const MARGIN_MM = 4;
/** Of a column, where letters have no fixed width: few lines of the paper are wider. */
const COLUMN_EM = 0.56;
/** Of a picture, in a column. */
const DOTS = 12;
const SIZES = ['', '', '1.35em', '1.7em'] as const;

/** @param root what stands for the whole page: its body, or the host of a shadow */
const styleFor = (root: 'body' | ':host'): string =>
  `${root}{display:block;color-scheme:light;margin:0;padding:1rem;background:#eceae4;color:#111;font:14px/1.45 "Noto Sans",system-ui,-apple-system,"Segoe UI",Arial,sans-serif}.p{margin:0 auto;padding:4mm;background:#fff;box-sizing:border-box;max-width:100%}p{margin:0;min-height:1.45em;white-space:pre-wrap;overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}td{padding:0;vertical-align:top;font-variant-numeric:tabular-nums}td.l{white-space:nowrap}td.r{text-align:right;white-space:nowrap;padding-left:1ch}hr{border:0;border-top:1px solid #111;margin:.5em 0}hr.h{border-top-width:3px}.q{text-align:center}.q svg{width:40mm;max-width:100%}.n{background:#111;color:#fff}@media print{${root}{background:#fff;padding:0}.p{padding:0}}`;

/**
 * A document as a page by itself: for the browser's print dialog, a guest's phone and mail. It has the lines of the
 * paper, one element a line, no script, and nothing that is fetched.
 */
export function paperHtml(paper: Paper, options: HtmlOptions): string {
  const width = paper.columns * COLUMN_MM + 2 * MARGIN_MM;
  const print = `@page{size:${width}mm auto;margin:${MARGIN_MM}mm}@media print{body{font-size:${COLUMN_MM / COLUMN_EM}mm}.p{width:100%}}`;
  return [
    `<!doctype html><html lang="${escapeHtml(options.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapeHtml(options.title)}</title><style>${styleFor('body')}${widthOf(paper)}${print}</style></head>`,
    `<body><main class="p">${linesOf(paper, options)}</main></body></html>`,
  ].join('');
}

/** The same for a place within another page: the content of a shadow, which no style reaches from outside. */
export const paperShadow = (paper: Paper, options: Omit<HtmlOptions, 'title'>): string =>
  `<style>${styleFor(':host')}${widthOf(paper)}</style><div class="p" lang="${escapeHtml(options.language)}">${linesOf(paper, options)}</div>`;

const widthOf = ({ columns }: Paper): string => `.p{width:calc(${columns * COLUMN_EM}em + ${2 * MARGIN_MM}mm)}`;

const linesOf = (paper: Paper, options: Pick<HtmlOptions, 'qr'>): string =>
  layOut(paper)
    .map((line) => lineHtml(line, paper.columns, options))
    .join('');

function lineHtml(line: PaperLine, columns: number, options: Pick<HtmlOptions, 'qr'>): string {
  switch (line.kind) {
    case 'text':
      return textHtml(line, columns);
    case 'qr':
      return `<div class="q">${options.qr(line.data)}</div>`;
    case 'picture': {
      const path = pathOf(runsOf(line, unpacked(line.bits)));
      const width = (line.width / DOTS) * COLUMN_MM;
      return `<div class="q"><svg style="width:${width}mm" viewBox="0 0 ${line.width} ${line.height}"><path d="${path}"/></svg></div>`;
    }
    case 'cut':
    case 'drawer':
      return '';
  }
}

function textHtml(line: TextLine, columns: number): string {
  const rule = /^(-+|=+)$/.exec(line.text)?.[1];
  if (rule?.length === columns) return rule.startsWith('=') ? '<hr class="h">' : '<hr>';
  const style = styleOf(line);
  const negative = line.inverted ? ' class="n"' : '';
  if (!line.parts) return `<p${negative}${style}>${isolated(line.text.trim())}</p>`;
  const cells = line.parts.map((part, at) => cellHtml(part, line.parts?.[at + 1]));
  const before = line.parts[0]?.column ?? 0;
  const indent = before > 0 ? `<td class="l" style="width:${before}ch"></td>` : '';
  return `<table role="presentation"${negative}${style}><tr>${indent}${cells.join('')}</tr></table>`;
}

function cellHtml(part: LinePart, next: LinePart | undefined): string {
  if (part.align === 'right') return `<td class="r">${isolated(part.text)}</td>`;
  if (!next || next.align === 'right') return `<td>${isolated(part.text)}</td>`;
  return `<td class="l" style="width:${next.column - part.column}ch">${isolated(part.text)}</td>`;
}

function styleOf(line: TextLine): string {
  const { bold, height, width } = line;
  const size = SIZES[Math.max(width, height)] ?? '2.4em';
  const indent = indentOf(line);
  const align = setAlign(line);
  const rules = [
    line.parts || align !== 'left' || indent === 0 ? '' : `padding-left:${indent}ch`,
    align === 'left' ? '' : `text-align:${align === 'centre' ? 'center' : 'right'}`,
    bold ? 'font-weight:700' : '',
    size === '' ? '' : `font-size:${width === 1 && height === 2 ? '1.2em' : size}`,
  ].filter((each) => each !== '');
  return rules.length === 0 ? '' : ` style="${rules.join(';')}"`;
}

/** A text of another direction does not turn its neighbours around. */
const isolated = (text: string): string => (text === '' ? '' : `<bdi>${escapeHtml(text)}</bdi>`);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
