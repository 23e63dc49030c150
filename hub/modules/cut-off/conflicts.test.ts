import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';
import { atTill, keeping, TILL } from '../../test/cut-off.ts';

let house: Trade;
let till: ReturnType<typeof keeping>;
let tableId: string;
beforeEach(async () => {
  house = await openTrade();
  till = keeping(house);
  tableId = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;
});
afterEach(() => house.close());

const sellOut = (at: number, remaining: number | null = null) => {
  const { id } = must(house.dishes[at], 'a dish');
  return house.ask(routes.setAvailability, { caller: cashier, body: { id, available: remaining !== null, remaining } });
};
const inKitchen = (): number => house.store.get<{ n: number }>('select count(*) as n from ticket_lines')?.n ?? 0;
const takenCash = (): number =>
  house.store.get<{ sum: number }>(
    "select coalesce(sum(amount + rounding), 0) as sum from payments where state = 'taken'",
  )?.sum ?? 0;

describe('a table that was taken meanwhile', () => {
  const both = async () => {
    const there = await house.order(1, tableId);
    const body = till.order({ type: 'dine_in', tableId, covers: 2, lines: [till.line(1)] });
    await till.takeIn(body);
    return { there, body };
  };

  test('keeps its order; the kept one is cooked beside it, and joined when somebody says so', async () => {
    const { there, body } = await both();
    expect(await till.view(body.orderId)).toMatchObject({
      tableId: null,
      state: 'preparing',
      lines: [{ state: 'sent' }],
    });
    expect(await till.conflict('table_taken')).toMatchObject({
      number: 'B-07',
      tableId,
      otherOrderId: there.orderId,
      otherNumber: there.number,
      choices: ['join', 'apart'],
    });
    expect(await till.settle('table_taken', 'join')).toMatchObject({ ok: true });
    const joined = await till.view(there.orderId);
    expect(joined.lines.map(({ id }) => id)).toContain(must(body.lines[0], 'a line').id);
    expect(inKitchen()).toBe(2);
    expect(await till.conflicts()).toEqual([]);
    expect(house.differences()).toEqual([]);
  });

  test('may stay as an order of its own, and is seated once the table is free', async () => {
    const { there, body } = await both();
    await house.ask(routes.payCash, {
      caller: cashier,
      params: { checkId: there.checkId },
      body: { paymentId: house.newId(), tendered: there.total },
    });
    await house.ask(routes.clearTable, { caller: cashier, params: { tableId } });
    expect(await till.conflict('table_taken')).toMatchObject({ choices: ['seat', 'apart'] });
    expect(await till.settle('table_taken', 'join')).toMatchObject({ error: { code: 'conflict_choice' } });
    expect(await till.settle('table_taken', 'seat')).toMatchObject({ ok: true });
    expect(await till.view(body.orderId)).toMatchObject({ tableId });
  });

  test('is settled once', async () => {
    await both();
    const { id: conflictId } = await till.conflict('table_taken');
    const settle = () =>
      house.ask(routes.settleConflict, { caller: atTill, params: { conflictId }, body: { choice: 'apart' } });
    const outcomes = await Promise.all([settle(), settle()]);
    expect(outcomes).toMatchObject([{ ok: true }, { error: { code: 'conflict_settled' } }]);
  });
});

describe('an item that is sold out', () => {
  test('waits for somebody’s word, and the rest is cooked', async () => {
    await sellOut(0);
    const body = till.order({ lines: [till.line(0), till.line(1)] });
    await till.takeIn(body);
    expect(inKitchen()).toBe(1);
    expect(await till.conflict('sold_out')).toMatchObject({
      amount: till.priceOf(0),
      paid: false,
      choices: ['make', 'drop'],
    });
    await house.ask(routes.sendOrder, { caller: cashier, params: { orderId: body.orderId } });
    expect(inKitchen()).toBe(1);
    await till.settle('sold_out', 'make');
    expect(inKitchen()).toBe(2);
  });

  test('is struck off the check where nobody has paid', async () => {
    await sellOut(0);
    const body = till.order({ lines: [till.line(0), till.line(1)] });
    await till.takeIn(body);
    await till.settle('sold_out', 'drop');
    expect(await till.view(body.orderId)).toMatchObject({
      checks: [{ total: till.priceOf(1) }],
      lines: [{ state: 'voided' }, { state: 'sent' }],
    });
    expect(inKitchen()).toBe(1);
    expect(house.differences()).toEqual([]);
  });

  test('that was paid for is given back in cash, or made', async () => {
    await sellOut(0);
    const total = till.priceOf(0) + till.priceOf(1);
    const body = till.order({ lines: [till.line(0), till.line(1)], payments: [till.cash(total)] });
    await till.takeIn(body);
    expect(inKitchen()).toBe(1);
    expect(await till.conflict('sold_out')).toMatchObject({
      paid: true,
      amount: till.priceOf(0),
      choices: ['make', 'give_back'],
    });
    expect(await till.settle('sold_out', 'give_back')).toMatchObject({ ok: true });
    expect(house.store.all('select amount, tender, line_ids from refunds')).toEqual([
      { amount: till.priceOf(0), tender: 'cash', line_ids: JSON.stringify([must(body.lines[0], 'a line').id]) },
    ]);
    expect(inKitchen()).toBe(1);
    expect(await till.view(body.orderId)).toMatchObject({ lines: [{ state: 'sent' }, { state: 'sent' }] });
    expect(house.differences()).toEqual([]);
  });

  test('with fewer portions than were sold takes none of them away', async () => {
    await sellOut(0, 1);
    const body = till.order({ lines: [till.line(0, { quantity: 3 })] });
    await till.takeIn(body);
    expect(await till.conflict('sold_out')).toMatchObject({ quantity: 3 });
    await till.settle('sold_out', 'drop');
    const { id } = must(house.dishes[0], 'a dish');
    expect(house.store.get('select remaining from availability where id = ?', id)).toEqual({ remaining: 1 });
  });
});

describe('a price that changed', () => {
  const told = () => till.priceOf(0) - 5_000;

  test('is the one that the guest was told, until somebody says otherwise', async () => {
    const body = till.order({ lines: [till.line(0, { unitPrice: told() })] });
    await till.takeIn(body);
    expect(await till.view(body.orderId)).toMatchObject({ checks: [{ total: told() }], lines: [{ state: 'sent' }] });
    expect(await till.conflict('price_changed')).toMatchObject({
      amount: told(),
      priceNow: till.priceOf(0),
      choices: ['keep', 'charge_new'],
    });
    await till.settle('price_changed', 'charge_new');
    expect(await till.view(body.orderId)).toMatchObject({ checks: [{ total: till.priceOf(0) }] });
    expect(inKitchen()).toBe(1);
  });

  test('does not change what was paid', async () => {
    const body = till.order({ lines: [till.line(0, { unitPrice: told() })], payments: [till.cash(told())] });
    await till.takeIn(body);
    expect(await till.conflict('price_changed')).toMatchObject({ paid: true, choices: ['keep'] });
    expect(await till.view(body.orderId)).toMatchObject({ checks: [{ state: 'paid', due: 0, total: told() }] });
  });

  test('because the taxes changed does not change it either: the till’s rules hold for its order', async () => {
    const before = must(venueState(house.store), 'a venue');
    const settings = { ...before.settings, tax: { ...before.settings.tax, mode: 'exclusive' as const } };
    await runAsHub(house.spine, house.newId, (deciding) => {
      deciding.append(event('venue.configured.v1', `venue:${settings.id}`, { settings, demo: true }));
      return ok(null);
    });
    const body = till.order({ settingsSeq: before.settingsSeq, payments: [till.cash(till.priceOf(0))] });
    expect(await till.takeIn(body)).toMatchObject({ conflicts: [] });
    expect(await till.view(body.orderId)).toMatchObject({ checks: [{ state: 'paid', due: 0 }] });
  });
});

describe('an order that another terminal was quicker with', () => {
  const payElsewhere = (checkId: string, tendered: number) =>
    house.ask(routes.payCash, { caller: cashier, params: { checkId }, body: { paymentId: house.newId(), tendered } });

  test('is paid twice: both are booked, and what is too much is given back', async () => {
    const { orderId, checkId, total } = await house.order(1);
    await payElsewhere(checkId, total);
    await till.takeIn(till.order({ orderId, number: null, lines: [], payments: [till.cash(total, checkId)] }));
    expect(takenCash()).toBe(2 * total);
    expect(await till.conflict('paid_over')).toMatchObject({ amount: total, choices: ['give_back', 'keep'] });
    const { id: conflictId } = await till.conflict('paid_over');
    const may = new Set(staffPermissions.cashier.filter((each) => each !== 'refunds.give'));
    const asked = { params: { conflictId }, body: { choice: 'give_back' as const } };
    expect(await house.ask(routes.settleConflict, { ...asked, caller: { ...atTill, permissions: may } })).toMatchObject(
      { error: { code: 'approval_needed' } },
    );
    expect(await till.conflict('paid_over')).toMatchObject({ id: conflictId });
    await till.settle('paid_over', 'give_back');
    expect(house.types()).toContain('refund.given.v1');
  });

  test('and gets more lines after it was paid: they are on a check of their own, which the money pays first', async () => {
    const { orderId, checkId, total } = await house.order(1, tableId);
    await payElsewhere(checkId, total);
    const line = till.line(1);
    const all = total + till.priceOf(1);
    await till.takeIn(till.order({ orderId, number: null, lines: [line], payments: [till.cash(all, checkId)] }));
    expect(await till.conflict('paid_over')).toMatchObject({ amount: total, choices: ['give_back', 'keep'] });
    expect(await till.view(orderId)).toMatchObject({ checks: [{ state: 'paid' }, { state: 'paid', due: -total }] });
    expect(inKitchen()).toBe(2);
  });

  test('and gets more lines after it was closed: they stand in an order of their own', async () => {
    const { orderId, checkId, total, number } = await house.order(1, tableId);
    await payElsewhere(checkId, total);
    await house.ask(routes.clearTable, { caller: cashier, params: { tableId } });
    const line = till.line(1);
    const payments = [till.cash(till.priceOf(1))];
    const body = till.order({ orderId, number: null, type: 'dine_in', tableId, lines: [line], payments });
    const reply = await till.takeIn(body);
    expect(reply.orderId).not.toBe(orderId);
    expect(await till.conflict('order_closed')).toMatchObject({ otherNumber: number, choices: ['apart'] });
    expect(await till.view(reply.orderId)).toMatchObject({
      lines: [{ id: line.id, state: 'sent' }],
      checks: [{ state: 'paid' }],
    });
    await till.takeIn(body);
    expect(house.store.get('select count(*) as n from lines where id = ?', line.id)).toEqual({ n: 1 });
    expect(house.store.get('select count(*) as n from payments')).toEqual({ n: 2 });
    expect(house.differences()).toEqual([]);
  });

  test('and has more on it than the guest paid: the rest is due', async () => {
    const { orderId, checkId, total } = await house.order(1);
    await house.ask(routes.addLines, {
      caller: cashier,
      params: { orderId },
      body: { lines: [house.line(1)], send: true },
    });
    await till.takeIn(till.order({ orderId, number: null, lines: [], payments: [till.cash(total, checkId)] }));
    expect(await till.conflict('paid_under')).toMatchObject({ amount: till.priceOf(1), choices: ['keep'] });
    expect(await till.view(orderId)).toMatchObject({ checks: [{ state: 'open', due: till.priceOf(1) }] });
  });
});

test('cash of a till whose drawer was closed meanwhile is booked, and goes into the one that is open', async () => {
  const before = must(venueState(house.store), 'a venue').settings;
  await runAsHub(house.spine, house.newId, (deciding) => {
    deciding.append(
      event('venue.configured.v1', `venue:${before.id}`, {
        settings: { ...before, cashNeedsDrawer: true },
        demo: true,
      }),
    );
    return ok(null);
  });
  const total = till.priceOf(0);
  await till.takeIn(till.order({ payments: [till.cash(total)] }));
  expect(takenCash()).toBe(total);
  expect(await till.settle('drawer_closed', 'book')).toMatchObject({ error: { code: 'drawer_needed' } });
  const drawerId = house.newId();
  await house.ask(routes.openDrawer, { caller: atTill, body: { drawerId, counts: [] } });
  expect(await till.settle('drawer_closed', 'book')).toMatchObject({ ok: true });
  expect(house.store.get('select paid_in from drawers where device_id = ?', TILL)).toEqual({ paid_in: total });
});

test('an order that was joined to another is found there', async () => {
  const into = await house.order(1, tableId);
  const body = till.order({ type: 'dine_in', tableId, lines: [till.line(1)] });
  await till.takeIn(body);
  await till.settle('table_taken', 'join');
  const more = till.line(2);
  await till.takeIn({ ...body, lines: [...body.lines, more] });
  expect((await till.view(into.orderId)).lines.map(({ id }) => id)).toContain(more.id);
});
