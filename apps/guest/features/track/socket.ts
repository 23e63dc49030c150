import type { LiveSocket } from '@comanda/kit/hub-client/socket.ts';
import { TRACK_NAMESPACE } from '@comanda/shared/contracts/track-socket.ts';
import { io } from 'socket.io-client';

/** The phone's socket, not yet connected: it may follow one order, and nothing else. */
export const trackSocket = (hub: string, token: string): LiveSocket =>
  io(`${hub}${TRACK_NAMESPACE}`, {
    path: '/live',
    transports: ['websocket', 'polling'],
    autoConnect: false,
    reconnectionDelay: 500,
    // Phones of a full house come back over some seconds, not all at once.
    reconnectionDelayMax: 4_000,
    timeout: 5_000,
    auth: { token },
  });
