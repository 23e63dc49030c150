import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { mails } from '../../db/schema/vault.ts';
import type { Store } from '../../db/store.ts';
import { eraseFromVault, readVault } from '../../db/vault.ts';
import { type MailServer, sendMail } from '../../drivers/mail/index.ts';
import { FinalFault, type FollowerWork } from '../../log/follower.ts';
import { receiptMail } from './receipt-mail.ts';

export { mailOffice } from './office.ts';

export interface MailWorkParts {
  readonly store: Store;
  readonly server: () => MailServer | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** Two minutes of tries, then a manager sees it. */
const ATTEMPTS = 10;

type Requested = LogEvent<'receipt.mail_requested.v1'>;

/** Sends receipts by mail, each once; an address is forgotten as soon as its mail has gone. */
export function mailWork({ store, server, now }: MailWorkParts): FollowerWork {
  const deliver = async ({ payload, at }: Requested, books: Store): Promise<void> => {
    const { mailId, checkId, addressId } = payload;
    const known = books.get<{ state: string; attempts: number }>(
      'select state, attempts from mails where id = ?',
      mailId,
    );
    if (known?.state === 'sent') return;
    const made = receiptMail(store, payload, at);
    if (!known) {
      const orderNumber = made?.orderNumber ?? 0;
      books.insert(mails, { id: mailId, checkId, orderNumber, state: 'waiting', attempts: 0, at });
    }
    const attempts = (known?.attempts ?? 0) + 1;
    const fail = (problem: string, final: boolean): never => {
      const state = final || attempts >= ATTEMPTS ? 'failed' : 'waiting';
      books.run('update mails set state = ?, attempts = ?, error = ? where id = ?', state, attempts, problem, mailId);
      throw final ? new FinalFault(problem) : new Error(problem);
    };
    const to = readVault<{ address: string }>(store, addressId)?.address;
    const by = server();
    if (!made || to === undefined) {
      books.run("update mails set state = 'failed', error = 'erased' where id = ?", mailId);
      return;
    }
    // What is written before the first wait is kept with the cursor's transaction, which a fault takes back.
    await Promise.resolve();
    if (!by) return fail('mail is not set up', false);
    const sent = await sendMail(by, {
      ...made.mail,
      to,
      messageId: `<${mailId}@${by.from.split('@')[1] ?? 'comanda'}>`,
    });
    if (!sent.ok) return fail(sent.error.problem, sent.error.final);
    books.run(
      "update mails set state = 'sent', attempts = ?, error = null, sent_at = ? where id = ?",
      attempts,
      now(),
      mailId,
    );
    eraseFromVault(books, addressId);
  };
  return {
    name: 'mail',
    attempts: ATTEMPTS,
    wants: ({ type }) => type === 'receipt.mail_requested.v1',
    handle: (event, books) => (event.type === 'receipt.mail_requested.v1' ? deliver(event, books) : undefined),
  };
}

/** Forgets mails from before a moment, and the addresses of those that never went. @param before milliseconds since 1970 UTC */
export function forgetMails(store: Store, before: number): void {
  for (const { id } of store.all<{ id: string }>(
    "select id from vault where kind = 'mail_address' and at < ?",
    before,
  )) {
    eraseFromVault(store, id);
  }
  store.run('delete from mails where at < ?', before);
}
