import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { fingerprintOf } from '@comanda/shared/node/pin.ts';
import { issueCertificate } from '../../hub/tls/certificate.ts';

/** Somebody between a device and the hub, with a key of their own. */
export interface InBetween {
  readonly port: number;
  readonly fingerprint: string;
  /** All that devices said to it. */
  heard(): string;
  close(): Promise<void>;
}

/** What is done with what the hub answers, before the device gets it. */
export type Rewrite = (answer: string) => string;

/** A TLS server with a certificate of its own that passes on to the hub what it hears, and changes what comes back. */
export async function standBetween(hubPort: number, rewrite: Rewrite): Promise<InBetween> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const cert = await issueCertificate({
    key: createPrivateKey(key),
    names: ['127.0.0.1'],
    at: Date.now(),
    serial: randomBytes(16),
  });
  const open = new Set<TLSSocket>();
  let heard = '';
  const server = createServer({ key, cert }, (device) => {
    const hub = connect({ host: '127.0.0.1', port: hubPort, rejectUnauthorized: false });
    for (const socket of [device, hub]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    device.on('data', (chunk) => {
      heard += chunk.toString();
      hub.write(chunk);
    });
    hub.on('data', (chunk) => device.write(rewrite(chunk.toString())));
    device.on('close', () => hub.destroy());
    hub.on('close', () => device.destroy());
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fingerprint: fingerprintOf(privateKey),
    heard: () => heard,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
