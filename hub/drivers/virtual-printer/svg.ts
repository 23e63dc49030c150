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

/** Bars that stand for its letters, but are not those of its system: the words beside them say what it is. */
function drawBarcode(line: Extract<DecodedLine, { kind: 'barcode' }>, y: number, paperWidth: number): Drawn {
  const bars = Array.from(line.data, (letter) => (letter.codePointAt(0) ?? 0).toString(2).padStart(8, '0')).join('01');
  const pattern = `1101${bars}1011`;
  const module = Math.max(1, Math.min(line.module, Math.floor(paperWidth / pattern.length)));
  const width = pattern.length * module;
  const x = { left: 0, centre: (paperWidth - width) / 2, right: paperWidth - width }[line.align];
  const top = line.words === 'above' || line.words === 'both' ? PITCH : 0;
  const path = Array.from(pattern, (bar, at) =>
    bar === '1' ? `M${x + at * module} ${y + top}h${module}v${line.height}h-${module}z` : '',
  ).join('');
  const words = (at: number): string =>
    `<text x="${x + width / 2}" y="${at}" text-anchor="middle">${escapeXml(line.data)}</text>`;
  const above = top > 0 ? words(y + PITCH - 9) : '';
  const below = line.words === 'below' || line.words === 'both' ? words(y + top + line.height + PITCH - 9) : '';
  const height = top + line.height + (below === '' ? 0 : PITCH);
  return {
    svg: `<path d="${path}"><title>${escapeXml(`${line.system} ${line.data}`)}</title></path>${above}${below}`,
    height,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}
