import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { screensInPlace, sourcesHash } from './screens.mjs';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comanda-screens-'));
  write('apps/pos/main.tsx', 'one');
  write('vite.config.ts', 'two');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a changed, added or renamed source changes the hash', () => {
  const seen = new Set([sourcesHash(root)]);
  write('apps/pos/main.tsx', 'uno');
  seen.add(sourcesHash(root));
  write('shared/base/money.ts', '');
  seen.add(sourcesHash(root));
  write('vite.config.ts', 'due');
  seen.add(sourcesHash(root));
  expect(seen.size).toBe(4);
});

test('tests, packages and what other parts hold do not change it', () => {
  const before = sourcesHash(root);
  write('apps/pos/main.test.tsx', 'a test');
  write('apps/pos/node_modules/left/index.js', 'a package');
  write('hub/main.ts', 'the hub');
  expect(sourcesHash(root)).toBe(before);
});

test('screens are in place only if they were built from these sources', () => {
  expect(screensInPlace(root)).toBe(false);
  write('dist/screens/pos/index.html', '');
  write('dist/screens.sources', sourcesHash(root));
  expect(screensInPlace(root)).toBe(true);
  write('apps/pos/main.tsx', 'uno');
  expect(screensInPlace(root)).toBe(false);
});
