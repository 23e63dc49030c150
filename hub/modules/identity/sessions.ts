import { DAY, MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { sessions, sessionTokens } from '../../db/schema/venue.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import type { Desk } from './desk.ts';
import { newToken, tokenHash } from './tokens.ts';

export const ACCESS_LASTS = 15 * MINUTE;
const REFRESH_LASTS = 30 * DAY;
/** How long a refresh token may be used again by a device that never got the answer. */
const LOST_REPLY_GRACE = 30 * SECOND;

/** Marks a token that was handed out in an answer that its device says it never got: whoever uses it has stolen it. */
const SUPERSEDED = 0;

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export const newTokens = ({ randomBytes }: Desk): Tokens => ({
  accessToken: newToken(randomBytes),
  refreshToken: newToken(randomBytes),
});

function keepTokens({ store, at }: Deciding, sessionId: string, { accessToken, refreshToken }: Tokens): void {
  const keep = (token: string, kind: 'access' | 'refresh', lasts: number): void =>
    store.insert(sessionTokens, { hash: tokenHash(token), sessionId, kind, expiresAt: at + lasts, usedAt: null });
  keep(accessToken, 'access', ACCESS_LASTS);
  keep(refreshToken, 'refresh', REFRESH_LASTS);
}

/** Signs a staff member in: the fact, the session, and its first tokens. */
export function openSession(
  deciding: Deciding,
  staffId: string,
  by: 'pin' | 'password',
  deviceId: string | null,
  tokens: Tokens,
): void {
  const id = deciding.newId();
  deciding.append(event('staff.signed_in.v1', `staff:${staffId}`, { staffId, by }));
  deciding.store.insert(sessions, { id, staffId, deviceId, startedAt: deciding.at, endedAt: null });
  keepTokens(deciding, id, tokens);
}

export interface EndedSession {
  readonly id: string;
  readonly staffId: string;
}

/** Ends sessions, with all their tokens and sockets. The caller appends the event that says why. */
export function endSessions(
  { authenticator, revocations }: Desk,
  { store, at }: Deciding,
  ids: readonly string[],
): void {
  for (const id of ids) {
    store.run('update sessions set ended_at = ? where id = ?', at, id);
    store.run('delete from session_tokens where session_id = ?', id);
    revocations.note({ sessionId: id });
  }
  authenticator.forget();
}

export function signOutSession(desk: Desk, deciding: Deciding, { id, staffId }: EndedSession): void {
  endSessions(desk, deciding, [id]);
  deciding.append(event('staff.signed_out.v1', `staff:${staffId}`, { staffId }));
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

export const openSessionsOf = (store: Store, staffId: string): string[] =>
  idsOf(store.all<{ id: string }>('select id from sessions where staff_id = ? and ended_at is null', staffId));

export const openSessionsWith = (store: Store, role: StaffRole): string[] =>
  idsOf(
    store.all<{ id: string }>(
      'select s.id from sessions s join staff p on p.id = s.staff_id where p.role = ? and s.ended_at is null',
      role,
    ),
  );

export const openSessionsAt = (store: Store, deviceId: string): string[] =>
  idsOf(store.all<{ id: string }>('select id from sessions where device_id = ? and ended_at is null', deviceId));

interface RefreshRow {
  readonly place: number;
  readonly used_at: number | null;
  readonly id: string;
  readonly staffId: string;
  readonly deviceId: string | null;
}

export function sessionOfRefreshToken(store: Store, token: string, at: number): RefreshRow | undefined {
  return store.get<RefreshRow>(
    `select t.rowid as place, t.used_at, s.id, s.staff_id as staffId, s.device_id as deviceId
     from session_tokens t join sessions s on s.id = t.session_id
     where t.hash = ? and t.kind = 'refresh' and t.expires_at > ? and s.ended_at is null`,
    tokenHash(token),
    at,
  );
}

/**
 * True where a used token may be used once more: its use is only just over, and no token that came of it was used.
 * Rows of a session are added in the order of its refreshes, which their row ids keep.
 */
function answerWasLost(store: Store, { place, used_at, id }: RefreshRow, at: number): boolean {
  if (used_at === null || at - used_at > LOST_REPLY_GRACE) return false;
  const later = store.get(
    `select 1 from session_tokens where session_id = ? and rowid > ? and kind = 'refresh' and used_at > ${SUPERSEDED}`,
    id,
    place,
  );
  return later === undefined;
}

export type Refreshed =
  | { readonly outcome: 'unknown' | 'reused' }
  | { readonly outcome: 'fresh'; readonly staffId: string };

/** Gives new tokens for a refresh token; one that was used before ends the session. */
export function refresh(
  desk: Desk,
  deciding: Deciding,
  token: string,
  deviceId: string | null,
  tokens: Tokens,
): Refreshed {
  const { store, at } = deciding;
  const row = sessionOfRefreshToken(store, token, at);
  if (!row || (row.deviceId !== null && row.deviceId !== deviceId)) return { outcome: 'unknown' };
  if (row.used_at === null) {
    store.run('update session_tokens set used_at = ? where hash = ?', at, tokenHash(token));
  } else if (answerWasLost(store, row, at)) {
    store.run(
      `update session_tokens set used_at = ${SUPERSEDED} where session_id = ? and kind = 'refresh' and used_at is null`,
      row.id,
    );
  } else {
    signOutSession(desk, deciding, row);
    return { outcome: 'reused' };
  }
  keepTokens(deciding, row.id, tokens);
  return { outcome: 'fresh', staffId: row.staffId };
}
