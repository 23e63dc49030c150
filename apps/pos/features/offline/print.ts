import { bridge } from '@comanda/kit/bridge/bridge.ts';
import { ownPaper } from '@comanda/kit/bridge/own-paper.ts';
import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import { calledName } from '@comanda/shared/receipts/called-name.ts';
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
export const whoServed = (session: SessionState): string | null =>
  session.status === 'signed_in' ? calledName(session.staff.name, session.staff.language) : null;

/**
 * Prints a kept receipt: on this till's own printer where it has one, else by the browser's print dialog.
 * @returns false: its own printer did not print, and the dialog was opened in its place
 */
export async function printReceipt(sale: KeptReceipt): Promise<boolean> {
  const program = bridge();
  const own = program && (await program.call('ownPrinter', null));
  if (program && own) {
    const paper = ownPaper(keptReceipt(sale, own.columns), own);
    const printed = await program.call('print', { paper, drawer: false });
    if (printed.ok) return true;
  }
  printHere(keptReceipt(sale), receiptTitle(sale.settings), sale.settings.languages[0] ?? 'en');
  return !own;
}

/** Kicks the drawer that hangs on this till's own printer; where there is none, it has a key. */
export async function kickDrawer(): Promise<void> {
  await bridge()?.call('print', { paper: null, drawer: true });
}
