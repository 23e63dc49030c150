import { z } from 'zod';
import { Instant, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';

const checkParams = z.object({ checkId: Uuid });
export const MailAddress = z
  .email()
  .max(254)
  .meta({ examples: ['guest@example.com'] });

/** How the venue sends mail. The password is never given back. */
export const MailSettings = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  /** `tls` from the first byte (465), `starttls` required after it (587), or `none` on the venue's own network. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** Null: the server wants none. */
  user: z.string().trim().min(1).max(200).nullable(),
  from: MailAddress,
});
export type MailSettings = z.infer<typeof MailSettings>;

export const MailView = z.object({
  id: Uuid,
  orderNumber: z.int(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.int().min(0),
  /** What the mail server or the network said, without the address. */
  error: z.string().nullable(),
  at: Instant,
  sentAt: Instant.nullable(),
});
export type MailView = z.infer<typeof MailView>;

export const receiptRoutes = {
  mailReceipt: route({
    method: 'POST',
    path: '/checks/:checkId/mail',
    tag: 'receipts',
    summary:
      'Send the receipt of a paid check by mail, with its invoice where there is one; the address is forgotten once it went',
    access: 'receipts.print',
    command: true,
    params: checkParams,
    body: z.object({ address: MailAddress }),
    reply: z.object({ mailId: Uuid, seq: Seq }),
    refusals: ['not_found', 'check_unpaid', 'mail_not_set_up'],
    example: { body: { address: 'guest@example.com' } },
  }),
  checkMails: route({
    method: 'GET',
    path: '/checks/:checkId/mails',
    tag: 'receipts',
    summary: 'How the mails of a check are getting on, newest first',
    access: 'receipts.print',
    command: false,
    params: checkParams,
    reply: z.object({ mails: z.array(MailView) }),
    refusals: [],
  }),
  receiptLink: route({
    method: 'GET',
    path: '/checks/:checkId/link',
    tag: 'receipts',
    summary: 'The address at which anybody who has it can read the receipt, to show as QR; it cannot be guessed',
    access: 'receipts.print',
    command: false,
    params: checkParams,
    reply: z.object({
      url: z.string(),
      /** False: only phones on the venue's own network reach it. */
      anywhere: z.boolean(),
    }),
    refusals: ['not_found'],
  }),
  receiptPage: route({
    method: 'GET',
    path: '/checks/:checkId/receipt',
    tag: 'receipts',
    summary: 'The receipt as a page for the print dialog, with the lines of the paper',
    access: 'receipts.print',
    command: false,
    params: checkParams,
    query: z.object({ columns: z.coerce.number().int().min(20).max(64).default(48) }),
    reply: z.string(),
    media: 'text/html; charset=utf-8',
    refusals: ['not_found'],
  }),
  receiptPdf: route({
    method: 'GET',
    path: '/checks/:checkId/receipt/pdf',
    tag: 'receipts',
    summary: 'The receipt as PDF, with the lines of the paper',
    access: 'receipts.print',
    command: false,
    params: checkParams,
    reply: z.instanceof(Uint8Array),
    media: 'application/pdf',
    refusals: ['not_found'],
  }),
  mailSettings: route({
    method: 'GET',
    path: '/mail/settings',
    tag: 'mail',
    summary: 'How the venue sends mail; the password is not told',
    access: 'system.manage',
    command: false,
    reply: z.object({ settings: MailSettings.nullable(), hasPassword: z.boolean() }),
    refusals: [],
  }),
  saveMailSettings: route({
    method: 'PUT',
    path: '/mail/settings',
    tag: 'mail',
    summary: 'Change how the venue sends mail; `null` ends it. The password is kept on the hub alone',
    access: 'system.manage',
    command: false,
    body: z.object({
      settings: MailSettings.nullable(),
      /** Left out: as it was. */
      password: z.string().min(1).max(500).optional(),
    }),
    reply: z.object({}),
    refusals: ['host_wrong', 'mail_password_needed'],
    example: {
      body: {
        settings: {
          host: 'smtp.example.com',
          port: 587,
          security: 'starttls',
          user: 'till@example.com',
          from: 'till@example.com',
        },
        password: 'app password',
      },
    },
  }),
  testMail: route({
    method: 'POST',
    path: '/mail/test',
    tag: 'mail',
    summary: 'Send a mail now to see that the settings are right',
    access: 'system.manage',
    command: false,
    body: z.object({ address: MailAddress }),
    reply: z.object({}),
    refusals: ['mail_not_set_up', 'mail_failed'],
    example: { body: { address: 'owner@example.com' } },
  }),
};
