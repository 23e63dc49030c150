import type { Paper } from '@comanda/shared/receipts/document.ts';
import { paperHtml } from '@comanda/shared/receipts/html.ts';

const FRAME = 'comanda-paper';

/** Opens the browser's print dialog with a paper: for a till without the hub's printers. */
export function printHere(paper: Paper, title: string, language: string): void {
  document.getElementById(FRAME)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset-inline-start:-10000px;width:90mm;height:200mm;border:0';
  frame.srcdoc = paperHtml(paper, { title, language, qr: () => '' });
  frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
  document.body.append(frame);
}
