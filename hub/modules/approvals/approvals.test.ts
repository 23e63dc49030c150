import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { codeOf } from '../../test/identity.ts';
import { cashier as manager, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';

const as = (n: number): Caller => ({
  ...manager,
  staff: { id: `00000000-0000-7000-8000-00000000bbb${n}`, role: 'waiter', sessionId: 's' },
  permissions: new Set(staffPermissions.waiter),
});
const [waiter, other] = [as(1), as(2)];

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const ask = async (caller: Caller): Promise<string> => {
  const approvalId = house.newId();
  const body = { approvalId, permission: 'lines.comp', orderId: null, amount: 500, reason: 'Long wait' } as const;
  expect(codeOf(await house.ask(routes.askApproval, { caller, body }))).toBe('ok');
  return approvalId;
};
const answer = async (
  route: 'giveApproval' | 'denyApproval' | 'withdrawApproval',
  approvalId: string,
  caller: Caller,
) => codeOf(await house.ask(routes[route], { caller, params: { approvalId }, body: {} }));
const stateOf = async (approvalId: string) => {
  const reply = await house.ask(routes.openApprovals, { caller: manager });
  return must(reply.ok ? reply.value : null, 'approvals').approvals.find(({ id }) => id === approvalId)?.state;
};

it('is withdrawn by whoever asked, and by nobody else', async () => {
  const asked = await ask(waiter);
  expect(await answer('withdrawApproval', asked, other)).toBe('not_found');
  expect(await stateOf(asked)).toBe('asked');
  expect(await answer('withdrawApproval', asked, waiter)).toBe('ok');
  expect(await stateOf(asked)).toBe('withdrawn');
  expect(await answer('giveApproval', asked, manager)).toBe('approval_over');
  expect(await answer('withdrawApproval', asked, waiter)).toBe('approval_over');
  expect(house.differences()).toEqual([]);
});

it('serves for nothing once it was withdrawn, though a manager had agreed', async () => {
  const { orderId } = await house.order(1);
  const line = must(house.store.get<{ id: string }>('select id from lines where order_id = ?', orderId), 'a line');
  const given = await ask(waiter);
  expect(await answer('giveApproval', given, manager)).toBe('ok');
  expect(await answer('withdrawApproval', given, waiter)).toBe('ok');
  const comp = await house.ask(routes.compLine, {
    caller: waiter,
    params: { orderId, lineId: line.id },
    body: { reason: 'Long wait', approvalId: given },
  });
  expect(codeOf(comp)).toBe('approval_wrong');
});
