import { io, type Socket } from 'socket.io-client';

/** As much of a socket.io socket as the client uses. */
export type LiveSocket = Pick<Socket, 'on' | 'emit' | 'timeout' | 'connect' | 'disconnect' | 'connected' | 'active'>;

export interface LiveAuth {
  readonly deviceToken: string | null;
  readonly accessToken: string | null;
}

/** Makes the socket, not yet connected. Its `auth` is asked anew at every connection. */
export type SocketFactory = (auth: () => Promise<LiveAuth>) => LiveSocket;

/** Opens when it is told to, and by itself never again. @param hub where the hub is now: asked before every try to connect */
export function socketAt(hub: string | (() => string)): SocketFactory {
  const now = typeof hub === 'string' ? () => hub : hub;
  return (auth) => {
    const socket = io(now(), {
      path: '/live',
      transports: ['websocket', 'polling'],
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      timeout: 5_000,
      auth: (give) => void auth().then(give),
    });
    const connect = socket.connect.bind(socket);
    // A hub whose address changed is found again by the same socket: what it follows, it goes on following.
    socket.connect = () => {
      Object.assign(socket.io, { uri: now() });
      return connect();
    };
    return socket;
  };
}
