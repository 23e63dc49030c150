import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import type { Clock } from './clock.ts';
import { routes } from './contracts.frozen.ts';
import { type Database, KEPT, type KeptSession, LIGHT } from './database.ts';
import type { WithLock } from './locks.ts';
import type { Answer, HubProblem } from './types.ts';
import { requestOf, type WireRequest } from './wire.ts';

export interface KeeperOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly withLock: WithLock;
  /** By the hub's clock, as far as it is known. */
  readonly hubNow: () => number;
  /** Sends without an access token. */
  readonly send: (request: WireRequest) => Promise<Answer>;
  /** A session got new tokens, or was found dead. */
  readonly changed: (session: KeptSession, why?: HubProblem) => void;
}

/** A token is renewed this long before its end. */
const EARLY_MS = 60_000;
/** No sooner after it came than this, however wrong this device's clock is. */
const YOUNG_MS = 60_000;

export interface SessionKeeper {
  /** An access token of the session, renewed where it ends soon or where `stale` is the one that the hub refused. */
  access(id: string, stale?: string): Promise<Result<string, HubProblem>>;
  /** Milliseconds until the token is to be renewed. */
  renewIn(session: KeptSession): number;
  /** Tells the hub to end those sessions that are signed out and have nothing left to send. */
  sweep(): Promise<void>;
}

/**
 * Uses the refresh tokens. Each is good once, and using one twice ends the session: so it happens under a lock that
 * all tabs share, and the tokens are read anew inside it.
 */
export function createSessionKeeper(options: KeeperOptions): SessionKeeper {
  const { db, clock, withLock, hubNow, send, changed } = options;

  async function keep(session: KeptSession, why?: HubProblem): Promise<void> {
    const tx = db.transaction('sessions', 'readwrite', KEPT);
    // Signing out may have happened meanwhile: only the tokens are new.
    const state = (await tx.store.get(session.id))?.state ?? session.state;
    await tx.store.put({ ...session, state: session.state === 'dead' ? 'dead' : state });
    await tx.done;
    changed(session, why);
  }

  async function renew(session: KeptSession): Promise<Result<string, HubProblem>> {
    const answer = await send(requestOf(routes.refreshSession, { body: { refreshToken: session.refreshToken } }));
    if (answer.ok) {
      const fresh = keptSession(session.id, answer.value as Session, clock.now());
      await keep(fresh);
      return ok(fresh.accessToken);
    }
    if (answer.error.code === 'signed_out' || answer.error.code === 'session_reused') {
      await keep({ ...session, state: 'dead' }, answer.error);
      return over;
    }
    return answer;
  }

  function renewIn({ accessExpiresAt, receivedAt }: KeptSession): number {
    return Math.max(accessExpiresAt - EARLY_MS - hubNow(), receivedAt + YOUNG_MS - clock.now(), 0);
  }

  const fits = (session: KeptSession, stale: string | undefined): boolean =>
    stale === undefined ? renewIn(session) > 0 : session.accessToken !== stale;

  async function access(id: string, stale?: string): Promise<Result<string, HubProblem>> {
    const session = await db.get('sessions', id);
    if (session === undefined) return over;
    if (session.state === 'dead') {
      // Another page may have found that out, and gone before it could tell.
      changed(session, over.error);
      return over;
    }
    if (fits(session, stale)) return ok(session.accessToken);
    const renewed = await withLock(`session.${id}`, async () => {
      const now = await db.get('sessions', id);
      if (now === undefined || now.state === 'dead') return over;
      return fits(now, stale) ? ok(now.accessToken) : renew(now);
    });
    const lasts = stale === undefined && session.accessExpiresAt > hubNow();
    return !renewed.ok && renewed.error.code !== 'session_over' && lasts ? ok(session.accessToken) : renewed;
  }

  async function sweep(): Promise<void> {
    for (const { id, state } of await db.getAll('sessions')) {
      if (state === 'open' || (await hasEntries(db, id))) continue;
      await withLock(`session.${id}`, async () => {
        const session = await db.get('sessions', id);
        if (session?.state === 'ended') {
          const answer = await send(requestOf(routes.signOut, { body: { refreshToken: session.refreshToken } }));
          if (!answer.ok && (answer.error.code === 'unreachable' || answer.error.code === 'fault')) return;
        }
        await db.delete('sessions', id);
      });
    }
  }

  return { access, renewIn, sweep };
}

const over = err<HubProblem>({ code: 'session_over' });

export function keptSession(id: string, session: Session, receivedAt: number): KeptSession {
  return { ...session, id, receivedAt, state: 'open' };
}

async function hasEntries(db: Database, sessionId: string): Promise<boolean> {
  const tx = db.transaction('outbox', 'readonly', LIGHT);
  for (let cursor = await tx.store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    if (cursor.value.sessionId === sessionId) return true;
  }
  return false;
}
