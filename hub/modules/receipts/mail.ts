import { err, ok } from '@comanda/shared/base/result.ts';
import { type MailSettings, type MailView, receiptRoutes } from '@comanda/shared/contracts/commands/receipts.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { isHost } from '@comanda/shared/domain/venue/host.ts';
import { keepInVault } from '../../db/vault.ts';
import type { Store } from '../../db/store.ts';
import { answer, command, type Handler } from '../module.ts';
import { checkInFull } from './document.ts';

/** What sends mail, as the routes see it. */
export interface MailOffice {
  settings(): { readonly settings: MailSettings | null; readonly hasPassword: boolean };
  /** Password undefined: as it was. */
  save(settings: MailSettings | null, password: string | undefined): void;
  /** Sends one now; null: it went, otherwise what was the matter. */
  test(address: string): Promise<string | null>;
}

interface MailRow extends Omit<MailView, 'orderNumber' | 'sentAt'> {
  readonly order_number: number;
  readonly sent_at: number | null;
}

const mailsOf = (store: Store, checkId: string): MailView[] =>
  store
    .all<MailRow>(
      'select id, order_number, state, attempts, error, at, sent_at from mails where check_id = ? order by at desc, id desc',
      checkId,
    )
    .map(({ order_number, sent_at, ...rest }) => ({ ...rest, orderNumber: order_number, sentAt: sent_at }));

export const mailHandlers = (office: MailOffice): Handler[] => [
  command(receiptRoutes.mailReceipt, (deciding, { params: { checkId }, body, language }) => {
    const { store, newId, at } = deciding;
    const full = checkInFull(store, checkId);
    if (!full) return err(refuse('not_found', { what: 'check' }, 'checkId'));
    if (full.check.state !== 'paid') return err(refuse('check_unpaid'));
    if (office.settings().settings === null) return err(refuse('mail_not_set_up'));
    const invoice = store.get<{ id: string }>('select id from invoices where check_id = ? and withdrawn = 0', checkId);
    const mailId = newId();
    const addressId = newId();
    keepInVault(store, addressId, 'mail_address', { address: body.address }, at);
    const seq = deciding.append(
      event('receipt.mail_requested.v1', `order:${full.order.id}`, {
        mailId,
        orderId: full.order.id,
        checkId,
        addressId,
        language,
        invoiceId: invoice?.id ?? null,
      }),
    );
    return ok({ mailId, seq });
  }),
  answer(receiptRoutes.checkMails, ({ params }, store) => ok({ mails: mailsOf(store, params.checkId) })),
  answer(receiptRoutes.mailSettings, () => ok(office.settings())),
  answer(receiptRoutes.saveMailSettings, ({ body: { settings, password } }) => {
    if (settings !== null) {
      if (!isHost(settings.host)) return err(refuse('host_wrong', { host: settings.host }, 'settings.host'));
      const known = password !== undefined || office.settings().hasPassword;
      if (settings.user !== null && !known) return err(refuse('mail_password_needed', {}, 'password'));
    }
    office.save(settings, password);
    return ok({});
  }),
  answer(receiptRoutes.testMail, async ({ body }) => {
    if (office.settings().settings === null) return err(refuse('mail_not_set_up'));
    const problem = await office.test(body.address);
    return problem === null ? ok({}) : err(refuse('mail_failed', { problem }));
  }),
];
