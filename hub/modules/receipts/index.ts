import { err, ok } from '@comanda/shared/base/result.ts';
import { receiptRoutes } from '@comanda/shared/contracts/commands/receipts.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { paperPdf } from '../../drivers/pdf/index.ts';
import { answer, type HubModule } from '../module.ts';
import { checkInFull, receiptOf } from './document.ts';
import type { ReceiptLinks } from './links.ts';
import { mailHandlers, type MailOffice } from './mail.ts';
import { pageOf } from './page.ts';

export { type CheckInFull, checkInFull, type ReceiptDocument, receiptOf } from './document.ts';
export { type ReceiptLinks, receiptLinks } from './links.ts';
export type { MailOffice } from './mail.ts';
export { pageOf } from './page.ts';
export { clockMoment, clockTime } from './papers/clock.ts';
export { serverName } from './papers/server-name.ts';
export { taxesOf } from './papers/taxes.ts';
export { inLanguage, languageOf, settingsFor, styledAs, type Trouble, WORDS } from './papers/words.ts';

/** Columns of 80 mm paper: as wide as a page or a file is made. */
export const PAGE_COLUMNS = 48;

export interface ReceiptsModuleParts {
  readonly links: ReceiptLinks;
  readonly office: MailOffice;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** Receipts for guests: as a page, as a file, by mail, by a link. */
export function receiptsModule({ links, office, now }: ReceiptsModuleParts): HubModule {
  const noCheck = () => err(refuse('not_found', { what: 'check' }, 'checkId'));
  return {
    name: 'receipts',
    handlers: [
      answer(receiptRoutes.receiptLink, ({ params }, store) =>
        checkInFull(store, params.checkId)
          ? ok({ url: links.urlOf(params.checkId), anywhere: links.anywhere() })
          : noCheck(),
      ),
      answer(receiptRoutes.receiptPage, ({ params, query }, store) => {
        const options = { columns: query.columns, copy: true, at: now(), link: null };
        const made = receiptOf(store, params.checkId, options);
        return made ? ok(pageOf(made.paper, made.number, made.language)) : noCheck();
      }),
      answer(receiptRoutes.receiptPdf, ({ params }, store) => {
        const options = { columns: PAGE_COLUMNS, copy: true, at: now(), link: null };
        const made = receiptOf(store, params.checkId, options);
        return made ? ok(paperPdf(made.paper, made.number)) : noCheck();
      }),
      ...mailHandlers(office),
    ],
  };
}

/** The page behind a link; null: there is none such. */
export function guestReceipt(
  store: Parameters<typeof receiptOf>[0],
  links: ReceiptLinks,
  token: string,
  now: number,
): string | null {
  const checkId = links.checkOf(token);
  const options = { columns: PAGE_COLUMNS, copy: true, at: now, link: null };
  const made = checkId === null ? null : receiptOf(store, checkId, options);
  return made ? pageOf(made.paper, `${made.venueName} ${made.number}`, made.language) : null;
}
