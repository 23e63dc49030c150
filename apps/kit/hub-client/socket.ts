import { io, type Socket } from 'socket.io-client';

/** As much of a socket.io socket as the client uses. */
export type LiveSocket = Pick<Socket, 'on' | 'emit' | 'timeout' | 'connect' | 'disconnect' | 'connected' | 'active'>;

export interface LiveAuth {
  readonly deviceToken: string | null;
  readonly accessToken: string | null;
}

/** Makes the socket, not yet connected. Its `auth` is asked anew at every connection. */
export type SocketFactory = (auth: () => Promise<LiveAuth>) => LiveSocket;

/** @param hub where the hub is now: asked again before every try to connect */
export function socketAt(hub: string | (() => string)): SocketFactory {
  const now = typeof hub === 'string' ? () => hub : hub;
  return (auth) => {
    const socket = io(now(), {
      path: '/live',
      transports: ['websocket', 'polling'],
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 300,
      // With the half that is added by chance: a screen is back within 2 s of the hub's return.
      reconnectionDelayMax: 1_000,
      timeout: 5_000,
      auth: (give) => void auth().then(give),
    });
    const { io: manager } = socket;
    // A hub whose address changed is found again by the same socket: what it follows, it goes on following.
    manager.on('reconnect_attempt', () => Object.assign(manager, { uri: now() }));
    return socket;
  };
}
