import { expect, test } from 'vitest';
import { isHost } from './host.ts';

test.each(['192.168.1.50', '127.0.0.1', 'printer', 'epson-tm_20.local', 'fe80::1', '::1'])('%s is a host', (host) => {
  expect(isHost(host)).toBe(true);
});

test.each([
  '',
  ' ',
  '192.168.1',
  '192.168.1.256',
  '1234',
  'a b',
  '-x',
  'x-',
  'http://x',
  'x..y',
  'x/y',
  '192.168.1.5:9100',
])('“%s” is none', (host) => expect(isHost(host)).toBe(false));
