import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { DAY } from '@comanda/shared/base/time.ts';
import { pinOf } from '@comanda/shared/node/pin.ts';
import { copyKeys, restoreKeys } from '../db/keys.ts';
import { CERTIFICATE_FILE, type HubTls, hubTlsIn, ID_FILE, KEY_FILE } from './index.ts';

const NAMES = ['kasse', 'kasse.local', 'localhost', '127.0.0.1', '::1', '192.168.1.5', 'fd00::5'];
let folder: string;
let at: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-tls-'));
  at = Date.UTC(2026, 2, 9);
});
afterEach(() => rmSync(folder, { recursive: true }));

const ids = ['019a0c3e-5f00-7cc3-98c4-dc0c0c07398f', '019a0c3e-5f00-7cc3-98c4-dc0c0c073990'];
const open = (newId = () => ids[0] ?? ''): HubTls => hubTlsIn({ dataDir: folder, now: () => at, newId, randomBytes });
const file = (name: string): string => join(folder, name);

test('makes key, certificate and id at the first start and keeps them', async () => {
  const first = open();
  expect(await first.ensure(NAMES)).toBe(true);
  expect(statSync(file(KEY_FILE)).mode & 0o777).toBe(0o600);
  const again = open(() => ids[1] ?? '');
  expect(await again.ensure(NAMES)).toBe(false);
  expect([again.id, again.fingerprint, again.certificate()]).toEqual([
    first.id,
    first.fingerprint,
    first.certificate(),
  ]);
});

test('the certificate says names and addresses, is no authority, and lasts as long as a hub', async () => {
  const tls = open();
  await tls.ensure(NAMES);
  const certificate = new X509Certificate(tls.certificate());
  for (const name of ['kasse', 'kasse.local', 'localhost']) expect(certificate.checkHost(name)).toBe(name);
  for (const address of ['127.0.0.1', '::1', '192.168.1.5', 'fd00::5']) {
    expect(certificate.checkIP(address)).toBe(address);
  }
  expect(certificate.checkHost('evil.example')).toBeUndefined();
  expect(certificate.ca).toBe(false);
  expect(certificate.validToDate.getTime() - at).toBeGreaterThan(7_000 * DAY);
  expect(pinOf(tls.certificate())).toBe(tls.fingerprint);
});

test('a new address gets a new certificate of the same key', async () => {
  const tls = open();
  await tls.ensure(NAMES);
  const before = tls.certificate();
  expect(await tls.ensure([...NAMES, '10.0.0.7'])).toBe(true);
  expect(tls.certificate()).not.toBe(before);
  expect(pinOf(tls.certificate())).toBe(pinOf(before));
});

test('a name that no check finds is written once, not at every look', async () => {
  const tls = open();
  const odd = [...NAMES, 'a..b'];
  expect(await tls.ensure(odd)).toBe(true);
  expect(await tls.ensure(odd)).toBe(false);
});

test('an expired or broken certificate is written anew', async () => {
  const tls = open();
  await tls.ensure(NAMES);
  at += 21 * 365 * DAY;
  expect(await open().ensure(NAMES)).toBe(true);
  writeFileSync(file(CERTIFICATE_FILE), 'rubbish');
  expect(await open().ensure(NAMES)).toBe(true);
});

test.each([KEY_FILE, ID_FILE])('a broken %s is a fault, not a new hub', (name) => {
  open();
  writeFileSync(file(name), 'rubbish');
  expect(() => open()).toThrow(/./);
});

test('serves, and whoever pins the key meets it', async () => {
  const tls = open();
  await tls.ensure(NAMES);
  const server = createServer({ key: tls.key, cert: tls.certificate() });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', ca: tls.certificate() });
  await new Promise<void>((done, failed) => socket.once('secureConnect', done).once('error', failed));
  expect(socket.authorized).toBe(true);
  expect(pinOf(socket.getPeerCertificate(true).raw)).toBe(tls.fingerprint);
  socket.destroy();
  server.close();
});

test('goes with the backups: a hub that is restored elsewhere is the same to its apps', async () => {
  const tls = open();
  await tls.ensure(NAMES);
  const [backups, elsewhere] = ['backups', 'elsewhere'].map((name) => join(folder, name));
  for (const each of [backups, elsewhere]) mkdirSync(must(each, 'a folder'));
  copyKeys(folder, must(backups, 'a folder'));
  restoreKeys(must(backups, 'a folder'), must(elsewhere, 'a folder'), '.before');
  const newId = () => ids[1] ?? '';
  const restored = hubTlsIn({ dataDir: must(elsewhere, 'a folder'), now: () => at, newId, randomBytes });
  expect([restored.id, restored.fingerprint]).toEqual([tls.id, tls.fingerprint]);
});
