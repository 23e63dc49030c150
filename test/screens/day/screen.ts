import { io, type Socket } from 'socket.io-client';
import type { Changes } from '@comanda/shared/contracts/topics.ts';

/** A topic as a screen of the day follows it. */
export interface Followed {
  readonly topic: string;
  readonly params?: Readonly<Record<string, string>>;
  /** The field that is the entity's identity. */
  readonly key: string;
  /**
   * Called when an entity is there that was not there before. `late`: the screen had been away.
   * @param again it was there once, and had left
   */
  readonly came?: (entity: Record<string, unknown>, how: { readonly late: boolean; readonly again: boolean }) => void;
  /** Called with every entity as it comes. */
  readonly heard?: (entity: Record<string, unknown>, late: boolean) => void;
}

export interface Tokens {
  readonly deviceToken: string;
  readonly accessToken: string | null;
}

interface Known {
  readonly followed: Followed;
  seq: number | null;
  readonly there: Set<string>;
  readonly ever: Set<string>;
}

/** A screen's socket: it asks from its last position on after every break, as the real screens do (L8). */
export class Screen {
  readonly #socket: Socket;
  readonly #topics: readonly Known[];
  /** When it was cut off, and when it had been told what it had not heard: milliseconds since 1970 UTC. */
  readonly away: { readonly from: number; readonly until: number }[] = [];
  #cutAt: number | null = null;

  constructor(url: string, tokens: () => Tokens, topics: readonly Followed[]) {
    this.#topics = topics.map((followed) => ({ followed, seq: null, there: new Set(), ever: new Set() }));
    this.#socket = io(url, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 1_000,
      auth: (give) => give(tokens()),
    });
    this.#socket.on('changes', (changes: Changes) => {
      const known = this.#topics.find(({ followed }) => sameTopic(followed, changes));
      if (known && known.seq !== null && changes.seq >= known.seq) this.#take(known, changes, false);
    });
  }

  /** Connects, and follows; from then on after every break, too. */
  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#socket.once('connect_error', reject);
      this.#socket.on('connect', () => void this.#ask().then(resolve, reject));
      this.#socket.connect();
    });
  }

  /** Pulls the plug, and puts it in again after so many milliseconds. */
  async cut(ms: number): Promise<void> {
    this.#cutAt = Date.now();
    this.#socket.disconnect();
    await new Promise((resolve) => setTimeout(resolve, ms));
    this.#socket.connect();
  }

  close(): void {
    this.#socket.disconnect();
  }

  async #ask(): Promise<void> {
    for (const known of this.#topics) {
      const { topic, params = {} } = known.followed;
      const late = known.seq !== null;
      const answer = (await this.#socket.emitWithAck('follow', { topic, params, from: known.seq })) as {
        ok: boolean;
        changes: Changes;
      };
      if (!answer.ok) throw new Error(`a screen may not follow ${topic}: ${JSON.stringify(answer)}`);
      this.#take(known, answer.changes, late);
    }
    if (this.#cutAt !== null) this.away.push({ from: this.#cutAt, until: Date.now() });
    this.#cutAt = null;
  }

  #take(known: Known, { snapshot, seq, upserts, removals }: Changes, late: boolean): void {
    const { followed, there, ever } = known;
    const first = known.seq === null;
    known.seq = seq;
    const before = new Set(there);
    if (snapshot) there.clear();
    for (const entity of upserts as Record<string, unknown>[]) {
      const id = String(entity[followed.key]);
      followed.heard?.(entity, late || first);
      if (!before.has(id)) followed.came?.(entity, { late: late || first, again: ever.has(id) });
      there.add(id);
      ever.add(id);
    }
    for (const id of removals) there.delete(String(id));
  }
}

function sameTopic({ topic, params = {} }: Followed, changes: Changes): boolean {
  return topic === changes.topic && Object.entries(changes.params).every(([key, value]) => params[key] === value);
}
