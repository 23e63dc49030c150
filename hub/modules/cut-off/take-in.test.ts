import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { openTrade, type Trade } from '../../test/trade.ts';
import { atTill, keeping } from '../../test/cut-off.ts';

let house: Trade;
let till: ReturnType<typeof keeping>;
let tableId: string;
beforeEach(async () => {
  house = await openTrade();
  till = keeping(house);
  tableId = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;
});
afterEach(() => house.close());

const count = (type: string): number => house.types().filter((each) => each === type).length;

describe('what a till did while it was cut off', () => {
  test('is an order, with the kitchen and paid, whose money is what the guest paid', async () => {
    const total = till.priceOf(0) + till.priceOf(1);
    const body = till.order({ lines: [till.line(0), till.line(1)], payments: [till.cash(total)] });
    const reply = await till.takeIn(body);
    expect(reply).toMatchObject({ orderId: body.orderId, number: 1, conflicts: [] });
    expect(await till.view(body.orderId)).toMatchObject({
      state: 'preparing',
      kept: { number: 'B-07', takenAt: body.takenAt },
      checks: [{ state: 'paid', total, due: 0, fiscalNumber: 1 }],
      lines: [{ state: 'sent' }, { state: 'sent' }],
    });
  });

  test('is found by the number that stands on its receipt', async () => {
    const body = till.order({ payments: [till.cash(till.priceOf(0))] });
    await till.takeIn(body);
    await till.takeIn(till.order({ number: 'B-08', payments: [till.cash(till.priceOf(0))] }));
    const found = await house.ask(routes.paidChecks, { caller: atTill, query: { search: 'b-07', limit: 50 } });
    expect(found).toMatchObject({ ok: true, value: { checks: [{ orderId: body.orderId, kept: 'B-07' }] } });
  });

  test('is with the kitchen under both numbers: the one its guest holds, and the hub’s own', async () => {
    await till.takeIn(till.order({ lines: [till.line(0)] }));
    const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
    const shown = await house.ask(routes.stationTickets, { caller: atTill, params: { station } });
    expect(shown).toMatchObject({ ok: true, value: { tickets: [{ number: 1, kept: 'B-07' }] } });
  });

  test('has effect once, however often and in how many parts it is said', async () => {
    const body = till.order({ payments: [till.cash(till.priceOf(0))] });
    await till.takeIn(body);
    await till.takeIn(body);
    const added = till.line(1);
    await till.takeIn({ ...body, payments: [], lines: [...body.lines, added] });
    expect(count('payment.taken.v1')).toBe(1);
    expect(house.store.get('select count(*) as n from lines')).toEqual({ n: 2 });
    expect(house.store.get('select count(*) as n from ticket_lines')).toEqual({ n: 2 });
    expect(house.differences()).toEqual([]);
  });

  test('goes on an order that the hub had before, and on its check', async () => {
    const before = await house.order(1);
    const line = till.line(1);
    const paid = before.total + till.priceOf(1);
    const body = till.order({
      orderId: before.orderId,
      number: null,
      lines: [line],
      payments: [till.cash(paid, before.checkId)],
    });
    expect(await till.takeIn(body)).toMatchObject({ orderId: before.orderId, number: before.number, conflicts: [] });
    expect(await till.view(before.orderId)).toMatchObject({ checks: [{ id: before.checkId, state: 'paid', due: 0 }] });
  });

  test('takes a combo off its countdown once, however many parts it has', async () => {
    const { id: itemId, name } = must(house.dishes[2], 'a dish');
    await house.ask(routes.setAvailability, { caller: atTill, body: { id: itemId, available: true, remaining: 2 } });
    const combo = { id: house.newId(), itemId, name };
    const parts = [till.line(0, { combo, quantity: 2 }), till.line(1, { combo, quantity: 2 })];
    expect(await till.takeIn(till.order({ lines: parts }))).toMatchObject({ conflicts: [] });
    expect(house.store.get('select remaining from availability where id = ?', itemId)).toEqual({ remaining: 0 });
    const another = till.line(0, { combo: { ...combo, id: house.newId() } });
    const { conflicts } = await till.takeIn(till.order({ number: 'B-08', lines: [another] }));
    expect(conflicts).toHaveLength(1);
  });

  test('waits for its courses, as the waiter said', async () => {
    const body = till.order({
      type: 'dine_in',
      tableId,
      hold: [2],
      lines: [till.line(0, { course: 1 }), till.line(1, { course: 2 })],
    });
    await till.takeIn(body);
    expect(await till.view(body.orderId)).toMatchObject({ held: [2], lines: [{ state: 'sent' }, { state: 'new' }] });
  });

  test('is refused where the money does not add up, and taken from those who may take money only', async () => {
    const odd = till.order({ payments: [{ ...till.cash(10_000), change: 1 }] });
    expect(await house.ask(routes.takeIn, { caller: atTill, body: odd })).toMatchObject({ error: { code: 'invalid' } });
    const paid = till.order({ payments: [till.cash(till.priceOf(0))] });
    const waiter = { ...atTill, permissions: new Set(['orders.take'] as const) };
    expect(await house.ask(routes.takeIn, { caller: waiter, body: paid })).toMatchObject({
      error: { code: 'not_permitted' },
    });
    expect(count('order.opened.v1')).toBe(0);
  });
});
