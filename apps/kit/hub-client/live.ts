import type { Changes, EntityOf, Follow, TopicName, TopicParams } from '@comanda/shared/contracts/topics.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import { OLD_AFTER_MS, topics } from './contracts.frozen.ts';
import type { FollowReply, FollowState } from './followed.ts';
import { Knock } from './knock.ts';
import type { LiveSocket } from './socket.ts';
import { Topic } from './topic.ts';

export interface LiveState {
  readonly state: 'connecting' | 'live' | 'old';
  /** By this device's clock: the last that was heard of the hub; null: nothing yet. */
  readonly heardAt: number | null;
}

/** A topic that can be followed: its state, as an external store, and following it. */
export interface Followed<E> {
  readonly state: Pick<StoreApi<FollowState<E>>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Follows until the returned function is called. */
  hold(): () => void;
}

export interface LiveOptions {
  readonly clock: Clock;
  readonly socket: LiveSocket;
  /** Asks the hub for anything; false: it is away. */
  readonly answers: () => Promise<boolean>;
  /** Makes a topic outlive its page. */
  readonly keep?: (topic: Topic) => void;
  readonly hubIsBack: () => void;
  /** The hub's clock, at a beat. */
  readonly hubTime: (at: number) => void;
}

/** At the most: a device that slept finds out so long after it woke. Otherwise it looks at the moment that something becomes old. */
const CHECK_EVERY_MS = 500;
const REPLY_MS = 8_000;
/** After the hub closed the connection itself, or did not take this device. */
const REFUSED_MS = 2_000;
/** After a connection that failed. */
const FAILED_MS = 500;

/** The one connection over which a screen hears of changes. What it says of its state comes from what the hub says. */
export class Live {
  readonly state: StoreApi<LiveState> = createStore(() => ({ state: 'connecting', heardAt: null }));
  readonly #options: LiveOptions;
  readonly #topics = new Map<string, Topic>();
  readonly #knock: Knock;
  #cancelCheck = (): void => {};
  /** The last sign of the hub, or our last attempt at a new connection. */
  #touchedAt = 0;
  #wanted = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    const { socket, clock, answers } = options;
    this.#knock = new Knock({ clock, answers, there: () => socket.disconnect().connect() });
    socket.on('connect', () => {
      this.#knock.end();
      this.#touchedAt = clock.now();
      // Once old, only a beat says that the hub tells everything again.
      if (this.state.getState().state === 'connecting') this.#heard();
      for (const topic of this.#topics.values()) void topic.ask();
      options.hubIsBack();
    });
    socket.on('disconnect', () => this.#broken(socket.active ? 0 : REFUSED_MS));
    socket.on('connect_error', () => this.#broken(socket.active ? FAILED_MS : REFUSED_MS));
    socket.on('changes', (changes: Changes) => this.#topics.get(keyOf(changes))?.hear(changes));
    socket.on('beat', (beat: { at: number }) => this.#beat(beat.at));
  }

  follow<T extends TopicName>(topic: T, params: TopicParams<T>): Followed<EntityOf<T>> {
    const { socket, clock } = this.#options;
    const asked = { topic, params: params as Follow['params'] };
    const key = keyOf(asked);
    let found = this.#topics.get(key);
    if (found === undefined) {
      found = new Topic({
        ...asked,
        clock,
        keyField: topics[topic].key,
        volatile: topics[topic].volatile,
        ask: (follow) => this.#ask(follow),
        leave: () => {
          if (socket.connected) socket.emit('unfollow', asked);
        },
      });
      this.#topics.set(key, found);
      this.#options.keep?.(found);
    }
    const followed = found;
    return {
      state: followed.state as StoreApi<FollowState<EntityOf<T>>>,
      hold: () => followed.hold(() => socket.connected),
    };
  }

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#touchedAt = this.#options.clock.now();
    this.#options.socket.connect();
    this.#checkLater();
  }

  /** Connects anew, as another device. */
  restart(): void {
    if (this.#wanted) this.#options.socket.disconnect().connect();
    else this.start();
  }

  /** The hub answered a request: if the connection is away, it can be had now. */
  heard(): void {
    this.#knock.heard();
  }

  /** The hub is at another address: a connection to the one before may be silent for long before it says that it is dead. */
  moved(): void {
    if (this.#wanted) this.restart();
  }

  stop(): void {
    this.#wanted = false;
    this.#cancelCheck();
    this.#knock.end();
    this.#options.socket.disconnect();
  }

  /** Tells the hub the access token of now. With another person, what may be followed is another. */
  async authorize(accessToken: string | null, staffChanged: boolean): Promise<void> {
    const { socket } = this.#options;
    if (!socket.connected) return;
    try {
      await socket.timeout(REPLY_MS).emitWithAck('authorize', { accessToken });
    } catch {
      // Unheard, it is told again with the next connection, which is made with the tokens of then.
      if (this.#wanted) this.#anew();
      return;
    }
    if (staffChanged) for (const topic of this.#topics.values()) void topic.ask();
  }

  /** Looks at the clock now: after a tab slept, before it shows anything. */
  check(): void {
    const { clock, socket } = this.#options;
    for (const topic of this.#topics.values()) topic.check();
    if (clock.now() - this.#touchedAt < OLD_AFTER_MS) return;
    this.#touchedAt = clock.now();
    this.state.setState({ state: 'old' });
    // A connection that is silent is dead, whatever the browser says of it.
    if (socket.connected) this.#anew();
  }

  /** Gives the connection up, and has another one as soon as the hub answers. */
  #anew(): void {
    this.#options.socket.disconnect();
    this.#knock.begin(0);
  }

  #checkLater(): void {
    const { clock } = this.#options;
    const oldAt = Math.min(this.#touchedAt + OLD_AFTER_MS, ...[...this.#topics.values()].map((topic) => topic.oldAt));
    const wait = Math.min(CHECK_EVERY_MS, Math.max(0, oldAt - clock.now()));
    this.#cancelCheck = clock.after(wait, () => {
      this.check();
      this.#checkLater();
    });
  }

  #beat(at: number): void {
    this.#options.hubTime(at);
    const before = this.state.getState().state;
    this.#heard();
    for (const topic of this.#topics.values()) topic.beat();
    if (before === 'old') this.#options.hubIsBack();
  }

  #heard(): void {
    this.#touchedAt = this.#options.clock.now();
    this.state.setState({ state: 'live', heardAt: this.#touchedAt });
  }

  /** @param wait milliseconds until it is worth while to look for the hub */
  #broken(wait: number): void {
    for (const topic of this.#topics.values()) topic.broken();
    if (this.#wanted) this.#knock.begin(wait);
  }

  async #ask(follow: Follow): Promise<FollowReply | null> {
    try {
      return (await this.#options.socket.timeout(REPLY_MS).emitWithAck('follow', follow)) as FollowReply;
    } catch {
      return null;
    }
  }
}

function keyOf({
  topic,
  params,
}: {
  readonly topic: string;
  readonly params: Readonly<Record<string, string>>;
}): string {
  return JSON.stringify([topic, ...Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
