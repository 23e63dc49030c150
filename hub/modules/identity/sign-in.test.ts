import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '@comanda/shared/base/result.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import type { PairedDevice, Session } from '@comanda/shared/contracts/views/session.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { accepted, codeOf, type Hired, type IdentityBench, openIdentity, owner } from '../../test/identity.ts';

let hub: IdentityBench;
let boss: Session;
let pos: PairedDevice;
let waiter: Hired;
beforeEach(async () => {
  hub = await openIdentity();
  boss = await hub.ownerSession();
  pos = await hub.pair('pos', boss);
  waiter = await hub.hire('waiter', boss);
});
afterEach(() => hub.close());

const WRONG = '0000';
const MINUTE = 60_000;

/** Wrong tries with all the time between them that they need. */
async function fail(member: { readonly id: string }, times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < times; i += 1) {
    codes.push(codeOf(await hub.pin(member, WRONG, pos)));
    hub.timers.advance(15 * MINUTE);
  }
  return codes;
}

describe('by PIN', () => {
  test('opens a session with what device and staff may do together', async () => {
    const session = accepted(await hub.pin(waiter, waiter.pin, pos));
    expect(session.staff).toMatchObject({ id: waiter.id, role: 'waiter' });
    expect(session.accessExpiresAt).toBe(hub.timers.now() + 15 * MINUTE);
    const caller = hub.as({ device: pos, session });
    expect(caller).toMatchObject({ device: { id: pos.deviceId }, staff: { id: waiter.id, role: 'waiter' } });
    expect([...caller.permissions]).toEqual(session.permissions);
    expect(caller.permissions).toContain('orders.take');
    expect(caller.permissions).not.toContain('staff.manage');
    expect(hub.spine.eventsAfter(0, 1_000).at(-1)).toMatchObject({
      type: 'staff.signed_in.v1',
      actor: `staff:${waiter.id}`,
      device: pos.deviceId,
      payload: { staffId: waiter.id, by: 'pin' },
    });
    expect(hub.differences()).toEqual([]);
  });

  test('needs a paired device', async () => {
    const body = { staffId: waiter.id, pin: waiter.pin };
    const caller = hub.as({ session: boss });
    expect(codeOf(await hub.ask(identityRoutes.signInByPin, { body, caller }))).toBe('device_unknown');
    expect(codeOf(await hub.ask(identityRoutes.staffTiles, { caller }))).toBe('device_unknown');
  });

  test('is offered to the active staff who have one', async () => {
    const caller = hub.as({ session: boss });
    const change = (body: object) =>
      hub.ask(identityRoutes.saveStaff, {
        body: { name: 'X', role: 'cook', language: 'vi', ...body } as never,
        caller,
      });
    accepted(await change({ id: hub.newId(), username: 'nopin' }));
    accepted(await change({ id: hub.newId(), username: 'gone', pin: '8265', active: false }));
    const { staff } = accepted(await hub.ask(identityRoutes.staffTiles, { caller: hub.as({ device: pos }) }));
    expect(staff.map(({ id }) => id).sort()).toEqual([boss.staff.id, waiter.id].sort());
  });

  test('of somebody who does not exist is wrong', async () => {
    expect(codeOf(await hub.pin({ id: hub.newId() }, waiter.pin, pos))).toBe('wrong_pin');
  });
});

test('a right PIN comes too late for whoever was let go while it was compared', async () => {
  const late = hub.pin(waiter, waiter.pin, pos);
  await runAsHub(hub.spine, hub.newId, (deciding) => {
    const kept = { pinHash: null, passwordHash: null };
    const gone = { ...waiter, ...kept, name: 'X', language: 'vi', role: 'waiter', active: false } as const;
    hub.identity.addStaff(deciding, [gone]);
    return ok(null);
  });
  expect(codeOf(await late)).toBe('wrong_pin');
  expect(hub.types().at(-1)).toBe('staff.saved.v1');
});

describe('wrong tries', () => {
  test('are delayed from the third on, and a right PIN has to wait too', async () => {
    await hub.pin(waiter, WRONG, pos);
    await hub.pin(waiter, WRONG, pos);
    for (const seconds of [1, 2, 4, 8]) {
      expect(codeOf(await hub.pin(waiter, WRONG, pos))).toBe('wrong_pin');
      hub.timers.advance(1);
      const early = await hub.pin(waiter, waiter.pin, pos);
      expect(early).toMatchObject({ error: { code: 'sign_in_delayed', details: { seconds } } });
      hub.timers.advance(seconds * 1_000 - 1);
    }
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('ok');
  });

  test('many at once are looked at one after the other', async () => {
    const codes = (await Promise.all(Array.from({ length: 20 }, () => hub.pin(waiter, WRONG, pos)))).map(codeOf);
    expect(codes.slice(0, 3)).toEqual(['wrong_pin', 'wrong_pin', 'wrong_pin']);
    expect(new Set(codes.slice(3))).toEqual(new Set(['sign_in_delayed']));
  });

  test('lock after ten, and a manager unlocks', async () => {
    expect(await fail(waiter, 10)).toEqual([...Array<string>(9).fill('wrong_pin'), 'sign_in_locked']);
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('sign_in_locked');
    expect(codeOf(await hub.password(waiter.username, waiter.password))).toBe('sign_in_locked');
    expect(hub.types().filter((type) => type === 'staff.locked.v1')).toHaveLength(1);
    expect(hub.differences()).toEqual([]);

    boss = await hub.ownerSession();
    const manager = await hub.hire('manager', boss);
    const caller = hub.as({ session: accepted(await hub.password(manager.username, manager.password)) });
    accepted(await hub.ask(identityRoutes.unlockStaff, { params: { staffId: waiter.id }, caller }));
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('ok');
    expect(hub.differences()).toEqual([]);
  });

  test('a right one begins the count anew', async () => {
    await fail(waiter, 9);
    accepted(await hub.pin(waiter, waiter.pin, pos));
    expect(await fail(waiter, 2)).toEqual(['wrong_pin', 'wrong_pin']);
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('ok');
  });

  test('PIN and password share the count', async () => {
    await hub.pin(waiter, WRONG, pos);
    await hub.pin(waiter, WRONG, pos);
    expect(codeOf(await hub.password(waiter.username, 'wrong'))).toBe('wrong_password');
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('sign_in_delayed');
  });

  test('whoever is the last that can unlock is slowed down instead', async () => {
    expect(await fail({ id: boss.staff.id }, 10)).toEqual(Array<string>(10).fill('wrong_pin'));
    expect(codeOf(await hub.pin({ id: boss.staff.id }, WRONG, pos))).toBe('wrong_pin');
    hub.timers.advance(15 * MINUTE - 1);
    expect(await hub.pin({ id: boss.staff.id }, owner.pin, pos)).toMatchObject({
      error: { code: 'sign_in_delayed', details: { seconds: 1 } },
    });
    hub.timers.advance(1);
    expect(codeOf(await hub.pin({ id: boss.staff.id }, owner.pin, pos))).toBe('ok');
  });

  test('whoever is locked themselves unlocks nobody', async () => {
    const manager = await hub.hire('manager', boss);
    expect((await fail(manager, 10)).at(-1)).toBe('sign_in_locked');
    expect((await fail({ id: boss.staff.id }, 10)).at(-1)).toBe('wrong_pin');
    expect(codeOf(await hub.pin({ id: boss.staff.id }, owner.pin, pos))).toBe('ok');
  });

  test('a lock outlasts a change by somebody else', async () => {
    await fail(waiter, 10);
    const caller = hub.as({ session: await hub.ownerSession() });
    const body = { id: waiter.id, name: 'X', username: waiter.username, role: 'cashier', language: 'vi' } as const;
    accepted(await hub.ask(identityRoutes.saveStaff, { body, caller }));
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('sign_in_locked');
  });

  test('leave no trace in the log but the lock', async () => {
    const before = hub.spine.head();
    await fail(waiter, 9);
    expect(hub.spine.head()).toBe(before);
  });
});

describe('by password', () => {
  test('works without a device, whatever the case of the user name', async () => {
    const session = accepted(await hub.password(waiter.username.toUpperCase(), waiter.password));
    expect(hub.as({ session }).staff).toMatchObject({ id: waiter.id });
    expect(hub.as({ session }).device).toBeNull();
  });

  test('nobody can tell a name that is not there from one that is', async () => {
    const outcomes = async (username: string): Promise<unknown[]> => {
      const heard: unknown[] = [];
      for (let i = 0; i < 30; i += 1) {
        const outcome = await hub.password(username, 'wrong', { address: `${username}${i}` });
        heard.push(outcome.ok ? null : [outcome.error.code, outcome.error.details]);
        hub.timers.advance(i % 3 === 0 ? 100 : MINUTE);
      }
      return heard;
    };
    expect(await outcomes('nobody')).toEqual(await outcomes(waiter.username));
  });

  test('of somebody who left is as wrong as of a stranger', async () => {
    const body = { id: waiter.id, name: 'X', username: waiter.username, role: 'waiter', language: 'vi' } as const;
    const caller = hub.as({ session: boss });
    accepted(await hub.ask(identityRoutes.saveStaff, { body: { ...body, active: false }, caller }));
    expect(codeOf(await hub.password(waiter.username, waiter.password))).toBe('wrong_password');
    expect(codeOf(await hub.pin(waiter, waiter.pin, pos))).toBe('wrong_pin');
  });

  test('twenty wrong ones a minute from one address, whoever they are for', async () => {
    for (let i = 0; i < 20; i += 1) expect(codeOf(await hub.password(`name${i}`, 'wrong'))).toBe('wrong_password');
    expect(codeOf(await hub.password(waiter.username, waiter.password))).toBe('too_many_requests');
    expect(codeOf(await hub.password(waiter.username, waiter.password, { address: '10.0.0.77' }))).toBe('ok');
  });
});
