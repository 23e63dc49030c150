import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { DAY } from '@comanda/shared/base/time.ts';
import { loadX509 } from './x509.ts';

/** A key that devices pin is not renewed by the calendar: nobody would be there to pair them all again. */
const LASTS = 20 * 365 * DAY;
/** Clocks of other machines may be a little behind. */
const BEFORE = DAY;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const HASH = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface CertificateParts {
  readonly key: KeyObject;
  /** Host names and addresses at which the hub is reached. */
  readonly names: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** 16 bytes of chance. */
  readonly serial: Buffer;
}

/** The hub's certificate, by its own hand, in PEM. It says what the hub is called; who it is says the key. */
export async function issueCertificate({ key, names, at, serial }: CertificateParts): Promise<string> {
  const x509 = await loadX509();
  const keys = {
    privateKey: key.toCryptoKey(CURVE, true, ['sign']),
    publicKey: createPublicKey(key).toCryptoKey(CURVE, true, ['verify']),
  };
  // A serial number is positive: its first bit is not the sign.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: ['Comanda'] }],
    keys,
    signingAlgorithm: HASH,
    serialNumber: serial.toString('hex'),
    notBefore: new Date(at - BEFORE),
    notAfter: new Date(at + LASTS),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
      ),
    ],
  });
  return `${certificate.toString('pem')}\n`;
}

/** True where a certificate is of this key, in force, and says all these names. */
export function stillFits(pem: string, key: KeyObject, names: readonly string[], at: number): boolean {
  const certificate = new X509Certificate(pem);
  if (!certificate.checkPrivateKey(key)) return false;
  if (at < certificate.validFromDate.getTime() || at > certificate.validToDate.getTime()) return false;
  return names.every((name) =>
    isIP(name) === 0 ? certificate.checkHost(name) !== undefined : certificate.checkIP(name) !== undefined,
  );
}
