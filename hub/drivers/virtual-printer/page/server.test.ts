import { createConnection } from 'node:net';
import { once } from 'node:events';
import { USUAL_TIMEOUTS } from '@comanda/shared/printers/conversation.ts';
import { cut, text } from '@comanda/shared/receipts/document.ts';
import { afterEach, expect, it } from 'vitest';
import { encode, queryStatus, send } from '../../escpos/index.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../printer.ts';
import { type PrinterPage, startPrinterPage } from './server.ts';

let printer: VirtualPrinter;
let page: PrinterPage;

async function start(): Promise<void> {
  let printed: PrinterPage['printed'] = () => {};
  printer = await startVirtualPrinter({ name: 'Bếp <1>', port: 0, columns: 32, onPaper: (paper) => printed(paper) });
  page = await startPrinterPage({ printer, columns: 32, port: 0, host: '127.0.0.1', now: () => 1_000 });
  printed = page.printed;
}
afterEach(async () => {
  await page.close();
  await printer.close();
});

const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${page.port}${path}`, init);
const change = (body: unknown, type = 'application/json') =>
  ask('/state', { method: 'PUT', headers: { 'content-type': type }, body: JSON.stringify(body) });
const print = (words: string) =>
  send(
    { host: '127.0.0.1', port: printer.port },
    encode({ columns: 32, blocks: [text(words), cut()] }, { letters: 'wpc1258' }),
    { timeouts: USUAL_TIMEOUTS },
  );

/** The next thing that the page is told. */
async function next(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<{ papers: { number: number; text: string }[] }> {
  const { value } = await reader.read();
  return JSON.parse(new TextDecoder().decode(value).replace(/^data: /, '')) as never;
}

it('shows papers as they come out', async () => {
  await start();
  const events = await ask('/events');
  const reader = events.body?.getReader();
  if (!reader) throw new Error('no events');
  expect((await next(reader)).papers).toEqual([]);
  await print('Phở bò');
  expect((await next(reader)).papers).toMatchObject([{ number: 1, text: 'Phở bò', cut: true, at: 1_000 }]);
  const picture = await ask('/papers/1.svg');
  expect(await picture.text()).toContain('<svg');
  expect((await ask('/papers/2.svg')).status).toBe(404);
  await reader.cancel();
});

it('is in the browser’s language, and runs nothing but its own script', async () => {
  await start();
  const english = await ask('/');
  expect(english.headers.get('content-security-policy')).toContain("script-src 'self'");
  const words = await english.text();
  expect(words).toContain('Paper is out');
  expect(words).toContain('Bếp &#60;1&#62;');
  const vietnamese = await ask('/', { headers: { 'accept-language': 'vi-VN,vi;q=0.9' } });
  expect(await vietnamese.text()).toContain('Hết giấy');
});

it('has its switches heard by whoever asks the printer', async () => {
  await start();
  const asked = () => queryStatus({ host: '127.0.0.1', port: printer.port }, { timeouts: USUAL_TIMEOUTS });
  await change({ paperLow: true, coverOpen: true });
  expect(await asked()).toMatchObject({ ok: true, value: { paperLow: true, coverOpen: true } });
  await change({ coverOpen: false, offline: true });
  expect(await asked()).toMatchObject({ ok: true, value: { online: false, coverOpen: false } });
  await change({ off: true });
  expect(await asked()).toMatchObject({ ok: false, error: 'unreachable' });
  await change({ off: false, offline: false });
  expect(await print('again')).toMatchObject({ ok: true });
});

it('tells of itself where it was asked to', async () => {
  await start();
  const socket = createConnection({ host: '127.0.0.1', port: printer.port });
  socket.write(Uint8Array.of(0x1d, 0x61, 0xff));
  expect((await once(socket, 'data'))[0]).toEqual(Buffer.of(0x10, 0, 0, 0));
  const told = once(socket, 'data');
  await change({ paperOut: true });
  expect((await told)[0]).toEqual(Buffer.of(0x18, 0, 0x0c, 0));
  socket.destroy();
});

it.each([
  [{ paperOut: 'yes' }, 'application/json'],
  [{ bytesPerSecond: true }, 'application/json'],
  [{ paperOut: true }, 'text/plain'],
  ['x'.repeat(5_000), 'application/json'],
])('takes no %j', async (body, type) => {
  await start();
  expect((await change(body, type)).status).toBe(422);
  expect(printer.state().paperOut).toBe(false);
});
