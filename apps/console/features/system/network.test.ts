import { expect, test } from 'vitest';
import { addressesToType } from './network.tsx';

const hub = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Hub',
  venue: null,
  version: '0.1.0',
  addresses: ['192.168.1.5', 'fd00::5', '127.0.0.1'],
  port: 4600,
  tlsPort: 4643,
  fingerprint: 'ab'.repeat(32),
};

test('the addresses to type are plain where that is allowed, and never those of the hub itself', () => {
  const at = (allowed: boolean) => addressesToType({ hub, plainHttp: { allowed, fixed: false } });
  expect(at(true)).toEqual(['http://192.168.1.5:4600', 'http://[fd00::5]:4600']);
  expect(at(false)).toEqual(['https://192.168.1.5:4643', 'https://[fd00::5]:4643']);
});
