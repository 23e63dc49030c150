import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeTimers } from './testing/timers.ts';
import { openSecrets, type SafeStorageParts } from './secrets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const turned = (text: string): string => text.split('').toReversed().join('');

/** A key store that turns letters around; @param by which key, as Chromium says it; null: there is none */
const store = (by: 'v10' | 'v11' | 'v12' | null, refusal = 'no key'): SafeStorageParts => ({
  isAsyncEncryptionAvailable: async () => by !== null,
  encryptStringAsync: async (text) => Buffer.from(`${by}${turned(text)}`),
  async decryptStringAsync(bytes) {
    if (by === null) throw new Error(refusal);
    return { result: turned(bytes.toString().slice(3)), shouldReEncrypt: false };
  },
});
const timers = new FakeTimers();
const open = (storage: SafeStorageParts, platform: NodeJS.Platform) =>
  openSecrets(storage, platform, folder, timers.after);
const inFiles = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join();

test.each([
  ['linux', 'v11'],
  ['linux', 'v12'],
  ['win32', 'v10'],
  ['darwin', 'v10'],
] as const)('on %s a secret lies sealed (%s) and comes back', async (platform, by) => {
  const secrets = open(store(by), platform);
  expect(await secrets.plain()).toBe(false);
  expect(await secrets.write('a', 'geheim')).toEqual({ ok: true, value: null });
  expect(inFiles()).not.toContain('geheim');
  expect(await secrets.read('a')).toBe('geheim');
  await secrets.write('a', null);
  expect([await secrets.read('a'), readdirSync(folder)]).toEqual([null, []]);
});

test('where Windows’ or macOS’ own store does not answer, nothing is kept, and that is said', async () => {
  for (const platform of ['win32', 'darwin'] as const) {
    const secrets = open(store(null), platform);
    expect(await secrets.write('a', 'geheim')).toEqual({ ok: false, error: { code: 'no_safe_storage' } });
    expect([await secrets.plain(), readdirSync(folder)]).toEqual([false, []]);
  }
});

test.each([
  ['no key', null],
  ['only the key that everybody knows, whatever its desktop', 'v10'],
] as const)('a Linux with %s keeps a file that only its user reads', async (_what, by) => {
  const secrets = open(store(by), 'linux');
  expect(await secrets.plain()).toBe(true);
  await secrets.write('a', 'geheim');
  expect(statSync(join(folder, 'a.secret')).mode & 0o777).toBe(0o600);
  expect(await secrets.read('a')).toBe('geheim');
});

test('a secret whose key is gone is none: the machine is paired anew', async () => {
  await open(store('v10'), 'win32').write('a', 'geheim');
  expect(await open(store(null), 'win32').read('a')).toBeNull();
});

test('a key that does not come now is asked for again, and the secret stays for when it does', async () => {
  await open(store('v11'), 'linux').write('a', 'geheim');
  let refusals = 2;
  const well = store('v11');
  const slow: SafeStorageParts = {
    ...well,
    decryptStringAsync: async (bytes) => {
      if ((refusals -= 1) >= 0) throw new Error('safeStorage.decryptStringAsync is temporarily unavailable.');
      return well.decryptStringAsync(bytes);
    },
  };
  const asked = open(slow, 'linux').read('a');
  for (let looks = 0; looks < 2; looks += 1) {
    await new Promise(setImmediate);
    timers.pass(1_000);
  }
  expect(await asked).toBe('geheim');
  expect(await open(well, 'linux').read('a'), 'at the next start').toBe('geheim');
});
