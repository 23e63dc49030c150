import { expect, test } from 'vitest';
import { addressesOf, linksOf, voicesOf } from './links.ts';

const at = (address: string, internal = false, scopeid?: number) => ({
  address,
  family: address.includes(':') ? 'IPv6' : 'IPv4',
  internal,
  scopeid,
});

const LINKS = linksOf({
  wlan0: [at('192.168.0.5'), at('fd00::5'), at('fe80::5', false, 3)],
  lo: [at('127.0.0.1', true), at('::1', true)],
  eth0: [at('10.0.0.5')],
  docker0: [at('172.17.0.1')],
  'br-0123456789ab': [at('172.18.0.1')],
  'br-lan': [at('fe80::7', false, 7)],
  gone: undefined,
});

test('links are those at which others may be, by name', () => {
  expect(LINKS.map(({ name, index }) => [name, index])).toEqual([
    ['br-lan', 7],
    ['eth0', 0],
    ['wlan0', 3],
  ]);
});

test('a person types addresses of IPv4 first, and never one of a link alone', () => {
  expect(addressesOf(LINKS)).toEqual(['10.0.0.5', '192.168.0.5', 'fd00::5']);
});

test('each family of a link has a voice, and a new address a new one', () => {
  expect(voicesOf(LINKS).map(({ family, link }) => `${family} ${link.name}`)).toEqual([
    '6 br-lan',
    '4 eth0',
    '4 wlan0',
    '6 wlan0',
  ]);
  const [before, after] = ['10.0.0.5', '10.0.0.6'].map((address) => voicesOf(linksOf({ eth0: [at(address)] }))[0]?.key);
  expect(before).not.toBe(after);
});
