import { expect, test } from 'vitest';
import { HubRecord } from '@comanda/shared/discovery/index.ts';
import { answersOn } from './mdns.ts';
import { hostNames, listedName, mdnsHost } from './publish.ts';

const ID = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

test('a link hears of its own addresses only, and forgets the ones of before', () => {
  const link = { name: 'eth0', index: 2, v4: ['10.0.0.2'], v6: ['fd00::2'], linkLocal: ['fe80::2'] };
  const told = answersOn(link, [
    { type: 'PTR', data: 'hub' },
    { type: 'SRV', data: {} },
    { type: 'A', data: '10.0.0.2' },
    { type: 'A', data: '192.168.0.2' },
    { type: 'AAAA', data: 'fe80::2' },
    { type: 'AAAA', data: 'fd99::2' },
  ]);
  expect(told).toEqual([
    { type: 'PTR', data: 'hub' },
    { type: 'SRV', data: {}, flush: true },
    { type: 'A', data: '10.0.0.2', flush: true },
    { type: 'AAAA', data: 'fe80::2', flush: true },
  ]);
});

test.each([null, 'Phở', 'St. John’s Grill', '🍜'.repeat(40), '   ', '\u202Eevil'])(
  'a venue of any name is listed under a name that the DNS takes: %j',
  (venue) => {
    const name = listedName(venue, ID);
    expect(HubRecord.shape.name.safeParse(name).success).toBe(true);
    expect(name).toMatch(/ 398f$/);
    expect(name).not.toContain('.');
  },
);

test('two hubs of one venue’s name have names of their own', () => {
  expect(listedName('Phở', ID)).not.toBe(listedName('Phở', ID.replace(/8f$/, '90')));
  expect(mdnsHost(ID)).toBe('comanda-0c07398f.local');
});

test('the certificate says only names that it can', () => {
  expect(hostNames(ID, 'Kasse-1')).toEqual(['kasse-1', 'kasse-1.local', 'comanda-0c07398f.local']);
  expect(hostNames(ID, 'mac.local')).toEqual(['mac', 'mac.local', 'comanda-0c07398f.local']);
  for (const odd of ['', 'quầy', 'a b', '-a']) expect(hostNames(ID, odd)).toEqual(['comanda-0c07398f.local']);
});
