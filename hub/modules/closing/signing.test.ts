import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isSignedBy, publicKeyBeside, signerIn } from './signing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes the hub’s key once, readable by its owner alone', () => {
  const first = signerIn(folder);
  expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600);
  expect(signerIn(folder).publicKey).toBe(first.publicKey);
  expect(publicKeyBeside(join(folder, 'hub.db'))).toBe(first.publicKey);
  expect(publicKeyBeside(join(folder, 'elsewhere', 'hub.db'))).toBeNull();
});

it('signs what nobody can change unseen', () => {
  const { publicKey, sign } = signerIn(folder);
  const signature = sign('Z 1');
  expect(isSignedBy(publicKey, 'Z 1', signature)).toBe(true);
  expect(isSignedBy(publicKey, 'Z 2', signature)).toBe(false);
  expect(isSignedBy('no key', 'Z 1', signature)).toBe(false);
});

it('does not go on with a key file that is none', () => {
  writeFileSync(join(folder, 'signing-key.pem'), 'nothing');
  expect(() => signerIn(folder)).toThrow(/./);
});
