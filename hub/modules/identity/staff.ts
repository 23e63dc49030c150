import { err, ok } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { staffRoutes } from '@comanda/shared/contracts/commands/staff.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { StaffView } from '@comanda/shared/contracts/views/operations.ts';
import type { Store } from '../../db/store.ts';
import { answer, type Caller, command, type Handler } from '../module.ts';
import { keepTries } from './credentials.ts';
import { authorOf, type Desk, runFor } from './desk.ts';
import { type HashedStaff, hashStaff, putStaff } from './new-staff.ts';
import { isWeakPin } from './pin.ts';
import { othersWith, staffByUsername, staffMember, staffViews } from './queries.ts';
import { endSessions, openSessionsOf } from './sessions.ts';
import { NO_TRIES } from './tries.ts';

const notPermitted = (field: string): Refusal => refuse('not_permitted', { permission: 'staff.manage' }, field);

/** Why one may not make this of a staff member. */
function objection(store: Store, byId: string, before: StaffView | null, next: HashedStaff): Refusal | null {
  const by = staffMember(store, byId);
  if (!by?.active || (by.role !== 'owner' && by.role !== 'manager')) return notPermitted('id');
  if (by.role !== 'owner' && (next.role === 'owner' || before?.role === 'owner')) return notPermitted('role');
  const falls = before !== null && (next.role !== before.role || (before.active && !next.active));
  if (falls && before.role === 'owner' && before.active && othersWith(store, before.id, ['owner'], false) === 0) {
    return refuse('last_owner', {}, next.active ? 'role' : 'active');
  }
  // Nobody raises themselves, and nobody shuts themselves out by a slip of the hand.
  if (falls && before.id === byId) return notPermitted(next.active ? 'role' : 'active');
  const named = staffByUsername(store, next.username);
  return named && named.id !== next.id ? refuse('name_taken', { name: next.username }, 'username') : null;
}

/** A session outlives neither another role nor another secret; only who changes their own secret stays signed in. */
function sessionsToEnd(store: Store, caller: Caller, before: StaffView | null, next: HashedStaff): string[] {
  if (!before) return [];
  const fewer = before.role !== next.role || !next.active;
  if (!fewer && next.pinHash === null && next.passwordHash === null) return [];
  return openSessionsOf(store, next.id).filter((id) => fewer || id !== caller.staff?.sessionId);
}

export const staffHandlers = (desk: Desk): Handler[] => [
  answer(identityRoutes.staff, (_call, store) => ok({ staff: staffViews(store) })),

  answer(identityRoutes.saveStaff, async ({ body, caller }) => {
    const by = caller.staff;
    if (!by) return err(refuse('signed_out'));
    if (body.pin !== undefined && isWeakPin(body.pin)) return err(refuse('weak_pin', {}, 'pin'));
    const next = await hashStaff(desk.hashing, body);
    return runFor(desk, authorOf(caller), (deciding) => {
      const { store } = deciding;
      const before = staffMember(store, next.id);
      const refusal = objection(store, by.id, before, next);
      if (refusal) return err(refusal);
      endSessions(desk, deciding, sessionsToEnd(store, caller, before, next));
      return ok({ id: next.id, seq: putStaff(deciding, next) });
    });
  }),

  command(identityRoutes.unlockStaff, (deciding, { params: { staffId } }) => {
    const { store } = deciding;
    const member = staffMember(store, staffId);
    if (!member) return err(refuse('not_found', { what: 'staff member' }));
    keepTries(store, staffId, NO_TRIES);
    if (member.locked) deciding.append(event('staff.unlocked.v1', `staff:${staffId}`, { staffId }));
    return ok({ id: staffId, seq: deciding.seq() });
  }),

  command(staffRoutes.signOutStaff, (deciding, { params: { staffId }, caller }) => {
    const { store } = deciding;
    const member = staffMember(store, staffId);
    if (!member) return err(refuse('not_found', { what: 'staff member' }));
    if (member.role === 'owner' && caller.staff?.role !== 'owner') return err(notPermitted('staffId'));
    const ended = openSessionsOf(store, staffId).filter((id) => id !== caller.staff?.sessionId);
    if (ended.length > 0) {
      endSessions(desk, deciding, ended);
      deciding.append(event('staff.signed_out.v1', `staff:${staffId}`, { staffId, everywhere: true }));
    }
    return ok({ id: staffId, ended: ended.length, seq: deciding.seq() });
  }),
];
