import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readKept, writeKept } from '@comanda/shared/node/kept-file.ts';
import { fingerprintOf } from '@comanda/shared/node/pin.ts';
import { issueCertificate, stillFits } from './certificate.ts';
import { hubIdIn, tlsKeyIn } from './key.ts';

export { stillFits } from './certificate.ts';
export { ID_FILE, KEY_FILE } from './key.ts';

export const CERTIFICATE_FILE = 'tls-certificate.pem';

export interface TlsParts {
  readonly dataDir: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Buffer;
}

/** The hub's face on the network: its id, its key, and a certificate of it. */
export interface HubTls {
  readonly id: string;
  readonly fingerprint: string;
  /** PEM. */
  readonly key: string;
  /** PEM, as issued or read last. */
  certificate(): string;
  /** Has a certificate written anew where the one there lacks a name; true: there is a new one. */
  ensure(names: readonly string[]): Promise<boolean>;
}

export function hubTlsIn({ dataDir, now, newId, randomBytes }: TlsParts): HubTls {
  const key = tlsKeyIn(dataDir);
  const file = join(dataDir, CERTIFICATE_FILE);
  let issuedFor = '';
  let pem = readKept(file)?.toString('utf8') ?? '';
  return {
    id: hubIdIn(dataDir, newId),
    fingerprint: fingerprintOf(key),
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: () => pem,
    ensure: async (names) => {
      const wanted = names.join(' ');
      // A name that no check finds again must not have a certificate written at every look.
      if (wanted === issuedFor || fits(pem, key, names, now())) return false;
      const issued = await issueCertificate({ key, names, at: now(), serial: randomBytes(16) });
      writeKept(file, issued);
      pem = issued;
      issuedFor = wanted;
      return true;
    },
  };
}

/** A file that is no certificate fits nothing: it can be written anew, as the key cannot. */
function fits(pem: string, key: KeyObject, names: readonly string[], at: number): boolean {
  try {
    return stillFits(pem, key, names, at);
  } catch {
    return false;
  }
}
