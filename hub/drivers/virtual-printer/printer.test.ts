import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { cut, text } from '@comanda/shared/receipts/document.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { encode } from '../escpos/index.ts';
import { type PrintedPaper, startVirtualPrinter, type VirtualPrinter } from './index.ts';

const BYTES = encode({ columns: 48, blocks: [text('Phở bò'), text('Nem rán'), cut()] }, { letters: 'wpc1258' });
const STATUS = [0x10, 0x04, 0x01];

const open: (VirtualPrinter | Socket)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await ('papers' in one ? one.close() : one.destroy());
});

async function connected(
  keep = 100,
): Promise<{ printer: VirtualPrinter; socket: Socket; next: () => Promise<PrintedPaper> }> {
  let heard: (paper: PrintedPaper) => void = () => {};
  const printer = await startVirtualPrinter({ name: 'Bar', port: 0, keep, onPaper: (paper) => heard(paper) });
  const socket = createConnection({ host: '127.0.0.1', port: printer.port });
  open.push(printer, socket);
  await once(socket, 'connect');
  const next = () =>
    new Promise<PrintedPaper>((resolve) => {
      heard = resolve;
    });
  return { printer, socket, next };
}

/** Resolves when the printer has taken all that was written before: its answer comes in the same order. */
async function taken(socket: Socket): Promise<void> {
  socket.write(Uint8Array.from(STATUS));
  await once(socket, 'data');
}

describe('the virtual printer', () => {
  it('makes one paper of a document that comes in two parts', async () => {
    const { socket, next } = await connected();
    socket.write(BYTES.subarray(0, 40));
    await taken(socket);
    const paper = next();
    socket.write(BYTES.subarray(40));
    expect(await paper).toMatchObject({ number: 1, cut: true, lines: [{ text: 'Phở bò' }, { text: 'Nem rán' }] });
  });

  it('finds a status request that the network has split', async () => {
    const { socket } = await connected();
    socket.setNoDelay(true);
    socket.write(Uint8Array.from([...STATUS, 0x10]));
    await once(socket, 'data');
    socket.write(Uint8Array.from([0x04, 0x01]));
    expect((await once(socket, 'data'))[0]).toEqual(Buffer.from([0x12]));
  });

  it('forgets what it holds when it is switched off', async () => {
    const { printer, socket } = await connected();
    await printer.setState({ paperOut: true });
    socket.write(BYTES);
    await taken(socket);
    await printer.setState({ off: true });
    await printer.setState({ off: false, paperOut: false });
    expect(printer.papers()).toEqual([]);
  });

  it('keeps the last papers only', async () => {
    const { printer, socket, next } = await connected(2);
    for (let at = 0; at < 3; at += 1) {
      const paper = next();
      socket.write(BYTES);
      await paper;
    }
    expect(printer.papers().map((paper) => paper.number)).toEqual([2, 3]);
  });
});
