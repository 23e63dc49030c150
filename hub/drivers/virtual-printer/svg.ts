import { pathOf, runsOf } from '@comanda/shared/receipts/dots.ts';
import { graphemes } from '@comanda/shared/receipts/width.ts';
import QRCode from 'qrcode';
import type { DecodedLine, DecodedPaper } from './decode.ts';

/** Dots, as on a printer of 203 dpi: a letter of font A, the pitch of its lines, the paper's margins, a QR module. */
const CELL = { width: 12, height: 24 };
const PITCH = 30;
const MARGIN = 24;
const QR_MODULE = 6;
/** Font B beside font A. */
const SMALL = 0.75;
/**
 * Many monospaced fonts lack half of Vietnamese, and a browser then sets the tones beside the letters: the families
 * after them have whole letters, and each letter is set in the middle of its own cell whatever font it comes from.
 */
const FONTS = `Consolas,'Liberation Mono','Courier New','Noto Sans',Arial,sans-serif`;
const INK = '#161616';
const PAPER = '#fdfcf7';

/** Draws a paper as it would lie on the counter. The text in it is escaped: safe as an image of any printed words. */
export function renderSvg(paper: DecodedPaper): string {
  const width = paper.columns * CELL.width;
  const parts: string[] = [];
  let y = 0;
  for (const line of paper.lines) {
    const drawn = draw(line, y, width);
    parts.push(drawn.svg);
    y += drawn.height;
  }
  const full = { width: width + 2 * MARGIN, height: y + 2 * MARGIN };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full.width} ${full.height}" width="${full.width}" height="${full.height}">`,
    `<path fill="${PAPER}" d="${outline(full.width, full.height, paper.cut)}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" fill="${INK}" font-size="20"`,
    ` font-family="${FONTS}">`,
    ...parts,
    '</g></svg>',
  ].join('');
}

/** Cut straight, or torn where the print ended without a cut. */
function outline(width: number, height: number, cut: boolean): string {
  if (cut) return `M0 0H${width}V${height}H0Z`;
  const teeth = Math.floor(width / 16);
  const edge = Array.from(
    { length: teeth },
    (_, at) => `L${width - at * 16 - 8} ${height - 12}L${width - at * 16 - 16} ${height}`,
  );
  return `M0 0H${width}V${height}${edge.join('')}L0 ${height}Z`;
}

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

function drawText(line: Extract<DecodedLine, { kind: 'text' }>, y: number, paperWidth: number): Drawn {
  const height = PITCH + (line.height - 1) * CELL.height;
  const columns = graphemes(line.text).length;
  if (columns === 0) return { svg: '', height };
  const narrow = line.small ? SMALL : 1;
  const across = line.width * narrow;
  const width = columns * CELL.width * across;
  const x = { left: 0, centre: (paperWidth - width) / 2, right: paperWidth - width }[line.align];
  const box = line.inverted ? `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>` : '';
  const colour = line.inverted ? ` fill="${PAPER}"` : '';
  const weight = line.bold ? ' font-weight="bold"' : '';
  const under = line.underlined ? ' text-decoration="underline"' : '';
  const baseline = y + height - 9 - 2 * (line.height - 1);
  const text = [
    `<text transform="translate(${x} ${baseline}) scale(${across} ${line.height * narrow})"`,
    ` x="${cells(line.text)}" text-anchor="middle" xml:space="preserve"${weight}${colour}${under}>`,
    `${escapeXml(line.text)}</text>`,
  ];
  return { svg: box + text.join(''), height };
}

function draw(line: DecodedLine, y: number, width: number): Drawn {
  switch (line.kind) {
    case 'qr':
      return drawQr(line.data, y, width);
    case 'raster':
      return drawRaster(line, y, width);
    case 'barcode':
      return drawBarcode(line, y, width);
    case 'text':
      return drawText(line, y, width);
  }
}

/** A line that the hub drew is as wide as the paper; a logo stands in the middle. */
function drawRaster(line: Extract<DecodedLine, { kind: 'raster' }>, y: number, paperWidth: number): Drawn {
  const x = line.align === 'centre' ? Math.max(0, Math.floor((paperWidth - line.width) / 2)) : 0;
  const path = pathOf(runsOf(line, line.bits));
  return { svg: `<path transform="translate(${x} ${y})" d="${path}"/>`, height: line.height };
}

/** Where each letter's middle is; the marks of one are at the same place. */
function cells(text: string): string {
  return graphemes(text)
    .flatMap((letter, at) => Array.from({ length: letter.length }, () => (at + 0.5) * CELL.width))
    .join(' ');
}

function drawQr(data: string, y: number, paperWidth: number): Drawn {
  const { modules } = QRCode.create(data, { errorCorrectionLevel: 'M' });
  const side = modules.size * QR_MODULE;
  const left = (paperWidth - side) / 2;
  const path: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) {
        path.push(`M${left + column * QR_MODULE} ${y + row * QR_MODULE}h${QR_MODULE}v${QR_MODULE}h-${QR_MODULE}z`);
      }
    }
  }
  return { svg: `<path d="${path.join('')}"/>`, height: side + CELL.height };
}

/** Its bars as a scanner reads them from the screen; none where they would be wider than the paper, as a printer does. */
function drawBarcode(line: Extract<DecodedLine, { kind: 'barcode' }>, y: number, paperWidth: number): Drawn {
  const widths = (line.bars ?? []).map((bar) => Math.round(bar * line.module));
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const fits = whole > 0 && whole <= paperWidth;
  const width = fits ? whole : 0;
  // Between two dots, both would be grey.
  let at = { left: 0, centre: Math.floor((paperWidth - width) / 2), right: paperWidth - width }[line.align];
  const middle = at + width / 2;
  const anchor = fits ? 'middle' : { left: 'start', centre: 'middle', right: 'end' }[line.align];
  const top = line.words === 'above' || line.words === 'both' ? PITCH : 0;
  const path = fits
    ? widths.map((bar, place) => {
        const drawn = place % 2 === 0 ? `M${at} ${y + top}h${bar}v${line.height}h-${bar}z` : '';
        at += bar;
        return drawn;
      })
    : [];
  const words = (baseline: number): string =>
    `<text x="${middle}" y="${baseline}" text-anchor="${anchor}">${escapeXml(line.data)}</text>`;
  const bars = fits ? line.height : 0;
  const above = top > 0 ? words(y + PITCH - 9) : '';
  const below = line.words === 'below' || line.words === 'both' ? words(y + top + bars + PITCH - 9) : '';
  const title = `<title>${escapeXml(`${line.system} ${line.data}`)}</title>`;
  return {
    svg: `<path shape-rendering="crispEdges" d="${path.join('')}">${title}</path>${above}${below}`,
    height: top + bars + (below === '' ? 0 : PITCH),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Letters that XML has no way to say are left out: barcodes may hold them. */
function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}
