import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Caller } from './caller.ts';

let server: Server;
let caller: Caller;

async function callerOf(answer: Parameters<typeof createServer>[1]): Promise<Caller> {
  server = createServer({}, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  caller = new Caller(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return caller;
}

afterEach(() => {
  caller.close();
  server.closeAllConnections();
  server.close();
});

const request = { path: '/x', headers: { 'Idempotency-Key': 'k' }, body: '{"name":"Phở"}' };

describe('a caller', () => {
  it('reads a counted answer and asks again on the same connection', async () => {
    const ports = new Set<number | undefined>();
    const asks = await callerOf((incoming, outgoing) => {
      ports.add(incoming.socket.remotePort);
      let body = '';
      incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
      incoming.on('end', () => {
        const answer = `${String(incoming.headers['idempotency-key'])} ${body}`;
        outgoing.writeHead(201, { 'Content-Length': Buffer.byteLength(answer) }).end(answer);
      });
    });
    for (let n = 0; n < 3; n += 1) expect(await asks.post(request)).toEqual({ status: 201, body: 'k {"name":"Phở"}' });
    expect(ports.size).toBe(1);
  });

  it('reads an answer that comes in chunks', async () => {
    const asks = await callerOf((_, outgoing) => {
      outgoing.write('one ');
      setImmediate(() => outgoing.end('two'));
    });
    expect(await asks.post(request)).toEqual({ status: 200, body: 'one two' });
    expect(await asks.post(request)).toEqual({ status: 200, body: 'one two' });
  });

  it('says so when the connection breaks before the answer is complete', async () => {
    const asks = await callerOf((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Length': 100 });
      outgoing.write('half', () => outgoing.destroy());
    });
    await expect(asks.post(request)).rejects.toThrow(/closed|reset|hang/);
    await expect(asks.post(request)).rejects.toThrow('closed');
  });
});
