import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsIn, rangeAround, rangeText, readRange } from './range.ts';

const SEED = { seed: 4_600 };

describe('a range to look through', () => {
  it.each([
    ['192.168.1.0/24', '192.168.1.0/24', 254],
    ['192.168.1.77/24', '192.168.1.0/24', 254],
    ['10.0.3.0/22', '10.0.0.0/22', 1_022],
    ['172.31.255.0/30', '172.31.255.0/30', 2],
    [' 169.254.9.9/32 ', '169.254.9.9/32', 1],
  ])('%s is %s, with %i machines', (text, whole, machines) => {
    const read = readRange(text);
    expect(read.ok && [rangeText(read.value), hostsIn(read.value).length]).toEqual([whole, machines]);
  });

  it.each([
    ['192.168.1.0', 'range_wrong'],
    ['192.168.1.0/33', 'range_wrong'],
    ['192.168.1.256/24', 'range_wrong'],
    ['fd00::/64', 'range_wrong'],
    ['8.8.8.0/24', 'range_public'],
    ['127.0.0.0/24', 'range_public'],
    ['172.32.0.0/24', 'range_public'],
    // Wider than the private network that it begins in.
    ['192.168.0.0/15', 'range_public'],
    ['10.0.0.0/21', 'range_wide'],
  ])('%s is refused: %s', (text, error) => {
    expect(readRange(text)).toEqual({ ok: false, error });
  });

  it('has only its own addresses, each once', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, fc.integer({ min: 22, max: 32 }), (c, d, prefix) => {
        const read = readRange(`192.168.${c}.${d}/${prefix}`);
        if (!read.ok) return false;
        const hosts = hostsIn(read.value);
        const bits = (host: string): number => host.split('.').reduce((sum, each) => sum * 256 + Number(each), 0);
        const inside = hosts.every(
          (host) => Math.floor(bits(host) / 2 ** (32 - prefix)) === read.value.first / 2 ** (32 - prefix),
        );
        return inside && new Set(hosts).size === hosts.length && hosts.length <= 1_022;
      }),
      SEED,
    );
  });

  it('is proposed around the hub’s own address, never wider than its street', () => {
    expect(rangeAround('192.168.5.20/16')).toBe('192.168.5.0/24');
    expect(rangeAround('192.168.5.20/28')).toBe('192.168.5.16/28');
    expect(rangeAround('203.0.113.9/24')).toBeNull();
  });
});
