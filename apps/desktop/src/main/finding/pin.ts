import { connect, type TLSSocket } from 'node:tls';
import { pinOf } from '@comanda/shared/node/pin.ts';

/** A hub on the same network answers far sooner. */
export const ANSWERS_WITHIN = 2_000;

/** Whether a certificate is of the pinned key. Names, dates and authorities say nothing here: the key does. */
export const isPinned = (certificate: string | Buffer, fingerprint: string): boolean =>
  pinOf(certificate) === fingerprint;

/** Nobody answered there, or somebody other than the hub. */
export class NotTheHub extends Error {}

export interface Meeting {
  readonly socket: TLSSocket;
  /** Of the key that answered. */
  readonly fingerprint: string;
}

/**
 * Connects, and gives the socket together with the key that answered; nothing was sent yet. Rejects where nobody
 * answers in time, or where the key is not the one that is `pinned`.
 */
export function meet(host: string, port: number, pinned: string | null): Promise<Meeting> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, rejectUnauthorized: false, minVersion: 'TLSv1.2' });
    const fail = (why: Error): void => {
      socket.destroy();
      reject(why);
    };
    socket.setTimeout(ANSWERS_WITHIN, () => fail(new Error('nobody answers in time')));
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      const fingerprint = pinOf(socket.getPeerCertificate().raw);
      if (fingerprint === null || (pinned !== null && fingerprint !== pinned)) {
        fail(new NotTheHub('another key answers'));
        return;
      }
      socket.off('error', fail);
      socket.setTimeout(0);
      resolve({ socket, fingerprint });
    });
  });
}
