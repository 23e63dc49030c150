import { createTransport } from 'nodemailer';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { MailSettings } from '@comanda/shared/contracts/commands/receipts.ts';

export interface MailServer extends MailSettings {
  readonly password: string | null;
}

export interface Mail {
  /** Who it is from, as people read it; the address is the server's. */
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array }[];
  /** The same for each try: a mail program shows a mail that came twice once. */
  readonly messageId: string;
}

export interface MailFailure {
  /** What the server or the network said, without the guest's address. */
  readonly problem: string;
  /** The server will say the same tomorrow: no such address, a mail it does not take. */
  readonly final: boolean;
}

const CONNECT_MS = 10 * SECOND;
const SILENT_MS = 30 * SECOND;

/** Sends a mail by SMTP. Never throws for what a server or a network does. */
export async function sendMail(server: MailServer, mail: Mail): Promise<Result<null, MailFailure>> {
  const { host, port, security, user, password, from } = server;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: { name: mail.fromName, address: from },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: mail.attachments.map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(content),
      })),
    });
    return ok(null);
  } catch (fault) {
    return err(failureOf(fault, [mail.to, ...(password === null ? [] : [password])]));
  } finally {
    transport.close();
  }
}

/** @param secrets what must not stand in what is said */
function failureOf(fault: unknown, secrets: readonly string[]): MailFailure {
  const said = fault instanceof Error ? fault.message : String(fault);
  const problem = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), said).slice(0, 300);
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  const answer = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : 0;
  return { problem, final: answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') };
}
