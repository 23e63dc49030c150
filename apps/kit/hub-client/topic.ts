import type { Changes, Follow } from '@comanda/shared/contracts/topics.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import { OLD_AFTER_MS } from './contracts.frozen.ts';
import { type FollowReply, type FollowState, isBehind, nothing, withChanges } from './followed.ts';

export interface TopicOptions {
  readonly topic: Follow['topic'];
  readonly params: Follow['params'];
  readonly keyField: string;
  readonly volatile: boolean;
  readonly clock: Clock;
  readonly ask: (follow: Follow) => Promise<FollowReply | null>;
  readonly leave: () => void;
}

const ASK_AGAIN_MS = 1_000;
/** A screen that is left and entered again within this time goes on where it was. */
const LINGER_MS = 5_000;

/** One topic that a screen follows (L8): asked for anew on every connection, from the last position. */
export class Topic {
  readonly state: StoreApi<FollowState<unknown>> = createStore(() => nothing);
  readonly #options: TopicOptions;
  #holders = 0;
  #wanted = false;
  /** Counts askings: the reply to an older one is not heard. */
  #asking = 0;
  #caughtUp = false;
  /** Came before the reply to the asking. */
  #early: Changes[] = [];
  #freshAt: number;
  #cancelLinger = (): void => {};

  constructor(options: TopicOptions) {
    this.#options = options;
    this.#freshAt = options.clock.now();
  }

  /** Follows until the returned function is called; several parts of a screen may hold one topic. */
  hold(connected: () => boolean): () => void {
    this.#holders += 1;
    this.#cancelLinger();
    if (!this.#wanted) {
      this.#wanted = true;
      this.#freshAt = this.#options.clock.now();
      if (connected()) void this.ask();
    }
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holders -= 1;
      if (this.#holders === 0) this.#cancelLinger = this.#options.clock.after(LINGER_MS, () => this.#drop());
    };
  }

  get name(): string {
    return this.#options.topic;
  }

  /** Until when what it holds was right, by this device's clock. */
  get freshAt(): number {
    return this.#freshAt;
  }

  /** Shows what a page before this one heard, as old, where the hub has said nothing yet. */
  restore({ seq, list }: { readonly seq: number; readonly list: readonly unknown[] }, at: number): void {
    const { topic, params, keyField } = this.#options;
    if (this.state.getState().state !== 'loading' && this.state.getState().state !== 'old') return;
    if (this.state.getState().seq !== null) return;
    const told = withChanges(nothing, { topic, params, snapshot: true, seq, upserts: list, removals: [] }, keyField);
    this.state.setState({ ...told, state: 'old', oldSince: at });
  }

  /** On a new connection, or when somebody else signed in. */
  async ask(): Promise<void> {
    if (!this.#wanted) return;
    const { topic, params, volatile, clock, ask } = this.#options;
    this.#asking += 1;
    const mine = this.#asking;
    this.#caughtUp = false;
    this.#early = [];
    const reply = await ask({ topic, params, from: volatile ? null : this.state.getState().seq });
    if (mine !== this.#asking) return;
    if (reply === null) {
      clock.after(ASK_AGAIN_MS, () => {
        if (mine === this.#asking) void this.ask();
      });
    } else if (reply.ok) {
      this.#caughtUp = true;
      this.#apply(reply.changes);
      for (const changes of this.#early) this.#apply(changes);
      this.#early = [];
      this.beat();
    } else {
      // Whoever is signed in now may not see this: nor what was shown to somebody else.
      this.state.setState({ ...nothing, state: 'refused', problem: reply.problem }, true);
    }
  }

  hear(changes: Changes): void {
    if (!this.#wanted) return;
    if (this.#caughtUp) this.#apply(changes);
    else this.#early.push(changes);
  }

  /** The hub is there, and has told everything so far. */
  beat(): void {
    if (!this.#caughtUp) return;
    this.#freshAt = this.#options.clock.now();
    const { state } = this.state.getState();
    if (state !== 'live') this.state.setState({ state: 'live', oldSince: null, problem: null });
  }

  /** The connection broke: replies and changes of it come no more. */
  broken(): void {
    this.#asking += 1;
    this.#caughtUp = false;
    this.#early = [];
  }

  /** When what is shown becomes old if nothing more is heard, by this device's clock; infinite where nothing is to be said. */
  get oldAt(): number {
    const { state, seq } = this.state.getState();
    const isNew = state === 'live' || (state === 'loading' && seq === null);
    return this.#wanted && isNew ? this.#freshAt + OLD_AFTER_MS : Number.POSITIVE_INFINITY;
  }

  /** Says that what is shown is old once nothing was heard for too long. */
  check(): void {
    if (this.#options.clock.now() < this.oldAt) return;
    const { seq } = this.state.getState();
    this.state.setState({ state: 'old', oldSince: seq === null ? null : this.#freshAt });
  }

  #apply(changes: Changes): void {
    const { keyField, volatile } = this.#options;
    this.state.setState((state) =>
      !volatile && isBehind(state, changes) ? state : withChanges(state, changes, keyField),
    );
  }

  #drop(): void {
    this.broken();
    this.#wanted = false;
    this.#options.leave();
    this.state.setState(nothing, true);
  }
}
