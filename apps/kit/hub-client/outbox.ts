import { err, ok } from '@comanda/shared/base/result.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import type { Database, Deed, Entry, Unsettled } from './database.ts';
import { isNoAnswer, retryAfter } from './judge.ts';
import type { WithLock } from './locks.ts';
import {
  adoptEntries,
  firstEntry,
  keepInEntry,
  putEntry,
  readOutbox,
  reviveUnsettled,
  sealEntry,
  settleEntry,
} from './outbox-store.ts';
import type { Tabs } from './tabs.ts';
import type { Answer, HubProblem, Outcome } from './types.ts';

export interface OutboxState {
  /** How many commands the hub has not answered yet. */
  readonly waiting: number;
  /** Those commands, in the order in which they were made. */
  readonly entries: readonly Entry[];
  /** Refused after their page had gone; each stays until somebody dismisses it. */
  readonly unsettled: readonly Unsettled[];
  /** Why the last try was in vain; null after an answer. */
  readonly trouble: HubProblem | null;
}

export interface OutboxOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: () => number;
  readonly withLock: WithLock;
  readonly tabs: Tabs;
  readonly send: (entry: Entry) => Promise<Answer>;
  /** The hub is there, as far as is known: what is kept as a whole is sent only then. */
  readonly live: () => boolean;
  readonly newId: () => string;
  /** Nothing more can be sent just now. */
  readonly drained: () => void;
}

/** Hears of an answer before its entry goes: after a crash in between it is heard once more. */
export type Ender = (entry: Entry, outcome: Outcome) => void;

/** What is kept as a whole can still grow: it waits for a hub that is there. */
const isHeld = ({ kept }: Entry, live: boolean): boolean => kept !== undefined && !live;

/** An entry at which the hub itself fails this often is set aside for a while, so that it does not hold up the rest. */
const FAULTS_IN_A_ROW = 3;
const ASIDE_MS = 30_000;

/**
 * Commands on their way to the hub: stored before they are sent, sent in order and one at a time over all tabs, under
 * the same id at every try (L4), and taken out only by an answer.
 */
export class Outbox {
  readonly state: StoreApi<OutboxState> = createStore(() => ({
    waiting: 0,
    entries: [] as readonly Entry[],
    unsettled: [] as readonly Unsettled[],
    trouble: null as HubProblem | null,
  }));
  readonly #options: OutboxOptions;
  /** Commands of this page: who waits for how they end. */
  readonly #waiters = new Map<string, { resolve: (outcome: Outcome) => void; attended: () => boolean }>();
  readonly #enders = new Set<Ender>();
  readonly #faults = new Map<string, { count: number; asideUntil: number }>();
  #cancelRetry: (() => void) | null = null;
  /** Counts entries that this page put in or took out. */
  #changes = 0;
  #failures = 0;
  #draining = false;
  #askedAgain = false;
  #stopped = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Stores a command and gives how it ends. A refusal that nobody attends to any more goes among the unsettled. */
  async add(entry: Omit<Entry, 'n'>, attended: () => boolean): Promise<Outcome> {
    const { db, tabs } = this.#options;
    const ended = new Promise<Outcome>((resolve) => this.#waiters.set(entry.key, { resolve, attended }));
    try {
      const stored = await putEntry(db, entry);
      this.#changes += 1;
      this.#show(({ entries }) => ({ entries: [...entries.filter(({ n }) => n !== stored.n), stored] }));
    } catch {
      this.#waiters.delete(entry.key);
      return err({ code: 'not_kept' });
    }
    tabs.tell({ kind: 'stored' });
    this.kick();
    return ended;
  }

  /**
   * Keeps what is done with an order until the hub is there: in one entry, which can be changed until it is sent.
   * @param change gets the body so far, null where there is none; null back: nothing of it is to be sent
   * @returns false where this device could not store it
   */
  async keep<B>(
    fresh: Omit<Entry, 'n' | 'kept'>,
    orderId: string,
    change: (before: B | null) => { readonly body: B; readonly deeds: readonly Deed[] } | null,
  ): Promise<boolean> {
    try {
      await keepInEntry(this.#options.db, fresh, orderId, change);
      this.#changes += 1;
    } catch {
      return false;
    }
    this.#options.tabs.tell({ kind: 'stored' });
    await this.load();
    this.kick();
    return true;
  }

  /** Lets whoever is signed in now answer for what another session cannot send any more. */
  async adopt(keys: readonly string[], sessionId: string): Promise<void> {
    await adoptEntries(this.#options.db, new Set(keys), sessionId);
    await this.#movedOn();
  }

  /** Sends a refused command again, as a new one of whoever is signed in now. */
  async revive(key: string, sessionId: string): Promise<void> {
    await reviveUnsettled(this.#options.db, key, { key: this.#options.newId(), sessionId });
    await this.#movedOn();
  }

  /** Calls back with every answer that comes, until the returned function is called. */
  onEnd(ender: Ender): () => void {
    this.#enders.add(ender);
    return () => this.#enders.delete(ender);
  }

  /** Reads what is stored, by a page before this one or by another tab. */
  async load(): Promise<void> {
    let seen: number;
    let stored: Awaited<ReturnType<typeof readOutbox>>;
    // What was read while this page changed it is behind already.
    do {
      seen = this.#changes;
      stored = await readOutbox(this.#options.db);
    } while (seen !== this.#changes);
    this.#show(() => stored);
  }

  /** Sends now: something was stored, the hub is back, or somebody signed in. */
  kick(hubIsBack = false): void {
    if (hubIsBack) this.#failures = 0;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#askedAgain = true;
    if (!this.#draining) void this.#drain();
  }

  async dismiss(key: string): Promise<void> {
    await this.#options.db.delete('unsettled', key);
    this.#options.tabs.tell({ kind: 'stored' });
    await this.load();
  }

  /** Another tab sent an entry and says how it ended. */
  async settledElsewhere(key: string, outcome: Outcome): Promise<void> {
    const mine = await this.#deliver(key, outcome);
    if (mine && !outcome.ok) this.#options.tabs.tell({ kind: 'stored' });
    await this.load();
  }

  async #movedOn(): Promise<void> {
    this.#changes += 1;
    this.#options.tabs.tell({ kind: 'stored' });
    await this.load();
    this.kick();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry?.();
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    try {
      while (this.#askedAgain && !this.#stopped) {
        this.#askedAgain = false;
        const wait = await this.#options.withLock('outbox', () => this.#sendAll());
        if (wait !== null && !this.#askedAgain && !this.#stopped) this.#retryIn(wait);
      }
    } finally {
      this.#draining = false;
    }
    if (!this.#stopped) this.#options.drained();
  }

  /** Sends until nothing is left (null) or the hub gives no answer (milliseconds until the next try). */
  async #sendAll(): Promise<number | null> {
    const { db, clock, random, send } = this.#options;
    while (!this.#stopped) {
      // Asked once for all of them: the hub that comes back in the middle must not get a later one first.
      const now = clock.now();
      const live = this.#options.live();
      const first = await firstEntry(db, (each) => isHeld(each, live) || this.#isAside(each, now));
      if (first === null) {
        const wait = this.#nextAside(now);
        if (wait === 0) continue;
        const stuck = this.state.getState().entries.some((each) => !isHeld(each, live));
        if (wait === null && stuck) this.#show(() => ({ trouble: { code: 'session_over' } }));
        return wait;
      }
      const entry = first.kept ? await sealEntry(db, first.n) : first;
      if (entry === null) continue;
      const answer = await send(entry);
      if (this.#stopped) return null;
      if (!answer.ok && isNoAnswer(answer.error, entry)) {
        this.#show(() => ({ trouble: answer.error }));
        if (answer.error.code === 'session_over') continue;
        if (answer.error.code === 'fault' && this.#setAside(entry.key)) continue;
        this.#failures += 1;
        return retryAfter(answer.error, this.#failures, random());
      }
      this.#failures = 0;
      this.#faults.delete(entry.key);
      await this.#settle(entry, answer);
    }
    return null;
  }

  #isAside({ key }: Entry, now: number): boolean {
    return (this.#faults.get(key)?.asideUntil ?? 0) > now;
  }

  async #settle(entry: Entry, answer: Answer): Promise<void> {
    const outcome = (answer.ok ? ok(answer.value) : err(answer.error)) as Outcome;
    for (const ender of this.#enders) ender(entry, outcome);
    await settleEntry(this.#options.db, entry, answer.ok ? null : answer.error);
    this.#changes += 1;
    this.#show((state) => ({ entries: state.entries.filter(({ n }) => n !== entry.n), trouble: null }));
    const mine = await this.#deliver(entry.key, outcome);
    this.#options.tabs.tell({ kind: 'settled', key: entry.key, outcome });
    if (!mine && !answer.ok) await this.load();
  }

  /** To the page that made it, if that is this one; then nobody else need be told of a refusal. */
  async #deliver(key: string, outcome: Outcome): Promise<boolean> {
    const waiter = this.#waiters.get(key);
    if (waiter === undefined) return false;
    this.#waiters.delete(key);
    waiter.resolve(outcome);
    if (outcome.ok) return true;
    if (!waiter.attended()) return false;
    await this.#options.db.delete('unsettled', key);
    return true;
  }

  #setAside(key: string): boolean {
    const count = (this.#faults.get(key)?.count ?? 0) + 1;
    const aside = count >= FAULTS_IN_A_ROW;
    this.#faults.set(key, { count, asideUntil: aside ? this.#options.clock.now() + ASIDE_MS : 0 });
    return aside;
  }

  /** Milliseconds until the first of those has its time that were aside when they were looked through, at `then`. */
  #nextAside(then: number): number | null {
    const ends = [...this.#faults.values()].map(({ asideUntil }) => asideUntil).filter((end) => end > then);
    return ends.length === 0 ? null : Math.max(0, Math.min(...ends) - this.#options.clock.now());
  }

  #retryIn(milliseconds: number): void {
    this.#cancelRetry = this.#options.clock.after(milliseconds, () => this.kick());
  }

  #show(change: (state: OutboxState) => Partial<OutboxState>): void {
    this.state.setState((state) => {
      const next = { ...state, ...change(state) };
      return { ...next, waiting: next.entries.length };
    });
  }
}
