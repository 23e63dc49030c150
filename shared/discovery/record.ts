import { z } from 'zod';
import { isAddress } from './address.ts';
import { isPlain, utf8Length } from './text.ts';

/** DNS-SD: the hub is `<name>._comanda._tcp.local`. */
export const SERVICE_TYPE = 'comanda';

/** A label of the DNS, which the hub's name is, has so many bytes at most. */
export const NAME_BYTES = 63;
/** A string of a TXT record has 255 bytes with its key and the sign between. */
export const VENUE_BYTES = 200;
/** More addresses than these no machine of a restaurant has. */
export const MOST_ADDRESSES = 16;

const shown = (bytes: number) =>
  z
    .string()
    .min(1)
    .refine((text) => text.trim() === text && isPlain(text) && utf8Length(text) <= bytes, 'a plain short text');

/**
 * What a device pins: SHA-256 of the public key (SPKI, DER) in the hub's certificate, in small hexadecimal letters. Of
 * the key and not of the certificate, so that the hub may write a new one when its names or addresses change.
 */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

const Port = z.int().min(1).max(65_535);

/**
 * A hub as it makes itself known on the network. Nothing of it is proven: anybody on the network can say the same. Only
 * a connection in which the pinned key answers is the hub.
 */
export const HubRecord = z.object({
  /** For life, also when name, venue and address change. */
  id: z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'a UUID in small letters'),
  name: shown(NAME_BYTES),
  /** Null: not set up yet. */
  venue: shown(VENUE_BYTES).nullable(),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[0-9A-Za-z.-]{1,40})?$/, 'a version'),
  /** The likeliest first. */
  addresses: z.array(z.string().refine(isAddress, 'an address')).max(MOST_ADDRESSES),
  /** Plain HTTP. */
  port: Port,
  tlsPort: Port,
  fingerprint: Fingerprint,
});
export type HubRecord = z.infer<typeof HubRecord>;
