import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecrets, type SafeStorageParts } from './secrets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const turned = (text: string): string => text.split('').toReversed().join('');

/** A key store that turns letters around; @param works it has a key */
const store = (works: boolean, backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret'): SafeStorageParts => ({
  isAsyncEncryptionAvailable: async () => works,
  getSelectedStorageBackend: () => backend,
  encryptStringAsync: async (text) => Buffer.from(turned(text)),
  async decryptStringAsync(bytes) {
    if (!works) throw new Error('no key');
    return { result: turned(bytes.toString()), shouldReEncrypt: false };
  },
});
const inFiles = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join();

test.each(['linux', 'win32', 'darwin'] as const)('on %s a secret lies sealed and comes back', async (platform) => {
  const secrets = await openSecrets(store(true), platform, folder);
  expect(secrets.plain).toBe(false);
  expect(await secrets.write('a', 'geheim')).toEqual({ ok: true, value: null });
  expect(inFiles()).not.toContain('geheim');
  expect(await secrets.read('a')).toBe('geheim');
  await secrets.write('a', null);
  expect([await secrets.read('a'), readdirSync(folder)]).toEqual([null, []]);
});

test('where Windows’ or macOS’ own store does not answer, nothing is kept, and that is said', async () => {
  for (const platform of ['win32', 'darwin'] as const) {
    const secrets = await openSecrets(store(false), platform, folder);
    expect(await secrets.write('a', 'geheim')).toEqual({ ok: false, error: { code: 'no_safe_storage' } });
    expect([secrets.plain, readdirSync(folder)]).toEqual([false, []]);
  }
});

test.each([
  ['no key', false, 'gnome_libsecret'],
  ['only a key that everybody knows', true, 'basic_text'],
] as const)('a Linux with %s keeps a file that only its user reads', async (_what, works, backend) => {
  const secrets = await openSecrets(store(works, backend), 'linux', folder);
  expect(secrets.plain).toBe(true);
  await secrets.write('a', 'geheim');
  expect(statSync(join(folder, 'a.secret')).mode & 0o777).toBe(0o600);
  expect(await secrets.read('a')).toBe('geheim');
});

test('a secret whose key is gone is none: the machine is paired anew', async () => {
  await (await openSecrets(store(true), 'win32', folder)).write('a', 'geheim');
  expect(await (await openSecrets(store(false), 'win32', folder)).read('a')).toBeNull();
});
