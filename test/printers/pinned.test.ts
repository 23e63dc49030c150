import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { afterEach, expect, it } from 'vitest';
import { PRINTERS_NAMESPACE } from '@comanda/shared/contracts/printer-socket.ts';
import { pinOf } from '@comanda/shared/node/pin.ts';
import { connectTo } from '../../apps/desktop/src/main/printers/connect.ts';
import { hubTlsIn } from '../../hub/tls/index.ts';
import { uuid } from '../../hub/test/printing-venue.ts';
import { until } from './until.ts';

const ends: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

interface Answering {
  readonly origin: string;
  readonly fingerprint: string;
  /** Requests that came, and tokens that were shown. */
  readonly requests: string[];
  readonly tokens: unknown[];
  readonly connections: () => number;
}

/** Something that answers over TLS with a key of its own. */
async function answering(): Promise<Answering> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-pin-'));
  const tls = hubTlsIn({ dataDir: folder, now: Date.now, newId: () => uuid(1), randomBytes });
  await tls.ensure(['localhost', '127.0.0.1']);
  const server: HttpsServer = createServer({ key: tls.key, cert: tls.certificate() });
  const requests: string[] = [];
  const tokens: unknown[] = [];
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.on('upgrade', ({ url = '' }) => requests.push(url));
  const io = new Server(server, { path: '/live' });
  io.of(PRINTERS_NAMESPACE).use((socket, next) => {
    tokens.push(socket.handshake.auth['deviceToken']);
    next();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(
    () => rmSync(folder, { recursive: true }),
    () => io.close(),
  );
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, fingerprint: tls.fingerprint, requests, tokens, connections: () => connections };
}

it('shows its token to the hub that it is paired with, and to nobody else at that address', async () => {
  const hub = await answering();
  const stranger = await answering();
  const connect = connectTo((pem) => pinOf(pem) === hub.fingerprint);
  for (const each of [hub, stranger]) {
    const socket = connect(each.origin, { deviceToken: 'secret', life: 'first' });
    ends.push(() => void socket.close());
  }
  await until(() => expect(hub.tokens).toEqual(['secret']));
  await until(() => expect(stranger.connections()).toBeGreaterThan(0));
  expect(stranger.tokens).toEqual([]);
  expect(stranger.requests).toEqual([]);
});
