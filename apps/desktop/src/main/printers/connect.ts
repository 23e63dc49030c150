import { Agent } from 'node:https';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { io } from 'socket.io-client';
import { PRINTERS_NAMESPACE } from '@comanda/shared/contracts/printer-socket.ts';
import type { HubPrintingParts } from './hub-printing.ts';

/** Papers wait for it: a hub that is back has its printers within 2 s. */
const LONGEST_WAIT_MS = 1_000;
const ANSWERS_WITHIN_MS = 5_000;

/** By WebSocket, to nobody but the hub that this machine is paired with. @param trusts a leaf certificate in PEM */
export const connectTo =
  (trusts: (pem: string) => boolean): HubPrintingParts['connect'] =>
  (origin, auth) =>
    io(`${origin}${PRINTERS_NAMESPACE}`, {
      path: '/live',
      auth,
      transports: ['websocket'],
      reconnectionDelayMax: LONGEST_WAIT_MS,
      timeout: ANSWERS_WITHIN_MS,
      forceNew: true,
      ...(origin.startsWith('https:') && { agent: pinned(trusts) as never }),
    });

/** The certificate is the hub's own, made by itself: who it is the fingerprint says, not an authority. */
class PinnedAgent extends Agent {
  readonly #trusts: (pem: string) => boolean;

  constructor(trusts: (pem: string) => boolean) {
    super({ rejectUnauthorized: false });
    this.#trusts = trusts;
  }

  override createConnection(options: object): TLSSocket {
    const socket = connectTls({ ...options, rejectUnauthorized: false });
    // Before anything is written: writes wait for the handshake, and this runs at its end.
    socket.prependOnceListener('secureConnect', () => {
      const leaf = socket.getPeerX509Certificate()?.toString();
      if (leaf === undefined || !this.#trusts(leaf)) socket.destroy(new Error('another hub answers at this address'));
    });
    return socket;
  }
}

const pinned = (trusts: (pem: string) => boolean): Agent => new PinnedAgent(trusts);
