import type { AddressInfo } from 'node:net';
import { invoiceRoutes } from '@comanda/shared/contracts/commands/invoices.ts';
import { receiptRoutes, type MailSettings } from '@comanda/shared/contracts/commands/receipts.ts';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unhurried } from '../../db/disk.ts';
import type { MailServer } from '../../drivers/mail/index.ts';
import { type Follower, startFollower } from '../../log/follower.ts';
import { receiptLinks, receiptsModule } from '../../modules/receipts/index.ts';
import { accepted, codeOf } from '../../test/identity.ts';
import { boss as caller, openPrinting, type PrintingBench } from '../../test/printing.ts';
import { mailOffice, mailWork } from './index.ts';

interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

let bench: PrintingBench;
let server: SMTPServer;
let arrived: Arrived[] = [];
let refusing: 'no' | 'later' | 'for ever' = 'no';
let kept: MailServer | null = null;
let follower: Follower;

const said = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

const options: SMTPServerOptions = {
  authOptional: false,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'till' && password === 'secret word' ? done(null, { user: username }) : done(said(535, 'no')),
  onRcptTo: ({ address }, _session, done) =>
    done(refusing === 'for ever' ? said(550, `<${address}> unknown`) : refusing === 'later' ? said(451, 'busy') : null),
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      arrived.push({
        from,
        to: envelope.rcptTo.map(({ address }) => address),
        source: Buffer.concat(chunks).toString(),
      });
      done();
    });
  },
};

beforeEach(async () => {
  arrived = [];
  refusing = 'no';
  kept = null;
  server = new SMTPServer(options);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  bench = await openPrinting();
  const office = mailOffice(
    {
      read: () => kept,
      write: (settings, password) => {
        kept = settings && { ...settings, password: password ?? kept?.password ?? null };
      },
    },
    () => 'Quán Thử',
    bench.newId,
  );
  const links = receiptLinks('key', () => ({ url: 'http://hub', anywhere: false }));
  bench.use(receiptsModule({ links, office, now: bench.timers.now }));
  const work = mailWork({ store: bench.store, server: () => kept, now: bench.timers.now });
  follower = startFollower(bench.spine, unhurried(bench.store), bench.timers, work);
});

afterEach(async () => {
  await follower.stop();
  await bench.end();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

const settings = (): MailSettings => ({
  host: '127.0.0.1',
  port: (server.server.address() as AddressInfo).port,
  security: 'none',
  user: 'till',
  from: 'till@sen.example',
});

const setUp = async (password = 'secret word') =>
  accepted(await bench.ask(receiptRoutes.saveMailSettings, { caller, body: { settings: settings(), password } }));

async function paid(): Promise<string> {
  const { checkId } = await bench.order(['pho'], 'takeaway');
  await bench.pay(checkId);
  return checkId;
}

const send = (checkId: string, address = 'guest@example.com') =>
  bench.ask(receiptRoutes.mailReceipt, { caller, params: { checkId }, body: { address } });

const mails = async (checkId: string) =>
  accepted(await bench.ask(receiptRoutes.checkMails, { caller, params: { checkId } })).mails;

it('sends the receipt as page, text and file, once, and forgets the address', async () => {
  await setUp();
  const checkId = await paid();
  expect(codeOf(await send(checkId))).toBe('ok');
  await follower.settled();
  expect(arrived).toHaveLength(1);
  const [mail] = arrived;
  expect(mail).toMatchObject({ from: 'till@sen.example', to: ['guest@example.com'] });
  for (const part of ['text/plain', 'text/html', 'application/pdf', 'receipt-1.pdf'])
    expect(mail?.source).toContain(part);
  expect(await mails(checkId)).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
  expect(bench.store.all('select * from vault')).toEqual([]);
  expect(JSON.stringify(bench.spine.eventsAfter(0, 10_000))).not.toContain('guest@example.com');
});

it('sends the invoice with it', async () => {
  await setUp();
  const checkId = await paid();
  const body = { invoiceId: bench.newId(), buyer: { name: 'Sen', taxNumber: null, address: '' } };
  accepted(await bench.ask(invoiceRoutes.issueInvoice, { caller, params: { checkId }, body }));
  await send(checkId);
  await follower.settled();
  expect(arrived[0]?.source).toContain('invoice-1.pdf');
});

it('tries again while the server is busy, and goes to the dead letters in the end', async () => {
  await setUp();
  refusing = 'later';
  const checkId = await paid();
  await send(checkId);
  await follower.settled();
  expect(await mails(checkId)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  bench.timers.advance(500);
  await follower.settled();
  refusing = 'no';
  bench.timers.advance(1_000);
  await follower.settled();
  expect(await mails(checkId)).toMatchObject([{ state: 'sent', attempts: 3 }]);
  expect(arrived).toHaveLength(1);
  refusing = 'later';
  await send(checkId);
  for (let tries = 0; tries < 12; tries += 1) {
    await follower.settled();
    bench.timers.advance(30_000);
  }
  await follower.settled();
  expect((await mails(checkId))[0]).toMatchObject({ state: 'failed', attempts: 10 });
  expect(follower.view().deadLetters).toBe(1);
  refusing = 'no';
  const letter = bench.store.get<{ id: number }>('select id from dead_letters');
  expect(await follower.retry(letter?.id ?? 0)).toBe(true);
  expect(arrived).toHaveLength(2);
});

it('gives up at once where the server says never, and tells no address', async () => {
  await setUp();
  refusing = 'for ever';
  const checkId = await paid();
  await send(checkId, 'nobody@example.com');
  await follower.settled();
  const [mail] = await mails(checkId);
  expect(mail).toMatchObject({ state: 'failed', attempts: 1 });
  expect(mail?.error).toContain('unknown');
  expect(mail?.error).not.toContain('nobody@');
  expect(bench.store.get<{ error: string }>('select error from dead_letters')?.error).not.toContain('nobody@');
});

it('refuses what cannot be sent, in words', async () => {
  const checkId = await paid();
  expect(codeOf(await send(checkId))).toBe('mail_not_set_up');
  const save = (over: Partial<MailSettings>, password?: string) =>
    bench.ask(receiptRoutes.saveMailSettings, {
      caller,
      body: { settings: { ...settings(), ...over }, ...(password !== undefined && { password }) },
    });
  expect(codeOf(await save({ host: 'not a host' }))).toBe('host_wrong');
  expect(codeOf(await save({}))).toBe('mail_password_needed');
  await setUp();
  const { checkId: unpaid } = await bench.order(['pho'], 'takeaway');
  expect(codeOf(await send(unpaid))).toBe('check_unpaid');
  expect(codeOf(await send(bench.newId()))).toBe('not_found');
});

it('tries the settings out, and never gives the password back', async () => {
  const test = () => bench.ask(receiptRoutes.testMail, { caller, body: { address: 'owner@example.com' } });
  expect(codeOf(await test())).toBe('mail_not_set_up');
  await setUp('wrong word');
  const refused = await test();
  expect(refused).toMatchObject({ ok: false, error: { code: 'mail_failed' } });
  expect(JSON.stringify(refused)).not.toContain('wrong word');
  await setUp();
  expect(codeOf(await test())).toBe('ok');
  const told = accepted(await bench.ask(receiptRoutes.mailSettings, { caller }));
  expect(told).toEqual({ settings: settings(), hasPassword: true });
});
