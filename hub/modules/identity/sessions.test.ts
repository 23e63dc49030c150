import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import type { PairedDevice, Session } from '@comanda/shared/contracts/views/session.ts';
import { accepted, codeOf, type Hired, type IdentityBench, openIdentity } from '../../test/identity.ts';
import type { Revoked } from './index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GRACE = 30_000;

let hub: IdentityBench;
let boss: Session;
let pos: PairedDevice;
let waiter: Hired;
let session: Session;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
  pos = await hub.pair('pos', boss);
  waiter = await hub.hire('waiter', boss);
  session = accepted(await hub.pin(waiter, waiter.pin, pos));
});
afterEach(() => hub.close());

const refresh = ({ refreshToken }: { refreshToken: string }, device: PairedDevice | null = pos) =>
  hub.ask(identityRoutes.refreshSession, { body: { refreshToken }, caller: hub.as(device ? { device } : {}) });

const signOut = ({ refreshToken }: Session) => hub.ask(identityRoutes.signOut, { body: { refreshToken } });

const staffOf = (held: Session): string | undefined => hub.as({ device: pos, session: held }).staff?.id;

describe('an access token', () => {
  test('lasts fifteen minutes', () => {
    hub.timers.advance(15 * MINUTE - 1);
    expect(staffOf(session)).toBe(waiter.id);
    hub.timers.advance(1);
    expect(hub.as({ device: pos, session })).toMatchObject({ device: { id: pos.deviceId }, staff: null });
    expect(hub.as({ device: pos, session }).permissions).not.toContain('orders.take');
  });

  test('is worth nothing without the device that it was opened at', async () => {
    const other = await hub.pair('pos', boss);
    expect(hub.as({ device: other, session }).staff).toBeNull();
    expect(hub.as({ session }).staff).toBeNull();
    expect(staffOf(session)).toBe(waiter.id);
  });

  test('of a session that was opened at no device is good at any', () => {
    expect(hub.as({ device: pos, session: boss }).staff?.id).toBe(boss.staff.id);
    expect(hub.as({ session: boss }).staff?.id).toBe(boss.staff.id);
  });

  test('is no refresh token, and the other way round', async () => {
    expect(codeOf(await refresh({ refreshToken: session.accessToken }))).toBe('signed_out');
    expect(staffOf({ ...session, accessToken: session.refreshToken })).toBeUndefined();
  });

  test('that is none is nobody’s', () => {
    expect(staffOf({ ...session, accessToken: 'x'.repeat(43) })).toBeUndefined();
    expect(staffOf({ ...session, accessToken: 'x'.repeat(100_000) })).toBeUndefined();
  });
});

describe('a refresh token', () => {
  test('gives new tokens, and the session goes on', async () => {
    hub.timers.advance(20 * MINUTE);
    const next = accepted(await refresh(session));
    expect(next.staff).toEqual(session.staff);
    expect(next.permissions).toEqual(session.permissions);
    expect(next.accessExpiresAt).toBe(hub.timers.now() + 15 * MINUTE);
    expect(staffOf(next)).toBe(waiter.id);
    expect(hub.as({ device: pos, session: next }).staff?.sessionId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('lasts thirty days, each anew', async () => {
    hub.timers.advance(30 * DAY - 1);
    const next = accepted(await refresh(session));
    hub.timers.advance(30 * DAY - 1);
    expect(codeOf(await refresh(next))).toBe('ok');
    hub.timers.advance(30 * DAY);
    expect(codeOf(await refresh(next))).toBe('signed_out');
  });

  test('is good only at its device, and a try elsewhere does no harm', async () => {
    const other = await hub.pair('pos', boss);
    expect(codeOf(await refresh(session, other))).toBe('signed_out');
    expect(codeOf(await refresh(session, null))).toBe('signed_out');
    expect(codeOf(await refresh(session))).toBe('ok');
  });

  test('used again after its successor was used ends the session, with all that came of it', async () => {
    const cut: Revoked[] = [];
    hub.identity.onRevoked((what) => cut.push(what));
    const { staff } = hub.as({ device: pos, session });
    const second = accepted(await refresh(session));
    const third = accepted(await refresh(second));
    expect(codeOf(await refresh(session))).toBe('session_reused');
    expect(cut).toEqual([{ sessionId: staff?.sessionId }]);
    expect([session, second, third].map(staffOf)).toEqual([undefined, undefined, undefined]);
    expect(codeOf(await refresh(third))).toBe('signed_out');
    expect(hub.types().at(-1)).toBe('staff.signed_out.v1');
    expect(hub.as({ session: boss }).staff).not.toBeNull();
    expect(hub.differences()).toEqual([]);
  });

  test('used again when the grace is over ends the session', async () => {
    accepted(await refresh(session));
    hub.timers.advance(GRACE + 1);
    expect(codeOf(await refresh(session))).toBe('session_reused');
  });
});

describe('an answer that was lost', () => {
  test('may be asked for again, as often as it is lost', async () => {
    accepted(await refresh(session));
    hub.timers.advance(GRACE / 2);
    accepted(await refresh(session));
    hub.timers.advance(GRACE / 2);
    const heard = accepted(await refresh(session));
    expect(staffOf(heard)).toBe(waiter.id);
    expect(codeOf(await refresh(heard))).toBe('ok');
  });

  test('two at once are one that was lost', async () => {
    const both = await Promise.all([refresh(session), refresh(session)]);
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    const [, last] = both.map(accepted);
    expect(codeOf(await refresh(last as Session))).toBe('ok');
  });

  test('and that turns up all the same was stolen, by one or the other: the session ends', async () => {
    const lost = accepted(await refresh(session));
    const heard = accepted(await refresh(session));
    expect(codeOf(await refresh(lost))).toBe('session_reused');
    expect(codeOf(await refresh(heard))).toBe('signed_out');
  });

  test('is not lost once its token was used', async () => {
    accepted(await refresh(session));
    const heard = accepted(await refresh(session));
    accepted(await refresh(heard));
    expect(codeOf(await refresh(session))).toBe('session_reused');
  });

  test('counts for the last token only, even where all came in one millisecond', async () => {
    const second = accepted(await refresh(session));
    accepted(await refresh(second));
    expect(codeOf(await refresh(second))).toBe('ok');
  });
});

describe('signing out', () => {
  test('ends the session at once, and twice is once', async () => {
    const cut: Revoked[] = [];
    hub.identity.onRevoked((what) => cut.push(what));
    accepted(await signOut(session));
    expect(staffOf(session)).toBeUndefined();
    expect(cut).toHaveLength(1);
    const head = hub.spine.head();
    accepted(await signOut(session));
    expect(hub.spine.head()).toBe(head);
    expect(codeOf(await refresh(session))).toBe('signed_out');
    expect(hub.spine.eventsAfter(head - 1, 1)).toMatchObject([
      { type: 'staff.signed_out.v1', actor: `staff:${waiter.id}`, payload: { staffId: waiter.id } },
    ]);
  });

  test('leaves the other sessions of the same person', async () => {
    const other = accepted(await hub.password(waiter.username, waiter.password));
    accepted(await signOut(session));
    expect(hub.as({ session: other }).staff?.id).toBe(waiter.id);
  });
});

describe('housekeeping', () => {
  const rows = (table: string) => hub.store.get<{ n: number }>(`select count(*) as n from ${table}`)?.n;

  test('deletes what is over and ends sessions that nobody can go on with', async () => {
    const cut: Revoked[] = [];
    hub.identity.onRevoked((what) => cut.push(what));
    await hub.ask(identityRoutes.newPairingCode, { caller: hub.as({ session: boss }) });
    hub.timers.advance(30 * DAY - 1);
    const next = accepted(await refresh(session));
    hub.timers.advance(1);
    await hub.identity.housekeeping();
    expect(cut).toHaveLength(1);
    expect(hub.as({ session: boss }).staff).toBeNull();
    expect(staffOf(next)).toBe(waiter.id);
    expect(rows('session_tokens')).toBe(2);
    expect(rows('pairing_codes')).toBe(0);
    expect(codeOf(await refresh(next))).toBe('ok');
    hub.timers.advance(30 * DAY);
    await hub.identity.housekeeping();
    expect(rows('sessions')).toBe(1);
    expect(hub.differences()).toEqual([]);
  });

  test('leaves alone what is good', async () => {
    await hub.identity.housekeeping();
    expect(staffOf(session)).toBe(waiter.id);
    expect(codeOf(await refresh(session))).toBe('ok');
  });
});
