import { request } from 'node:https';
import { connect, type PeerCertificate } from 'node:tls';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pinOf } from '@comanda/shared/node/pin.ts';
import { VERSION } from '../version.ts';
import { type RunningHub, runningHub } from './running-hub.ts';

let house: RunningHub;
beforeAll(async () => {
  house = await runningHub();
}, 60_000);
afterAll(() => house.stop());

interface Answer {
  readonly status: number | undefined;
  readonly hsts: string | undefined;
  readonly body: Record<string, unknown>;
}

const overTls = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const port = house.hub.self().tlsPort;
    request({ host: '127.0.0.1', port, path, headers, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const hsts = response.headers['strict-transport-security'];
        resolve({ status: response.statusCode, hsts, body: JSON.parse(text) as Record<string, unknown> });
      });
    })
      .on('error', reject)
      .end();
  });

test('serves the same over TLS, by its own key, and does not bind browsers to it for ever', async () => {
  const { tlsPort, fingerprint } = house.hub.self();
  const seen = await new Promise<PeerCertificate>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: tlsPort, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    }).on('error', reject);
  });
  expect(pinOf(seen.raw)).toBe(fingerprint);
  const answer = await overTls('/api/v1/venue', house.owner);
  expect([answer.status, answer.hsts]).toEqual([200, undefined]);
});

test('says which hub it is, over either', async () => {
  const { body } = await overTls('/api/v1/hub');
  expect(body).toEqual(house.hub.self());
  expect((await house.ask('GET', '/api/v1/hub')).body).toEqual(body);
  expect(body).toMatchObject({ port: house.hub.port, version: VERSION, addresses: ['127.0.0.1'] });
});

test('screens follow over TLS', async () => {
  const socket = io(`https://127.0.0.1:${house.hub.self().tlsPort}`, {
    path: '/live',
    transports: ['websocket'],
    rejectUnauthorized: false,
    auth: { deviceToken: house.owner['comanda-device'] },
  });
  const beat = await new Promise((resolve, reject) => socket.once('beat', resolve).once('connect_error', reject));
  expect(beat).toMatchObject({ seq: expect.any(Number) as number });
  socket.disconnect();
});

test('tells how it is reached, and lets the owner decide on plain HTTP', async () => {
  const path = '/api/v1/system/network';
  const before = await house.ask('GET', path, undefined, house.owner);
  expect(before.body).toMatchObject({
    hub: house.hub.self(),
    plainHttp: { allowed: true, fixed: false },
    discovery: { on: false, problem: null, interfaces: [] },
  });
  expect(before.body['certificate']).toMatchObject({
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}/) as string,
  });
  const saved = await house.ask('PUT', `${path}/plain-http`, { allowed: false }, house.owner);
  expect(saved.body).toMatchObject({ plainHttp: { allowed: false, fixed: false } });
  expect((await house.ask('GET', path, undefined, house.owner)).status).toBe(200);
});
