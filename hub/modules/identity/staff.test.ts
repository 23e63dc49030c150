import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { accepted, codeOf, everyText, type IdentityBench, openIdentity, owner } from '../../test/identity.ts';
import type { Revoked } from './index.ts';

let hub: IdentityBench;
let boss: Session;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
});
afterEach(() => hub.close());

interface Changes {
  readonly id: string;
  readonly role: StaffRole;
  readonly username?: string;
  readonly name?: string;
  readonly active?: boolean;
  readonly pin?: string;
  readonly password?: string;
}

const save = (by: Session, { username = 'somebody', name = 'Somebody', ...changes }: Changes) =>
  hub.ask(identityRoutes.saveStaff, {
    body: { username, name, language: 'en', ...changes },
    caller: hub.as({ session: by }),
  });

const signIn = async ({ username, password }: { username: string; password: string }): Promise<Session> =>
  accepted(await hub.password(username, password));

const hireManager = async (): Promise<Session> => signIn(await hub.hire('manager', boss));

test('names stay out of the log', async () => {
  const id = hub.newId();
  accepted(await save(boss, { id, role: 'cook', name: 'Nguyễn Thị Bí Mật', username: 'bimat', pin: '8265' }));
  expect(hub.spine.eventsAfter(hub.spine.head() - 1, 1)).toMatchObject([
    { type: 'staff.saved.v1', actor: `staff:${boss.staff.id}`, payload: { staffId: id, role: 'cook', active: true } },
  ]);
  const log = JSON.stringify(hub.store.all('select payload, stream, actor from log'));
  const replies = JSON.stringify(hub.store.all('select reply, refusal from commands'));
  for (const personal of ['Bí Mật', 'bimat', owner.name]) expect(log + replies).not.toContain(personal);
  expect(everyText(hub)).not.toContain('8265');
  const { staff } = accepted(await hub.ask(identityRoutes.staff, { caller: hub.as({ session: boss }) }));
  expect(staff.find((each) => each.id === id)).toEqual({
    id,
    name: 'Nguyễn Thị Bí Mật',
    username: 'bimat',
    role: 'cook',
    language: 'en',
    active: true,
    locked: false,
    hasPin: true,
    hasPassword: false,
    sessions: 0,
  });
  expect(hub.differences()).toEqual([]);
});

test('secrets that are not given stay', async () => {
  const member = await hub.hire('cook', boss);
  accepted(await save(boss, { id: member.id, role: 'cook', username: member.username, name: 'New name' }));
  expect((await signIn(member)).staff.name).toBe('New name');
  expect(codeOf(await hub.pin(member, member.pin, await hub.pair('pos', boss)))).toBe('ok');
});

test('a user name has one owner', async () => {
  const member = await hub.hire('cook', boss);
  expect(await save(boss, { id: hub.newId(), role: 'cook', username: member.username })).toMatchObject({
    error: { code: 'name_taken', field: 'username' },
  });
});

test('weak PINs are refused', async () => {
  expect(codeOf(await save(boss, { id: hub.newId(), role: 'cook', pin: '1234' }))).toBe('weak_pin');
});

test('staff of a venue file come with the PINs it gives them, in the same commit as the rest', async () => {
  const id = hub.newId();
  const demo = { id, name: 'Mai', username: 'mai', role: 'cook', language: 'vi', pin: '1111' } as const;
  const hashed = await hub.identity.hashStaff([demo]);
  await runAsHub(hub.spine, hub.newId, (deciding) => {
    hub.identity.addStaff(deciding, hashed);
    return ok(null);
  });
  const pos = await hub.pair('pos', boss);
  expect(codeOf(await hub.pin(demo, '1111', pos))).toBe('ok');
});

describe('a manager', () => {
  test('neither makes nor changes an owner', async () => {
    const manager = await hireManager();
    const second = await hub.hire('owner', boss);
    expect(codeOf(await save(manager, { id: hub.newId(), role: 'owner' }))).toBe('not_permitted');
    expect(codeOf(await save(manager, { id: second.id, role: 'owner', password: 'a new password' }))).toBe(
      'not_permitted',
    );
    expect(codeOf(await save(manager, { id: second.id, role: 'cook' }))).toBe('not_permitted');
    expect(codeOf(await save(manager, { id: hub.newId(), role: 'manager' }))).toBe('ok');
  });

  test('unlocks, and unlocking twice is once', async () => {
    const manager = hub.as({ session: await hireManager() });
    const cook = await hub.hire('cook', boss);
    const unlock = (staffId: string) => hub.ask(identityRoutes.unlockStaff, { params: { staffId }, caller: manager });
    expect(accepted(await unlock(cook.id)).seq).toBe(hub.spine.head());
    expect(hub.types()).not.toContain('staff.unlocked.v1');
    expect(codeOf(await unlock(hub.newId()))).toBe('not_found');
  });
});

test.each(['cashier', 'waiter', 'cook'] as const)('a %s changes nobody', async (role) => {
  const session = await signIn(await hub.hire(role, boss));
  expect(codeOf(await save(session, { id: hub.newId(), role: 'cook' }))).toBe('not_permitted');
});

test('a role that was taken away while secrets were hashed is no longer good', async () => {
  const member = await hub.hire('manager', boss);
  const session = await signIn(member);
  const slow = save(session, { id: hub.newId(), role: 'manager', pin: '8265', password: 'a long password' });
  await runAsHub(hub.spine, hub.newId, (deciding) => {
    hub.identity.addStaff(deciding, [{ ...member, name: 'M', language: 'en', role: 'cook', active: true, ...none }]);
    return ok(null);
  });
  expect(codeOf(await slow)).toBe('not_permitted');
});
const none = { pinHash: null, passwordHash: null };

describe('owners', () => {
  const self = () => ({ id: boss.staff.id, username: owner.username });

  test('the last one stays', async () => {
    expect(codeOf(await save(boss, { ...self(), role: 'manager' }))).toBe('last_owner');
    expect(codeOf(await save(boss, { ...self(), role: 'owner', active: false }))).toBe('last_owner');
    const left = await hub.hire('owner', boss);
    accepted(await save(boss, { id: left.id, role: 'owner', username: left.username, active: false }));
    expect(codeOf(await save(boss, { ...self(), role: 'manager' }))).toBe('last_owner');
  });

  test('of two, one may remove the other, and nobody themselves', async () => {
    const second = await hub.hire('owner', boss);
    expect(await save(boss, { ...self(), role: 'manager' })).toMatchObject({
      error: { code: 'not_permitted', field: 'role' },
    });
    expect(await save(boss, { ...self(), role: 'owner', active: false })).toMatchObject({ error: { field: 'active' } });
    expect(codeOf(await save(await signIn(second), { ...self(), role: 'manager' }))).toBe('ok');
  });

  test('two who remove each other at once leave one', async () => {
    const second = await hub.hire('owner', boss);
    const their = await signIn(second);
    const both = await Promise.all([
      save(boss, { id: second.id, role: 'cook', username: second.username }),
      save(their, { ...self(), role: 'cook' }),
    ]);
    expect(both.map(codeOf)).toEqual(['ok', 'not_permitted']);
  });
});

describe('sessions of a person end', () => {
  let member: { id: string; username: string; password: string };
  let theirs: Session;
  const cut: Revoked[] = [];
  beforeEach(async () => {
    member = await hub.hire('waiter', boss);
    theirs = await signIn(member);
    cut.length = 0;
    hub.identity.onRevoked((what) => cut.push(what));
    hub.as({ session: theirs });
  });
  const change = (changes: Partial<Changes>) =>
    save(boss, { id: member.id, username: member.username, role: 'waiter', ...changes });

  test.each([{ role: 'cook' }, { active: false }, { pin: '9375' }, { password: 'another long one' }] as const)(
    'with %j',
    async (changes) => {
      const { staff } = hub.as({ session: theirs });
      accepted(await change(changes));
      expect(hub.as({ session: theirs }).staff).toBeNull();
      expect(cut).toEqual([{ sessionId: staff?.sessionId }]);
      expect(hub.as({ session: boss }).staff).not.toBeNull();
    },
  );

  test('not with another name', async () => {
    accepted(await change({ name: 'Another' }));
    expect(hub.as({ session: theirs }).staff?.id).toBe(member.id);
    expect(cut).toEqual([]);
  });

  test('but for the one at which they change their own secret', async () => {
    const other = await hub.ownerSession();
    accepted(await save(boss, { id: boss.staff.id, username: owner.username, role: 'owner', pin: '9375' }));
    expect(hub.as({ session: boss }).staff?.id).toBe(boss.staff.id);
    expect(hub.as({ session: other }).staff).toBeNull();
  });
});
