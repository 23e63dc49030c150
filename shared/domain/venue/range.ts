import { err, ok, type Result } from '../../base/result.ts';

/** A range of IPv4 addresses, as `192.168.1.0/24` writes it. */
export interface Range {
  /** The first address, whatever was written; as a number of 32 bits. */
  readonly first: number;
  readonly prefix: number;
}

/** The widest that is looked through: 1,022 machines. */
const WIDEST_PREFIX = 22;

const OCTET = String.raw`(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])`;
const RANGE = new RegExp(`^${[OCTET, OCTET, OCTET, OCTET].join(String.raw`\.`)}/(\\d|[12]\\d|3[0-2])$`);

/** Networks of RFC 1918, and of machines that found no other address (RFC 3927): nobody's but their owner's. */
const PRIVATE: readonly Range[] = [
  { first: 0x0a000000, prefix: 8 },
  { first: 0xac100000, prefix: 12 },
  { first: 0xc0a80000, prefix: 16 },
  { first: 0xa9fe0000, prefix: 16 },
];

const masked = (address: number, prefix: number): number =>
  prefix === 0 ? 0 : (address & (0xffffffff << (32 - prefix))) >>> 0;

/** A range that may be looked through for printers: private, and no wider than a venue has machines. */
export function readRange(text: string): Result<Range, 'range_wrong' | 'range_public' | 'range_wide'> {
  const parts = RANGE.exec(text.trim())?.slice(1).map(Number);
  if (!parts) return err('range_wrong');
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = parts;
  const address = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const own = PRIVATE.some((each) => prefix >= each.prefix && masked(address, each.prefix) === each.first);
  if (!own) return err('range_public');
  return prefix < WIDEST_PREFIX ? err('range_wide') : ok({ first: masked(address, prefix), prefix });
}

const written = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');

export const rangeText = ({ first, prefix }: Range): string => `${written(first)}/${prefix}`;

/** Every address of a range that a machine can have: not that of the network, nor the one for all. */
export function hostsIn({ first, prefix }: Range): string[] {
  const size = 2 ** (32 - prefix);
  if (size <= 2) return Array.from({ length: size }, (_, at) => written(first + at));
  return Array.from({ length: size - 2 }, (_, at) => written(first + at + 1));
}

/** The range around an address of this machine that is worth looking through; null: it is nobody's own network. */
export function rangeAround(cidr: string): string | null {
  const [address = '', prefix = ''] = cidr.split('/');
  const read = readRange(`${address}/${Math.max(24, Number(prefix))}`);
  return read.ok ? rangeText(read.value) : null;
}
