import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { staffRoutes } from '@comanda/shared/contracts/commands/staff.ts';
import { type Permission, staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, codeOf, type IdentityBench, openIdentity } from '../../test/identity.ts';

let hub: IdentityBench;
let boss: Session;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
});
afterEach(() => hub.close());

const signIn = async (role: 'manager' | 'waiter'): Promise<Session> => {
  const { username, password } = await hub.hire(role, boss);
  return accepted(await hub.password(username, password));
};
const save = (by: Session, permissions: Permission[] | null) =>
  hub.ask(staffRoutes.saveRole, { params: { role: 'waiter' }, body: { permissions }, caller: hub.as({ session: by }) });
const roles = async () => accepted(await hub.ask(staffRoutes.roles, { caller: hub.as({ session: boss }) })).roles;

test('an owner says what a role may do: it holds at once, and whoever has it signs in again', async () => {
  const waiter = await signIn('waiter');
  accepted(await save(boss, ['venue.view', 'menu.view', 'menu.view']));
  expect(hub.as({ session: waiter }).staff).toBeNull();
  const changed = (await roles()).find(({ role }) => role === 'waiter');
  expect(changed).toEqual({ role: 'waiter', permissions: ['venue.view', 'menu.view'], usual: false, staff: 1 });
  const later = await signIn('waiter');
  expect(later.permissions.toSorted()).toEqual(['menu.view', 'venue.view']);
  accepted(await save(boss, null));
  expect((await roles()).find(({ role }) => role === 'waiter')).toMatchObject({
    permissions: staffPermissions.waiter,
    usual: true,
  });
  expect(hub.differences()).toEqual([]);
});

test('nobody but an owner changes roles, and nobody gets that right', async () => {
  const manager = await signIn('manager');
  expect(codeOf(await save(manager, ['venue.view']))).toBe('not_permitted');
  expect(codeOf(await save(boss, ['venue.view', 'roles.manage']))).toBe('not_permitted');
});

test('somebody is signed out everywhere; who does it to themselves stays where they are', async () => {
  const waiter = await signIn('waiter');
  const out = (by: Session, staffId: string) =>
    hub.ask(staffRoutes.signOutStaff, { params: { staffId }, caller: hub.as({ session: by }) });
  expect(accepted(await out(boss, waiter.staff.id))).toMatchObject({ ended: 1 });
  expect(hub.as({ session: waiter }).staff).toBeNull();
  const again = accepted(await hub.ask(identityRoutes.staff, { caller: hub.as({ session: boss }) }));
  expect(again.staff.find(({ id }) => id === waiter.staff.id)).toMatchObject({ sessions: 0, hasPassword: true });
  expect(accepted(await out(boss, boss.staff.id))).toMatchObject({ ended: 0 });
  expect(hub.as({ session: boss }).staff).not.toBeNull();
  const manager = await signIn('manager');
  expect(codeOf(await out(manager, boss.staff.id))).toBe('not_permitted');
  expect(codeOf(await out(boss, hub.newId()))).toBe('not_found');
});
