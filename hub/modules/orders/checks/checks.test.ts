import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { codeOf } from '../../../test/identity.ts';
import { callerAs, cashier as manager, openTrade, type Trade } from '../../../test/trade.ts';
import type { Caller } from '../../module.ts';

const cashier = callerAs('cashier');
const waiter = callerAs('waiter');

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const view = (orderId: string) => house.view(orderId);
const tables = (): string[] => house.store.all<{ id: string }>('select id from tables').map(({ id }) => id);
const split = (checkId: string, newIds: string[], how: object) =>
  house.ask(routes.splitCheck, {
    caller: waiter,
    params: { checkId },
    body: { newIds, split: how as { how: 'evenly' } },
  });
const kitchenEvents = (): number =>
  house.types().filter((type) => type === 'lines.sent.v1' || type === 'line.voided.v1').length;

describe('a split check', () => {
  it('tells the kitchen nothing, keeps its lines, and comes together again as it was', async () => {
    const { orderId, checkId, total } = await house.order(3);
    const before = await view(orderId);
    const sent = kitchenEvents();
    const newIds = [house.newId(), house.newId()];
    expect(await split(checkId, newIds, { how: 'evenly' })).toMatchObject({ ok: true });
    const parts = (await view(orderId)).checks;
    expect(parts.map(({ id }) => id).sort()).toEqual([checkId, ...newIds].sort());
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total);
    expect(kitchenEvents()).toBe(sent);
    expect(
      codeOf(await house.ask(routes.uniteChecks, { caller: waiter, params: { checkId: newIds[0] ?? '' }, body: {} })),
    ).toBe('ok');
    const after = await view(orderId);
    expect(after.checks).toEqual(before.checks);
    expect(after.lines).toEqual(before.lines);
    expect(house.differences()).toEqual([]);
  });

  it('refuses what would change its lines, and the order takes new ones on a check of their own', async () => {
    const { orderId, checkId } = await house.order(2);
    await split(checkId, [house.newId()], { how: 'evenly' });
    const { lines } = await view(orderId);
    const line = must(lines[0], 'a line');
    const at = { caller: manager, params: { orderId, lineId: line.id } };
    expect(codeOf(await house.ask(routes.voidLine, { ...at, body: { reason: 'r' } }))).toBe('check_split');
    expect(codeOf(await house.ask(routes.compLine, { ...at, body: { reason: 'r' } }))).toBe('check_split');
    const added = await house.ask(routes.addLines, {
      caller: waiter,
      params: { orderId },
      body: { lines: [house.line()], send: true },
    });
    expect(added).toMatchObject({ ok: true });
    expect((await view(orderId)).checks.filter(({ partOf }) => partOf === null)).toHaveLength(1);
  });

  it('shares a seat that nobody has, and puts each seat’s lines on its check', async () => {
    const tableId = must(tables()[0], 'a table');
    const lines = [1, 2, null].map((seat, at) => ({ ...house.line(at), seat }));
    const opened = await house.ask(routes.openOrder, {
      caller: waiter,
      body: { orderId: house.newId(), type: 'dine_in', tableId, covers: 2, lines },
    });
    const { orderId, checkId } = must(opened.ok ? opened.value : null, 'an order');
    const other = house.newId();
    expect(codeOf(await split(checkId, [other], { how: 'seats', seats: [[1], [2]] }))).toBe('ok');
    const { checks } = await view(orderId);
    const on = (id: string) =>
      checks.find((check) => check.id === id)?.lines.map(({ lineId, partPpm }) => [lineId, partPpm]);
    const [first, second, shared] = lines.map(({ id }) => id);
    expect(on(checkId)).toEqual([
      [first, 1_000_000],
      [shared, 500_000],
    ]);
    expect(on(other)).toEqual([
      [second, 1_000_000],
      [shared, 500_000],
    ]);
  });

  it('meets amounts to the unit, refuses more than there is, and a part that would be empty', async () => {
    const { checkId, total } = await house.order(2);
    expect(codeOf(await split(checkId, [house.newId()], { how: 'amounts', amounts: [total] }))).toBe('split_amounts');
    expect(codeOf(await split(checkId, [house.newId(), house.newId()], { how: 'amounts', amounts: [1] }))).toBe(
      'split_wrong',
    );
    expect(codeOf(await split(checkId, [house.newId()], { how: 'lines', lineIds: [[house.newId()]] }))).toBe(
      'split_wrong',
    );
    const done = await split(checkId, [house.newId()], { how: 'amounts', amounts: [12_345] });
    expect(done).toMatchObject({ ok: true, value: { checks: [{ total: total - 12_345 }, { total: 12_345 }] } });
  });

  it('pays part by part with several tenders, and the order is done when the last one is', async () => {
    const { orderId, checkId } = await house.order(2);
    const other = house.newId();
    await split(checkId, [other], { how: 'evenly' });
    const pay = (id: string, body: object) =>
      house.ask(routes.payCash, {
        caller: waiter,
        params: { checkId: id },
        body: { paymentId: house.newId(), tendered: 10_000_000, ...body },
      });
    expect(await pay(checkId, {})).toMatchObject({ ok: true, value: { checkPaid: true } });
    expect(codeOf(await house.ask(routes.uniteChecks, { caller: waiter, params: { checkId: other }, body: {} }))).toBe(
      'check_part_paid',
    );
    expect(await pay(other, { amount: 1_000 })).toMatchObject({ ok: true, value: { checkPaid: false, rounding: 0 } });
    await house.ask(routes.payCard, { caller: waiter, params: { checkId: other }, body: { paymentId: house.newId() } });
    await house.pass(2_000);
    const { checks } = await view(orderId);
    expect(checks.map(({ state }) => state)).toEqual(['paid', 'paid']);
    expect(new Set(checks.map(({ fiscalNumber }) => fiscalNumber)).size).toBe(2);
  });
});

describe('lines that move', () => {
  it('go to a new check of the order, and both are priced anew', async () => {
    const { orderId, checkId, total } = await house.order(3);
    const { lines } = await view(orderId);
    const to = house.newId();
    const lineIds = lines.slice(0, 2).map(({ id }) => id);
    const sent = kitchenEvents();
    expect(
      codeOf(
        await house.ask(routes.moveLines, { caller: waiter, params: { checkId }, body: { lineIds, toCheckId: to } }),
      ),
    ).toBe('ok');
    const { checks } = await view(orderId);
    expect(checks.find(({ id }) => id === to)?.lines.map(({ lineId }) => lineId)).toEqual(lineIds);
    expect(checks.reduce((sum, check) => sum + check.total, 0)).toBe(total);
    expect(kitchenEvents()).toBe(sent);
  });

  it('go to another table with their part of the ticket, which the cook does not see as new', async () => {
    const [here, there] = tables();
    const from = await house.order(2, here);
    const to = await house.order(1, there);
    const { lines } = await view(from.orderId);
    const moving = must(lines[0], 'a line').id;
    const sent = kitchenEvents();
    const tickets = () =>
      house.store.all<{ id: string; lines: number }>(
        'select ticket_id as id, count(*) as lines from ticket_lines group by ticket_id',
      );
    const before = new Map(tickets().map(({ id, lines: n }) => [id, n]));
    const ticket = must(
      house.store.get<{ ticket_id: string }>('select ticket_id from ticket_lines where line_id = ?', moving),
      'a ticket',
    ).ticket_id;
    const asked = await house.ask(routes.transferLines, {
      caller: waiter,
      params: { checkId: from.checkId },
      body: { lineIds: [moving], toOrderId: to.orderId },
    });
    expect(codeOf(asked)).toBe('ok');
    expect((await view(to.orderId)).lines.map(({ id }) => id)).toContain(moving);
    expect((await view(from.orderId)).lines.map(({ id }) => id)).not.toContain(moving);
    expect(kitchenEvents()).toBe(sent);
    const now = must(
      house.store.get<{ ticket_id: string; order_id: string }>(
        'select t.order_id, l.ticket_id from ticket_lines l join tickets t on t.id = l.ticket_id where line_id = ?',
        moving,
      ),
      'a ticket',
    );
    expect(now.order_id).toBe(to.orderId);
    const alone = before.get(ticket) === 1;
    expect(now.ticket_id === ticket).toBe(alone);
    expect(tickets().length).toBe(before.size + (alone ? 0 : 1));
    expect(house.differences()).toEqual([]);
  });
});

describe('what is taken off by hand', () => {
  const discount = (caller: Caller, checkId: string, ratePpm: number, approvalId?: string) =>
    house.ask(routes.giveDiscount, {
      caller,
      params: { checkId },
      body: {
        discountId: house.newId(),
        discount: { kind: 'percent', ratePpm },
        reason: 'Regular guest',
        ...(approvalId !== undefined && { approvalId }),
      },
    });

  it('is limited by role, over all discounts of the check, unless a manager agrees; the word is used up', async () => {
    const { orderId, checkId } = await house.order(2);
    expect(codeOf(await discount(waiter, checkId, 10_000))).toBe('approval_needed');
    expect(codeOf(await discount(cashier, checkId, 60_000))).toBe('ok');
    expect(codeOf(await discount(cashier, checkId, 60_000))).toBe('approval_needed');
    const approvalId = house.newId();
    const about = { approvalId, permission: 'discounts.give', orderId, reason: 'Regular guest' } as const;
    await house.ask(routes.askApproval, { caller: cashier, body: about });
    expect(codeOf(await discount(cashier, checkId, 60_000, approvalId))).toBe('approval_wrong');
    await house.ask(routes.giveApproval, { caller: manager, params: { approvalId }, body: {} });
    expect(codeOf(await discount(waiter, checkId, 60_000, approvalId))).toBe('approval_wrong');
    expect(codeOf(await discount(cashier, checkId, 60_000, approvalId))).toBe('ok');
    expect(codeOf(await discount(cashier, checkId, 60_000, approvalId))).toBe('approval_wrong');
    const reply = await house.ask(routes.openApprovals, { caller: cashier });
    expect(reply).toMatchObject({ ok: true, value: { approvals: [{ state: 'used', permission: 'discounts.give' }] } });
  });

  it('a word is over after ten minutes, and a denied one is worth nothing', async () => {
    const { checkId } = await house.order(1);
    for (const [answer, wait] of [
      ['giveApproval', 600_000],
      ['denyApproval', 0],
    ] as const) {
      const approvalId = house.newId();
      await house.ask(routes.askApproval, { caller: cashier, body: { approvalId, permission: 'discounts.give' } });
      await house.ask(routes[answer], { caller: manager, params: { approvalId }, body: {} });
      await house.pass(wait);
      expect(codeOf(await discount(cashier, checkId, 900_000, approvalId))).toBe('approval_wrong');
    }
  });

  it('a comped line costs nothing, stays on the check with its reason, and can be charged after all', async () => {
    const { orderId, checkId, total } = await house.order(2);
    const line = must((await view(orderId)).lines[0], 'a line');
    const at = { caller: manager, params: { orderId, lineId: line.id } };
    expect(codeOf(await house.ask(routes.compLine, { ...at, caller: cashier, body: { reason: 'r' } }))).toBe(
      'approval_needed',
    );
    expect(codeOf(await house.ask(routes.compLine, { ...at, body: { reason: 'Long wait' } }))).toBe('ok');
    const comped = await view(orderId);
    expect(comped.lines[0]).toMatchObject({ comp: { amount: line.gross, reason: 'Long wait' }, net: 0 });
    expect(comped.checks[0]).toMatchObject({ comp: line.gross });
    expect(codeOf(await house.ask(routes.removeComp, { ...at, body: {} }))).toBe('ok');
    expect((await view(orderId)).checks.find(({ id }) => id === checkId)?.total).toBe(total);
  });
});
