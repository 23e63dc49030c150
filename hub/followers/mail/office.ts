import { type MailSettingsFile, sendMail } from '../../drivers/mail/index.ts';
import type { MailOffice } from '../../modules/receipts/index.ts';

/** The settings as the console sees them, and a mail to try them with. */
export const mailOffice = (
  file: MailSettingsFile,
  venueName: () => string | null,
  newId: () => string,
): MailOffice => ({
  settings: () => {
    const kept = file.read();
    if (kept === null) return { settings: null, hasPassword: false };
    const { password, ...settings } = kept;
    return { settings, hasPassword: password !== null };
  },
  save: file.write,
  test: async (to) => {
    const server = file.read();
    if (server === null) return 'mail is not set up';
    const fromName = venueName() ?? 'Comanda';
    const subject = `Comanda: ${fromName}`;
    const text = `${fromName} can send mail. · ${fromName} đã gửi được thư.`;
    const messageId = `<${newId()}@${server.from.split('@')[1] ?? 'comanda'}>`;
    const page = `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`;
    const mail = { fromName, to, subject, text, html: page, attachments: [], messageId };
    const sent = await sendMail(server, mail);
    return sent.ok ? null : sent.error.problem;
  },
});
