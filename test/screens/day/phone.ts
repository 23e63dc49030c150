import { io, type Socket } from 'socket.io-client';
import { TRACK_NAMESPACE } from '@comanda/shared/contracts/track-socket.ts';
import type { TrackState, TrackView } from '@comanda/shared/contracts/views/track.ts';

/** A guest's phone that follows one order. */
export class Phone {
  readonly #socket: Socket;
  readonly orderId: string;
  /** The states that it was told of, in turn, each with how late it was told, in milliseconds; null: as it opened. */
  readonly told: { readonly state: TrackState; readonly lag: number | null }[] = [];
  messages = 0;
  /** When it was put away; null: it still follows. */
  closedAt: number | null = null;

  constructor(url: string, orderId: string, token: string) {
    this.orderId = orderId;
    this.#socket = io(`${url}${TRACK_NAMESPACE}`, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      auth: { token },
    });
    this.#socket.on('track', (view: TrackView) => {
      this.messages += 1;
      if (this.told.at(-1)?.state === view.state) return;
      this.told.push({ state: view.state, lag: this.messages === 1 ? null : Date.now() - view.since });
    });
  }

  close(): void {
    this.closedAt ??= Date.now();
    this.#socket.disconnect();
  }
}
