import { expect, test } from 'vitest';
import { agree } from './packages.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const locked = {
  '': { version: '0.1.0' },
  shared: { version: '0.1.0' },
  'node_modules/@comanda/shared': { link: true },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/core-linux': { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/core-darwin': { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['darwin'] },
};
const { '': _root, 'node_modules/core-darwin': _darwin, ...installed } = locked;

test('what npm ci leaves agrees with the lock', () => {
  expect(agree(locked, installed, machine)).toBe(true);
});

test.each([
  ['another version', { ...installed, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }],
  ['other bytes', { ...installed, 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } }],
  ['a package that the lock no longer has', { ...installed, 'node_modules/left': { version: '1.0.0' } }],
  ['the binary of another platform', { ...installed, 'node_modules/core-darwin': locked['node_modules/core-darwin'] }],
  ['a package that is not there', { 'node_modules/@comanda/shared': { link: true } }],
])('%s does not agree', (_, changed) => {
  expect(agree(locked, changed, machine)).toBe(false);
});
