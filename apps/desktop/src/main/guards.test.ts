import { expect, test } from 'vitest';
import { mayReach } from './guards.ts';
import { isPage } from './pages.ts';
import { isAllowed } from './permissions.ts';

const HUB = 'https://192.168.1.5:4643';

test.each([
  'app://comanda/pos',
  'blob:app://comanda/x',
  'data:image/png;base64,',
  `${HUB}/x`,
  'wss://192.168.1.5:4643/live/',
])('a page may reach %s', (address) => expect(mayReach(address, HUB)).toBe(true));

test.each([
  'https://example.org/',
  'wss://192.168.1.6:4643/live/',
  'wss://192.168.1.5:4600/live/',
  'ws://192.168.1.5:4643/live/',
  'http://192.168.1.5:4643/',
  'https://192.168.1.5.evil.example:4643/',
  'https://192.168.1.5:4643@evil.example/',
  'file:///etc/passwd',
  'ftp://192.168.1.5/',
  'javascript:1',
  'not an address',
])('a page may not reach %s', (address) => {
  expect(mayReach(address, HUB)).toBe(false);
  expect(mayReach(address, null)).toBe(false);
});

test('a window is at its page and at no other', () => {
  const own = ['app://comanda/kitchen', 'app://comanda/kitchen?station=grill', 'app://comanda/kitchen#x'];
  const other = [
    'app://comanda/console',
    'app://evil/kitchen',
    'https://comanda/kitchen',
    'app://comanda/kitchen/../pos',
    '',
  ];
  expect(own.filter((each) => !isPage('kitchen', each))).toEqual([]);
  expect(other.filter((each) => isPage('kitchen', each))).toEqual([]);
});

test('no role may see, hear, locate, plug in or open what it does not need; all may speak to the hub', () => {
  const roles = ['pos', 'kiosk', 'kitchen', 'board', 'console'] as const;
  for (const role of roles) {
    for (const each of [
      'media',
      'geolocation',
      'usb',
      'serial',
      'hid',
      'openExternal',
      'notifications',
      'fileSystem',
    ]) {
      expect(isAllowed(role, each), `${role}: ${each}`).toBe(false);
    }
    expect(isAllowed(role, 'local-network-access')).toBe(true);
  }
  expect(isAllowed('set_up', 'local-network-access')).toBe(false);
});
