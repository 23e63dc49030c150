import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CERTIFICATE_FILE, hubTlsIn, KEY_FILE } from '../tls/index.ts';
import { lookAtNetwork } from './network.ts';

const AT = Date.UTC(2026, 2, 9);
const YEAR = 365 * 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function found(at = AT): Map<string, { readonly ok: boolean; readonly says: string }> {
  const all = new Map<string, { readonly ok: boolean; readonly says: string }>();
  lookAtNetwork(folder, at, (what, ok, says) => all.set(what, { ok, says }));
  return all;
}

const make = async (): Promise<string> => {
  const newId = () => '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';
  const tls = hubTlsIn({ dataDir: folder, now: () => AT, newId, randomBytes });
  await tls.ensure(['localhost']);
  return tls.fingerprint;
};

test('a hub’s key and certificate are looked at', async () => {
  expect(found().get('certificate')).toMatchObject({ ok: false });
  const fingerprint = await make();
  expect(found().get('certificate')).toMatchObject({ ok: true });
  expect(found().get('certificate')?.says).toContain(fingerprint.slice(0, 16));
  expect(found(AT + 20 * YEAR).get('certificate')?.ok).toBe(false);
  expect(found().get('discovery')?.says).toMatch(/5353|no network/);
});

test('a key that others can read, and a certificate that is none, are told of', async () => {
  await make();
  expect(found().get('key file')?.ok).toBe(true);
  chmodSync(join(folder, KEY_FILE), 0o644);
  expect(found().get('key file')?.ok).toBe(false);
  writeFileSync(join(folder, CERTIFICATE_FILE), 'rubbish');
  expect(found().get('certificate')?.says).toContain('cannot be read');
});
