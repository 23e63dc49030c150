import { must } from '@comanda/shared/base/assert.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const caller = cashier;
const open = async (quantity: number, send: boolean) => {
  const line = { ...house.line(), quantity };
  const opened = await house.ask(routes.openOrder, {
    caller,
    body: { orderId: house.newId(), type: 'takeaway', lines: [line], send },
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...opened.value, lineId: line.id };
};
const order = (orderId: string) => house.view(orderId);
const change = (at: { orderId: string; lineId: string }, quantity: number, reason = '', as = caller) =>
  house.ask(routes.changeQuantity, {
    caller: as,
    params: { orderId: at.orderId, lineId: at.lineId },
    body: { quantity, partId: house.newId(), reason },
  });
const linesOf = async (orderId: string) =>
  (await order(orderId)).lines.map(({ quantity, state, gross }) => [quantity, state, gross]);
const price = () => must(must(house.dishes[0], 'a dish').variants[0]?.price, 'a price');
const waiter = { ...cashier, permissions: new Set(staffPermissions.waiter) };

describe('the quantity of a line', () => {
  it('is simply changed while the kitchen does not have it', async () => {
    const at = await open(2, false);
    expect(await change(at, 5)).toMatchObject({ ok: true, value: { total: 5 * price() } });
    expect(await change(at, 1)).toMatchObject({ ok: true, value: { total: price() } });
    expect(await linesOf(at.orderId)).toEqual([[1, 'new', price()]]);
  });

  it('of a sent line: more is an addition that is sent alone', async () => {
    const at = await open(2, true);
    await house.ask(routes.addLines, { caller, params: { orderId: at.orderId }, body: { lines: [house.line(1)] } });
    expect(codeOf(await change(at, 3))).toBe('ok');
    expect((await linesOf(at.orderId)).map(([quantity, state]) => [quantity, state])).toEqual([
      [2, 'sent'],
      [1, 'new'],
      [1, 'sent'],
    ]);
    expect(house.store.get('select count(*) as n from tickets')).toEqual({ n: 2 });
  });

  it('of a sent line: fewer voids a part, for a reason, and the cook sees both', async () => {
    const at = await open(3, true);
    expect(codeOf(await change(at, 1, '', caller))).toBe('reason_needed');
    expect(codeOf(await change(at, 1, 'One guest left', waiter))).toBe('approval_needed');
    const changed = await change(at, 1, 'One guest left');
    expect(changed).toMatchObject({ ok: true, value: { total: price() } });
    expect(await linesOf(at.orderId)).toEqual([
      [1, 'sent', price()],
      [2, 'voided', 0],
    ]);
    const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
    const shown = await house.ask(routes.stationTickets, { caller, params: { station } });
    expect(
      shown.ok && shown.value.tickets.map(({ lines }) => lines.map(({ quantity, state }) => [quantity, state])),
    ).toEqual([
      [
        [1, 'open'],
        [2, 'voided'],
      ],
    ]);
    const day = await house.ask(routes.dayReport, { caller, query: {} });
    expect(day).toMatchObject({ value: { voids: { count: 1, amount: 2 * price() } } });
  });
});

describe('counted portions', () => {
  const id = () => must(house.dishes[0], 'a dish').id;
  const count = (remaining: number) =>
    house.ask(routes.setAvailability, { caller, body: { id: id(), available: true, remaining } });
  const left = () =>
    house.store.get<{ available: number; remaining: number }>(
      'select available, remaining from availability where id = ?',
      id(),
    );
  const voidIt = (at: { orderId: string; lineId: string }) =>
    house.ask(routes.voidLine, { caller, params: at, body: { reason: 'Guest changed their mind' } });

  it('are taken and given by a change of quantity, the last one un-86ing the item', async () => {
    await count(3);
    const at = await open(1, false);
    expect(codeOf(await change(at, 4))).toBe('item_too_few');
    await change(at, 3);
    expect(left()).toEqual({ available: 0, remaining: 0 });
    await change(at, 2);
    expect(left()).toEqual({ available: 1, remaining: 1 });
  });

  it('come back with a void before the send, and with a cancelled order', async () => {
    await count(3);
    const at = await open(2, false);
    await voidIt({ orderId: at.orderId, lineId: at.lineId });
    expect(left()?.remaining).toBe(3);
    const other = await open(2, false);
    await house.ask(routes.cancelOrder, { caller, params: { orderId: other.orderId }, body: { reason: 'Left' } });
    expect(left()?.remaining).toBe(3);
  });

  it.each([
    [false, 3],
    [true, 1],
  ])('of a void after the send follow the cook’s word (made: %s)', async (made, remaining) => {
    await count(3);
    const at = await open(2, true);
    await voidIt({ orderId: at.orderId, lineId: at.lineId });
    expect(left()?.remaining).toBe(1);
    const ticketId = must(house.store.get<{ id: string }>('select id from tickets'), 'a ticket').id;
    const params = { ticketId, lineId: at.lineId };
    for (let times = 0; times < 2; times += 1) {
      await house.ask(routes.acknowledgeVoid, { caller, params, body: { made } });
    }
    expect(left()?.remaining).toBe(remaining);
    expect((await order(at.orderId)).lines[0]?.made).toBe(made);
  });

  it('the last one is sold once to two terminals that ask at the same moment for more', async () => {
    await count(3);
    const [a, b] = [await open(1, false), await open(1, false)];
    const outcomes = await Promise.all([change(a, 2), change(b, 2)]);
    expect(outcomes.map(codeOf)).toEqual(['ok', 'item_unavailable']);
    expect(left()?.remaining).toBe(0);
  });

  it('go over when a line becomes another item', async () => {
    await count(2);
    const at = await open(2, false);
    const { id: _, ...other } = house.line(1);
    await house.ask(routes.changeLine, { caller, params: { orderId: at.orderId, lineId: at.lineId }, body: other });
    expect(left()?.remaining).toBe(2);
  });
});
