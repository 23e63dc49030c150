import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { DAY } from '@comanda/shared/base/time.ts';
import { fingerprintOf } from '@comanda/shared/node/pin.ts';
import { linksOf } from '../discovery/index.ts';
import { CERTIFICATE_FILE, KEY_FILE, stillFits } from '../tls/index.ts';

type Find = (what: string, ok: boolean, says: string) => void;

const SOON = 90 * DAY;

/** What the doctor finds of the hub's key, its certificate, and the networks on which it makes itself known. */
export function lookAtNetwork(dataDir: string, at: number, find: Find): void {
  const [keyFile, certificateFile] = [join(dataDir, KEY_FILE), join(dataDir, CERTIFICATE_FILE)];
  if (!existsSync(keyFile) || !existsSync(certificateFile)) {
    find('certificate', false, 'none yet: the hub makes its key and its certificate when it starts');
  } else {
    try {
      const key = createPrivateKey(readFileSync(keyFile));
      const pem = readFileSync(certificateFile, 'utf8');
      const until = new X509Certificate(pem).validToDate;
      const fits = stillFits(pem, key, ['localhost'], at) && until.getTime() - at > SOON;
      find(
        'certificate',
        fits,
        `of key ${fingerprintOf(key).slice(0, 16)}…, until ${until.toISOString().slice(0, 10)}`,
      );
      const open = process.platform !== 'win32' && (statSync(keyFile).mode & 0o077) !== 0;
      find('key file', !open, open ? `${KEY_FILE} can be read by others: chmod 600` : `${KEY_FILE} is the hub’s alone`);
    } catch (fault) {
      find('certificate', false, `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  const links = linksOf(networkInterfaces());
  const where = links.map(({ name, v4, v6, linkLocal }) => `${name} ${v4[0] ?? v6[0] ?? linkLocal[0] ?? ''}`);
  const said = where.length > 0 ? `UDP 5353 on ${where.join(', ')}` : 'no network: nobody else finds the hub';
  find('discovery', links.length > 0, said);
}
