import { createPublicKey, hash, type KeyObject, X509Certificate } from 'node:crypto';

/** SHA-256 of a public key as it stands in a certificate (SPKI, DER), in hex: what apps pin their hub by. */
export const fingerprintOf = (key: KeyObject): string =>
  hash('sha256', createPublicKey(key).export({ type: 'spki', format: 'der' }), 'hex');

/** The fingerprint of the key in a certificate, PEM or DER; null: it is none. */
export function pinOf(certificate: string | Buffer): string | null {
  try {
    return hash('sha256', new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }), 'hex');
  } catch {
    return null;
  }
}
