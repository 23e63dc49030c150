import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMachineAddress, originOf } from './address.ts';
import { HubRecord } from './record.ts';
import { cutToBytes, isPlain, utf8Length } from './text.ts';
import { recordFrom, serviceName, txtOf } from './txt.ts';

const RUNS = { numRuns: 300, seed: 4600 };
const HUB: HubRecord = {
  id: '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f',
  name: 'Phở Hà Nội 398f',
  venue: 'Phở Hà Nội',
  version: '0.1.0',
  addresses: ['192.168.1.5', 'fe80::1%eth0'],
  port: 4600,
  tlsPort: 4643,
  fingerprint: 'ab'.repeat(32),
};
const announced = (over: object = {}, txt: object = {}) => ({ ...HUB, txt: { ...txtOf(HUB), ...txt }, ...over });

const sha256 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
const port = fc.integer({ min: 1, max: 65_535 });
const hubs = fc.record({
  id: fc.uuid(),
  name: fc.string({ unit: 'binary', maxLength: 120 }),
  venue: fc.option(fc.string({ unit: 'binary', maxLength: 300 })),
  version: fc.tuple(fc.nat(9_999), fc.nat(99), fc.nat(99)).map((all) => all.join('.')),
  addresses: fc.array(fc.oneof(fc.ipV4(), fc.ipV6()).filter(isMachineAddress), { maxLength: 16 }),
  port,
  tlsPort: port,
  fingerprint: sha256,
});

test('what a hub announces is read as it was meant, whatever its venue is called', () => {
  fc.assert(
    fc.property(hubs, (hub) => {
      const txt = txtOf(hub);
      for (const [key, value] of Object.entries(txt)) expect(utf8Length(`${key}=${value}`)).toBeLessThan(256);
      const name = serviceName(hub.name);
      expect(utf8Length(name)).toBeLessThanOrEqual(63);
      const read = recordFrom({ name, port: hub.port, addresses: hub.addresses, txt });
      if (!read.ok) throw new Error(read.error);
      const { venue, addresses, ...rest } = read.value;
      expect({ ...hub, name, venue, addresses }).toEqual({ ...rest, venue, addresses });
      expect(addresses).toEqual([...new Set(hub.addresses)]);
      if (hub.venue === null) expect(venue).toBeNull();
      if (venue !== null) expect(isPlain(venue)).toBe(true);
    }),
    RUNS,
  );
});

test('whatever is announced is refused or is a hub; nothing throws', () => {
  const anything = fc.anything({ withNullPrototype: true, maxDepth: 1, maxKeys: 3 });
  const keys = fc.constantFrom('txtvers', 'id', 'venue', 'version', 'tls', 'fp', '__proto__', 'constructor');
  const txt = fc.oneof(anything, fc.dictionary(keys, anything));
  const hostile = fc.record({ name: anything, port: anything, addresses: fc.array(anything), txt });
  fc.assert(
    fc.property(hostile, fc.dictionary(keys, fc.oneof(anything, fc.string({ unit: 'binary' }))), (asked, some) => {
      for (const each of [asked, announced({}, some), { ...announced(), addresses: asked.addresses }]) {
        const read = recordFrom(each);
        if (read.ok) expect(HubRecord.safeParse(read.value).success).toBe(true);
      }
    }),
    RUNS,
  );
});

test.each([
  ['another layout', {}, { txtvers: '2' }],
  ['no id', {}, { id: undefined }],
  ['an id that climbs folders', {}, { id: '../../etc/passwd' }],
  ['a venue that turns the text around it', {}, { venue: '\u202Egniliam' }],
  ['a venue of two lines', {}, { venue: 'Phở\nenter PIN at evil.example' }],
  ['a venue beyond the record', {}, { venue: 'x'.repeat(256) }],
  ['a port of letters', {}, { tls: '0x1f' }],
  ['a port beyond ports', {}, { tls: '70000' }],
  ['a fingerprint of another size', {}, { fp: 'ab' }],
  ['a fingerprint in capitals', {}, { fp: 'AB'.repeat(32) }],
  ['a version with markup', {}, { version: '1.0.0<script>' }],
  ['a name beyond a label', { name: 'x'.repeat(64) }, {}],
  ['no port', { port: undefined }, {}],
])('refuses %s', (_what, over, txt) => {
  expect(recordFrom(announced(over, txt)).ok).toBe(false);
});

test('fields come from the record itself, not from what every object has', () => {
  const inherited = Object.create(txtOf(HUB)) as object;
  expect(recordFrom({ ...announced(), txt: inherited }).ok).toBe(false);
});

test('addresses that lead to nobody, to all or to the asker are left out, and doubles', () => {
  const addresses = ['127.0.0.1', '0.0.0.0', '224.0.0.251', '::1', '::', 'ff02::fb', 'hub.local', '10.0.0.1:80', 7];
  const read = recordFrom(announced({ addresses: [...addresses, '10.0.0.1', '10.0.0.1', 'fe80::2', 'fe80::2%en 0'] }));
  expect(read.ok && read.value.addresses).toEqual(['10.0.0.1', 'fe80::2']);
});

test('writes origins of both families', () => {
  expect(originOf('https', '10.0.0.1', 4643)).toBe('https://10.0.0.1:4643');
  expect(originOf('http', 'fd00::2', 4600)).toBe('http://[fd00::2]:4600');
  expect(originOf('https', 'fe80::1%eth0', 4643)).toBe('https://[fe80::1%25eth0]:4643');
});

test('cuts between characters', () => {
  expect(cutToBytes('ở🍜x', 6)).toBe('ở');
  expect(cutToBytes('ở🍜x', 7)).toBe('ở🍜');
});
