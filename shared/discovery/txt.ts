import { err, ok, type Result } from '../base/result.ts';
import { isMachineAddress } from './address.ts';
import { HubRecord, MOST_ADDRESSES, NAME_BYTES, VENUE_BYTES } from './record.ts';
import { cutToBytes, plain } from './text.ts';

/** Of this layout of the TXT record. A newer one may mean other things by the same keys. */
const LAYOUT = '1';

/** What mDNS tells of a service, before it is believed to be a hub. */
export interface Announced {
  readonly name: unknown;
  readonly port: unknown;
  readonly addresses: readonly unknown[];
  readonly txt: unknown;
}

/** A name as a label of the DNS can hold it, of so many bytes at most. */
export const serviceName = (name: string, most = NAME_BYTES): string => cutToBytes(plain(name), most) || 'Comanda';

/** The TXT record of a hub, RFC 6763: keys of at most nine letters, each string below 256 bytes. */
export function txtOf(hub: Omit<HubRecord, 'name' | 'addresses' | 'port'>): Record<string, string> {
  const venue = cutToBytes(plain(hub.venue ?? ''), VENUE_BYTES);
  return {
    txtvers: LAYOUT,
    id: hub.id,
    ...(venue !== '' && { venue }),
    version: hub.version,
    tls: String(hub.tlsPort),
    fp: hub.fingerprint,
  };
}

/**
 * Reads what somebody on the network announced. Refused, with the reason for the log, where any field is not as a hub
 * writes it; single addresses that lead nowhere are left out.
 */
export function recordFrom({ name, port, addresses, txt }: Announced): Result<HubRecord, string> {
  if (typeof txt !== 'object' || txt === null) return err('txt: none');
  const field = (key: string): unknown => (Object.hasOwn(txt, key) ? (txt as Record<string, unknown>)[key] : undefined);
  if (field('txtvers') !== LAYOUT) return err('txtvers: not of this layout');
  const tls = field('tls');
  const read = HubRecord.safeParse({
    id: field('id'),
    name,
    venue: field('venue') ?? null,
    version: field('version'),
    addresses: [...new Set(addresses.filter((each) => typeof each === 'string' && isMachineAddress(each)))].slice(
      0,
      MOST_ADDRESSES,
    ),
    port,
    tlsPort: typeof tls === 'string' && /^[1-9]\d{0,4}$/.test(tls) ? Number(tls) : undefined,
    fingerprint: field('fp'),
  });
  if (read.success) return ok(read.data);
  const problem = read.error.issues[0];
  return err(`${problem?.path.join('.') ?? 'record'}: ${problem?.message ?? 'wrong'}`);
}
