import type { Paper } from '@comanda/shared/receipts/document.ts';
import { paperHtml } from '@comanda/shared/receipts/html.ts';
import QRCode from 'qrcode';

/** A QR code as SVG, of its own size: the page around it says how large it is. */
function qrSvg(data: string): string {
  const { modules } = QRCode.create(data, { errorCorrectionLevel: 'M' });
  const path: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path.push(`M${x} ${y}h1v1h-1z`);
  }
  return `<svg viewBox="0 0 ${modules.size} ${modules.size}" shape-rendering="crispEdges" role="img" aria-label="QR"><path d="${path.join('')}"/></svg>`;
}

/** A document as a page by itself. */
export const pageOf = (paper: Paper, title: string, language: string): string =>
  paperHtml(paper, { title, language, qr: qrSvg });
