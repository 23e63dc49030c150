import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft, DraftHead } from './draft.ts';
import { draftOf } from './draft.ts';

/** What of the browser's storage the drafts need. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type Drafts = Readonly<Record<string, Draft>>;

const PREFIX = 'comanda.pos.draft.';

/**
 * The drafts of this device, each under a key of its own: two tabs at two orders never overwrite each other. They
 * outlive a reload and a sign-out; kept synchronously, so that a tap is safe before the screen shows it.
 */
export class DraftStore {
  readonly state: StoreApi<Drafts>;
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.state = createStore<Drafts>(() => this.#readAll());
  }

  /** Changes a draft, made from `head` where there is none. One that says nothing is forgotten. */
  change(head: DraftHead, change: (draft: Draft) => Draft): void {
    const next = change(this.state.getState()[head.orderId] ?? draftOf(head));
    this.#put(head.orderId, next);
  }

  /** Changes a draft that is there. */
  update(orderId: string, change: (draft: Draft) => Draft): void {
    const draft = this.state.getState()[orderId];
    if (!draft) return;
    const next = change(draft);
    if (next !== draft) this.#put(orderId, next);
  }

  /** Forgets a draft without lines. */
  leave(orderId: string): void {
    if (this.state.getState()[orderId]?.lines.length === 0) this.#put(orderId, null);
  }

  /** Puts what a draft holds into the draft of an order that was there first. */
  join(orderId: string, otherId: string, change: (draft: Draft) => Draft = (draft) => draft): void {
    const draft = this.state.getState()[orderId];
    if (!draft) return;
    const { type, tableId, covers, lines, hold } = change(draft);
    this.change({ orderId: otherId, type, tableId, covers, opened: true }, (there) => ({
      ...there,
      hold: [...new Set([...there.hold, ...hold])],
      lines: [...there.lines, ...lines],
    }));
    this.#put(orderId, null);
  }

  forget(orderId: string): void {
    this.#put(orderId, null);
  }

  /** Another tab changed what is kept. */
  heard(key: string | null): void {
    if (key === null || key.startsWith(PREFIX)) this.state.setState(this.#readAll(), true);
  }

  #put(orderId: string, draft: Draft | null): void {
    const { [orderId]: _, ...others } = this.state.getState();
    if (draft) this.#kept.setItem(PREFIX + orderId, JSON.stringify(draft));
    else this.#kept.removeItem(PREFIX + orderId);
    this.state.setState(draft ? { ...others, [orderId]: draft } : others, true);
  }

  #readAll(): Drafts {
    const found: Record<string, Draft> = {};
    for (let at = 0; at < this.#kept.length; at += 1) {
      const key = this.#kept.key(at);
      const draft = key?.startsWith(PREFIX) ? readDraft(this.#kept.getItem(key)) : null;
      if (draft) found[draft.orderId] = draft;
    }
    return found;
  }
}

function readDraft(text: string | null): Draft | null {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Draft> | null;
    return typeof read?.orderId === 'string' && Array.isArray(read.lines)
      ? { ...(read as Draft), hold: read.hold ?? [] }
      : null;
  } catch {
    return null;
  }
}
