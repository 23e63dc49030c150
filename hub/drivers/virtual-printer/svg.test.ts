import { encode } from '../escpos/index.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { banner, cut, feed, qr, text } from '@comanda/shared/receipts/document.ts';
import { describe, expect, it } from 'vitest';
import { type DecodedPaper, escPosDecoder } from './decode.ts';
import { renderSvg } from './svg.ts';

function draw(blocks: Paper['blocks']): string {
  const papers: DecodedPaper[] = [];
  const decoder = escPosDecoder(32, { onPaper: (paper) => papers.push(paper), onAcknowledge: () => {} });
  decoder.take(encode({ columns: 32, blocks }, { letters: 'wpc1258' }));
  decoder.end();
  return papers.map(renderSvg).join('');
}

describe('the picture of a paper', () => {
  it('holds no markup from what was printed', () => {
    const svg = draw([text(`<script>alert("&'")</script>`, { align: 'centre' }), cut()]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;');
  });

  it('is as wide as the paper and as high as its lines', () => {
    expect(draw([text('a'), text('b', { size: 'double' }), feed(), cut()])).toContain('viewBox="0 0 432 162"');
  });

  it('sets every letter in its own cell', () => {
    expect(draw([text('Phở', { align: 'right', size: 'double' }), cut()])).toContain(
      '<text transform="translate(312 43) scale(2 2)" x="6 18 30"',
    );
  });

  it('puts white letters on a black bar', () => {
    const svg = draw([banner('VOID'), cut()]);
    expect(svg).toContain('<rect x="0" y="0" width="384" height="30"/>');
    expect(svg).toContain('font-weight="bold" fill="#fdfcf7"');
  });

  it('draws a QR code in the middle', () => {
    const [first] = draw([qr('https://sen.example'), cut()]).match(/M\d+ 0h6v6h-6z/) ?? [];
    expect(first).toBe('M117 0h6v6h-6z');
  });

  it('shows a torn edge where the print ended without a cut', () => {
    expect(draw([text('a')])).toContain('L424 ');
    expect(draw([text('a'), cut()])).not.toContain('L424 ');
  });
});
