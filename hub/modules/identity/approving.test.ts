import { afterEach, beforeEach, expect, it } from 'vitest';
import { approvalRoutes } from '@comanda/shared/contracts/commands/approvals.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import type { PairedDevice, Session } from '@comanda/shared/contracts/views/session.ts';
import { accepted, codeOf, type Hired, type IdentityBench, openIdentity } from '../../test/identity.ts';

let hub: IdentityBench;
let till: PairedDevice;
let cashier: Session;
let manager: Hired;
let waiter: Hired;

beforeEach(async () => {
  hub = await openIdentity();
  const owner = await hub.ownerSession();
  till = await hub.pair('pos', owner);
  manager = await hub.hire('manager', owner);
  waiter = await hub.hire('waiter', owner);
  cashier = accepted(await hub.pin(await hub.hire('cashier', owner), '8265', till));
});
afterEach(() => hub.close());

const approve = (staff: Hired, pin: string, approvalId = hub.newId()) =>
  hub.ask(approvalRoutes.approveByPin, {
    caller: hub.as({ device: till, session: cashier }),
    body: { approvalId, permission: 'discounts.give', reason: 'Regular guest', staffId: staff.id, pin },
  });

const kept = () => hub.store.all<{ state: string; asked_by: string; answered_by: string }>('select * from approvals');

it('is asked by whoever is signed in and given by the manager, each under their own name', async () => {
  expect(codeOf(await approve(manager, '8265'))).toBe('ok');
  expect(kept()).toMatchObject([
    { state: 'given', asked_by: `staff:${cashier.staff.id}`, answered_by: `staff:${manager.id}` },
  ]);
});

it('opens no session for the manager, and the cashier stays signed in', async () => {
  const sessions = () => hub.types().filter((type) => type === 'staff.signed_in.v1').length;
  const before = sessions();
  await approve(manager, '8265');
  expect(sessions()).toBe(before);
});

it('refuses a wrong PIN, and counts it as a wrong try of that manager', async () => {
  expect(codeOf(await approve(manager, '0001'))).toBe('wrong_pin');
  expect(kept()).toEqual([]);
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) codes.push(codeOf(await approve(manager, '0001')));
  expect(codes).toContain('sign_in_delayed');
  const signIn = { caller: hub.as({ device: till }), body: { staffId: manager.id, pin: '8265' } };
  expect(codeOf(await hub.ask(identityRoutes.signInByPin, signIn))).toBe('sign_in_delayed');
});

it('refuses the word of somebody who may not do it either, and an id that was used', async () => {
  expect(codeOf(await approve(waiter, '8265'))).toBe('approval_not_theirs');
  const id = hub.newId();
  expect(codeOf(await approve(manager, '8265', id))).toBe('ok');
  expect(codeOf(await approve(manager, '8265', id))).toBe('approval_exists');
});
