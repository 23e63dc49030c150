import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import { type Database, KEPT, type KeptSession } from './database.ts';
import { keptSession, type SessionKeeper } from './session-keeper.ts';
import type { Tabs } from './tabs.ts';
import type { HubProblem } from './types.ts';

export type SessionState =
  | { readonly status: 'loading' }
  /** `why` where the hub ended it, so that the sign-in screen can say so. */
  | { readonly status: 'signed_out'; readonly why: HubProblem | null }
  | {
      readonly status: 'signed_in';
      readonly id: string;
      readonly staff: Session['staff'];
      readonly permissions: readonly Permission[];
    };

/** A hub that is away is not asked more often than this. */
const RENEW_AGAIN_MS = 5_000;

export interface SessionsOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly tabs: Tabs;
  readonly keeper: () => SessionKeeper;
  /** Who is signed in, or the access token, is another. */
  readonly authorityChanged: (staffChanged: boolean) => void;
}

/**
 * Who is signed in at this device. Kept in the database and not in the tab: a reload, a duplicated tab and a second
 * window must all use the one refresh token that is good, and what was not yet sent needs its session after the tab.
 */
export class Sessions {
  readonly state: StoreApi<SessionState> = createStore(() => ({ status: 'loading' }));
  readonly #options: SessionsOptions;
  #cancelRenewal = (): void => {};
  #token: string | null = null;
  #stopped = false;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  /** The session that is signed in. Read and used in one go: what is stored next belongs to it. */
  get current(): { readonly id: string; readonly staff: Session['staff'] } | null {
    const state = this.state.getState();
    return state.status === 'signed_in' ? state : null;
  }

  async load(): Promise<void> {
    const { db } = this.#options;
    const id = await db.get('current', 'current');
    const session = id === undefined ? undefined : await db.get('sessions', id);
    this.#show(session?.state === 'open' ? session : undefined, null);
  }

  /** Signs in; whoever was signed in is signed out. What waits from an ended session of the same person goes with it. */
  async begin(session: Session): Promise<void> {
    const { db, clock, newId, tabs } = this.#options;
    const kept = keptSession(newId(), session, clock.now());
    const tx = db.transaction(['sessions', 'current', 'outbox'], 'readwrite', KEPT);
    const sessions = tx.objectStore('sessions');
    const before = await tx.objectStore('current').get('current');
    const former = before === undefined ? undefined : await sessions.get(before);
    if (former?.state === 'open') await sessions.put({ ...former, state: 'ended' });
    await sessions.put(kept);
    await tx.objectStore('current').put(kept.id, 'current');
    for (let at = await tx.objectStore('outbox').openCursor(); at !== null; at = await at.continue()) {
      const { sessionId, staff } = at.value;
      if (sessionId === null || staff?.id !== kept.staff.id) continue;
      const made = await sessions.get(sessionId);
      if (made === undefined || made.state === 'dead') await at.update({ ...at.value, sessionId: kept.id });
    }
    await tx.done;
    this.#show(kept, null);
    tabs.tell({ kind: 'session' });
  }

  /** Signs out at once here; the session itself ends when everything that was made under it has been sent. */
  async end(): Promise<void> {
    const { db, tabs } = this.#options;
    this.#show(undefined, null);
    const tx = db.transaction(['sessions', 'current'], 'readwrite', KEPT);
    const id = await tx.objectStore('current').get('current');
    const session = id === undefined ? undefined : await tx.objectStore('sessions').get(id);
    if (session?.state === 'open') await tx.objectStore('sessions').put({ ...session, state: 'ended' });
    await tx.objectStore('current').delete('current');
    await tx.done;
    tabs.tell({ kind: 'session' });
  }

  /** New tokens came, or the hub ended the session. */
  changed(session: KeptSession, why: HubProblem | null): void {
    if (session.id !== this.current?.id) return;
    this.#show(session.state === 'dead' ? undefined : session, why);
    this.#options.tabs.tell({ kind: 'session' });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRenewal();
  }

  #show(session: KeptSession | undefined, why: HubProblem | null): void {
    if (this.#stopped) return;
    const former = this.current?.id;
    const formerToken = this.#token;
    const { clock, keeper, authorityChanged } = this.#options;
    this.#cancelRenewal();
    this.#token = session?.accessToken ?? null;
    if (session === undefined) {
      this.state.setState({ status: 'signed_out', why }, true);
    } else {
      const { id, staff, permissions } = session;
      if (former !== id) this.state.setState({ status: 'signed_in', id, staff, permissions }, true);
      const wait = Math.max(keeper().renewIn(session), RENEW_AGAIN_MS);
      this.#cancelRenewal = clock.after(wait, () => void this.#renew(id));
    }
    if (formerToken !== this.#token) authorityChanged(former !== session?.id);
  }

  async #renew(id: string): Promise<void> {
    const plan = this.#cancelRenewal;
    await this.#options.keeper().access(id);
    // Where this tab renewed, that was shown and planned already; another tab's renewal, or none, is looked up here.
    if (this.#cancelRenewal === plan) await this.load();
  }
}
