import type { Clock } from '@comanda/kit/hub-client/clock.ts';
import { OLD_AFTER_MS } from '@comanda/kit/hub-client/contracts.frozen.ts';
import type { LiveSocket } from '@comanda/kit/hub-client/socket.ts';
import type { TurnedAway } from '@comanda/shared/contracts/track-socket.ts';
import type { TrackView } from '@comanda/shared/contracts/views/track.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface FollowingState {
  /** The order as it was last told; null: nothing came yet. */
  readonly view: TrackView | null;
  readonly connection: 'connecting' | 'live' | 'old';
  /** By this phone's clock: when the hub was last heard; null: not yet. */
  readonly heardAt: number | null;
  /** The hub shows this order no more, or never did. */
  readonly away: TurnedAway['code'] | null;
}

const CHECK_EVERY_MS = 1_000;
/** After the hub cut the connection itself it comes back by our own asking only. */
const AGAIN_MS = 2_000;

/** Follows one order for its guest's phone. What it says of itself comes from what the hub says, never from the browser. */
export class Following {
  readonly state: StoreApi<FollowingState> = createStore(() => ({
    view: null,
    connection: 'connecting',
    heardAt: null,
    away: null,
  }));
  readonly #socket: LiveSocket;
  readonly #clock: Clock;
  #startedAt = 0;
  /** What is to be added to this phone's time to have the hub's. */
  #offset = 0;

  constructor(socket: LiveSocket, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
    socket.on('beat', ({ at }: { at: number }) => this.#heard(at));
    socket.on('track', (view: TrackView) => this.state.setState({ view, away: null }));
    socket.on('over', (why: TurnedAway) => this.#turnedAway(why));
    socket.on('disconnect', () => this.#comeBack(AGAIN_MS));
    socket.on('connect_error', (error: Error & { data?: TurnedAway }) => {
      if (error.data) this.#turnedAway(error.data);
      else this.#comeBack(AGAIN_MS);
    });
  }

  start(): void {
    this.#startedAt = this.#clock.now();
    this.#socket.connect();
    this.#checkLater();
  }

  /** Looks at the clock now: after the phone slept, before its screen is believed. */
  check(): void {
    const { heardAt, away, connection } = this.state.getState();
    if (away !== null && away !== 'too_many_requests') return;
    if (this.#clock.now() - (heardAt ?? this.#startedAt) < OLD_AFTER_MS) return;
    if (connection !== 'old') {
      this.state.setState({ connection: 'old' });
      // A connection that is silent is dead, whatever the browser says of it.
      if (this.#socket.connected) this.#socket.disconnect().connect();
    }
  }

  /** The hub's time, ms. */
  hubNow(): number {
    return this.#clock.now() + this.#offset;
  }

  #heard(at: number): void {
    const now = this.#clock.now();
    this.#offset = at - now;
    this.state.setState({ connection: 'live', heardAt: now });
  }

  #turnedAway({ code, seconds }: TurnedAway): void {
    this.state.setState({ away: code });
    if (seconds !== null) this.#comeBack(seconds * 1_000);
  }

  /** Where the socket does not come back by itself. */
  #comeBack(ms: number): void {
    const { away } = this.state.getState();
    if (away === 'track_over' || away === 'track_unknown' || this.#socket.active) return;
    this.#clock.after(ms, () => {
      if (!this.#socket.active) this.#socket.connect();
    });
  }

  #checkLater(): void {
    this.#clock.after(CHECK_EVERY_MS, () => {
      this.check();
      this.#checkLater();
    });
  }
}
