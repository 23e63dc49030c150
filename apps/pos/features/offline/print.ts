import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import type { Paper } from '@comanda/shared/receipts/document.ts';
import { paperHtml } from '@comanda/shared/receipts/html.ts';
import { type KeptReceipt, keptReceipt, receiptTitle } from './receipt.ts';

const FRAME = 'comanda-paper';

/** Opens the browser's print dialog with a paper: for a till without the hub's printers. */
function printHere(paper: Paper, title: string, language: string): void {
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

/** Who served, as a receipt says it. */
export const firstName = (session: SessionState): string | null =>
  session.status === 'signed_in' ? (session.staff.name.split(' ')[0] ?? null) : null;

export function printReceipt(sale: KeptReceipt): void {
  printHere(keptReceipt(sale), receiptTitle(sale.settings), sale.settings.languages[0] ?? 'en');
}
