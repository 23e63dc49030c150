import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../../test/trade.ts';
import { ticketsOfOrder } from '../../kitchen/index.ts';

let house: Trade;
let tables: string[];
beforeEach(async () => {
  house = await openTrade();
  tables = house.store.all<{ id: string }>('select id from tables order by id').map(({ id }) => id);
});
afterEach(() => closeReplayed(house));

const table = (at: number): string => must(tables[at], 'a table');
const caller = cashier;

const order = (orderId: string) => house.view(orderId);
const marks = async () => {
  const found = await house.ask(routes.tableMarks, { caller });
  return found.ok ? found.value.tables.map(({ tableId, state }) => [tableId, state]) : [];
};
const openAt = async (at: number, lines = 0, body: object = {}) => {
  const orderId = house.newId();
  const given = Array.from({ length: lines }, (_, each) => house.line(each));
  return house.ask(routes.openOrder, {
    caller,
    body: { orderId, type: 'dine_in', tableId: table(at), lines: given, send: lines > 0, ...body },
  });
};
const seat = async (at: number, lines = 0, body: object = {}) => {
  const opened = await openAt(at, lines, body);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};
const pay = (checkId: string) =>
  house.ask(routes.payCash, { caller, params: { checkId }, body: { paymentId: house.newId(), tendered: 9_000_000 } });
const bumpAll = async () => {
  for (const { id } of house.store.all<{ id: string }>('select id from tickets where open = 1')) {
    await house.ask(routes.bumpTicket, { caller, params: { ticketId: id } });
  }
};
const clear = (at: number) => house.ask(routes.clearTable, { caller, params: { tableId: table(at) } });
const clean = (at: number) => house.ask(routes.cleanTable, { caller, params: { tableId: table(at) } });
const reserve = (at: number, reserved = true) =>
  house.ask(routes.reserveTable, { caller, params: { tableId: table(at) }, body: { reserved, at: 99 } });

describe('a table', () => {
  it('is held by guests who paid until they leave, and is then cleaned', async () => {
    const { orderId, checkId } = await seat(0, 2, { covers: 3 });
    expect(codeOf(await clear(0))).toBe('not_paid');
    await bumpAll();
    await house.ask(routes.handOverOrder, { caller, params: { orderId } });
    await pay(checkId);
    expect(await order(orderId)).toMatchObject({ state: 'handed_over', covers: 3 });
    expect(codeOf(await clear(0))).toBe('ok');
    expect(await order(orderId)).toMatchObject({ state: 'completed' });
    expect(await marks()).toEqual([[table(0), 'dirty']]);
    expect(codeOf(await clear(0))).toBe('table_empty');
    expect(codeOf(await clean(0))).toBe('ok');
    expect(await marks()).toEqual([]);
    expect(codeOf(await clean(0))).toBe('table_not_dirty');
  });

  it('is not kept dirty where the venue does not want that', async () => {
    const settings = must(house.store.get<{ settings: string }>('select settings from venue'), 'a venue').settings;
    const body = { ...JSON.parse(settings), tablesToClean: false };
    await house.ask(routes.saveSettings, { caller, body });
    const { checkId } = await seat(0, 1);
    await pay(checkId);
    expect(codeOf(await clear(0))).toBe('ok');
    expect(await marks()).toEqual([]);
  });

  it('that was seated by mistake is free again in one step, without an order in the books', async () => {
    const { orderId } = await seat(0);
    expect(codeOf(await clear(0))).toBe('ok');
    expect((await order(orderId)).state).toBe('cancelled');
    expect(await marks()).toEqual([]);
  });

  it('whose guests paid but still wait for a held course is not given away', async () => {
    const { checkId } = await seat(0, 1, { lines: [house.line(), { ...house.line(1), course: 3 }], hold: [3] });
    await pay(checkId);
    expect(codeOf(await clear(0))).toBe('not_sent');
  });

  it('takes new guests after those who were served and paid, also where nobody cleared it', async () => {
    const first = await seat(0, 1);
    await pay(first.checkId);
    expect(codeOf(await openAt(0, 1))).toBe('table_taken');
    await bumpAll();
    await house.ask(routes.handOverOrder, { caller, params: { orderId: first.orderId } });
    expect(codeOf(await openAt(0, 1))).toBe('ok');
    expect((await order(first.orderId)).state).toBe('completed');
    expect(await marks()).toEqual([]);
  });

  it('waits for its check from the proforma on, until something is added; its receipt is the first after all', async () => {
    const { orderId, checkId } = await seat(0, 1);
    const body = {
      id: house.newId(),
      name: 'Desk',
      host: 'localhost',
      port: 9100,
      columns: 48,
      letters: 'cp437',
    } as const;
    await house.ask(routes.savePrinter, {
      caller,
      body: { ...body, fallbackId: null, receipts: true, archived: false },
    });
    const print = () => house.ask(routes.printReceipt, { caller, params: { checkId }, body: {} });
    const proforma = async () => (await order(orderId)).checks[0]?.proforma;
    expect(await print()).toMatchObject({ ok: true, value: { copy: false } });
    expect(await proforma()).toBe(true);
    await house.ask(routes.addLines, { caller, params: { orderId }, body: { lines: [house.line(1)] } });
    expect(await proforma()).toBe(false);
    await print();
    await pay(checkId);
    expect(await proforma()).toBe(false);
    expect(await print()).toMatchObject({ ok: true, value: { copy: false } });
    expect(await print()).toMatchObject({ ok: true, value: { copy: true } });
  });

  it('is reserved until somebody sits down, and not where somebody sits', async () => {
    expect(codeOf(await reserve(0))).toBe('ok');
    expect(await marks()).toEqual([[table(0), 'reserved']]);
    await reserve(0, false);
    expect(await marks()).toEqual([]);
    await reserve(0);
    await seat(0);
    expect(await marks()).toEqual([]);
    expect(codeOf(await reserve(0))).toBe('table_taken');
  });
});

describe('an order', () => {
  it('moves to a free table, its tickets with it, and leaves the old one to be cleaned', async () => {
    const { orderId } = await seat(0, 2);
    await seat(1);
    const move = (at: number) =>
      house.ask(routes.moveOrder, { caller, params: { orderId }, body: { tableId: table(at) } });
    expect(codeOf(await move(1))).toBe('table_taken');
    const tickets = house.store.all('select * from tickets');
    expect(codeOf(await move(2))).toBe('ok');
    expect((await order(orderId)).tableId).toBe(table(2));
    expect(house.store.all('select * from tickets')).toEqual(tickets);
    const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
    const shown = await house.ask(routes.stationTickets, { caller, params: { station } });
    const name = house.store.get<{ data: string }>('select data from tables where id = ?', table(2))?.data;
    expect(shown.ok && shown.value.tickets[0]?.table).toBe(JSON.parse(name ?? '{}').name);
    expect(await marks()).toEqual([[table(0), 'dirty']]);
    const takeaway = await house.order(1);
    const params = { orderId: takeaway.orderId };
    expect(codeOf(await house.ask(routes.moveOrder, { caller, params, body: { tableId: table(3) } }))).toBe(
      'not_dine_in',
    );
  });

  it('counts the guests it has, in the order and in the day', async () => {
    const { orderId } = await seat(0, 0, { covers: 2 });
    await house.ask(routes.changeCovers, { caller, params: { orderId }, body: { covers: 5 } });
    expect((await order(orderId)).covers).toBe(5);
    expect(await house.ask(routes.dayReport, { caller, query: {} })).toMatchObject({ value: { covers: 5 } });
  });

  it('is handed over to somebody who may take orders', async () => {
    const { orderId } = await seat(0);
    const [waiter, cook] = [house.newId(), house.newId()];
    for (const [id, role] of [
      [waiter, 'waiter'],
      [cook, 'cook'],
    ] as const) {
      house.store.run('insert into staff (id, role, active, locked) values (?, ?, 1, 0)', id, role);
    }
    const to = (staffId: string) => house.ask(routes.changeServer, { caller, params: { orderId }, body: { staffId } });
    expect(codeOf(await to(cook))).toBe('not_found');
    expect(codeOf(await to(waiter))).toBe('ok');
    expect((await order(orderId)).servedBy).toBe(`staff:${waiter}`);
    house.store.run('delete from staff where id in (?, ?)', waiter, cook);
  });

  it('jumps the queue for a reason, and its tickets say so', async () => {
    const { orderId } = await seat(0, 1);
    const rush = (on: boolean, reason?: string) =>
      house.ask(routes.setRush, { caller, params: { orderId }, body: { rush: on, ...(reason && { reason }) } });
    expect(codeOf(await rush(true))).toBe('reason_needed');
    await rush(true, 'Allergy: made again');
    const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
    const shown = async () => {
      const found = await house.ask(routes.stationTickets, { caller, params: { station } });
      const ticket = found.ok ? found.value.tickets[0] : undefined;
      return [ticket?.rush, ticket?.keptBack];
    };
    expect(await shown()).toEqual([true, false]);
    await rush(false);
    expect(await shown()).toEqual([false, false]);
    expect(house.types().filter((type) => type === 'order.rush_changed.v1')).toHaveLength(2);
    const body = { kept: true, reason: 'Is collected at eight' };
    await house.ask(routes.keepBack, { caller, params: { orderId }, body });
    expect(await shown()).toEqual([false, true]);
  });

  it('has no turn once it is ready, until there is more to be sent', async () => {
    const { orderId } = await seat(0, 1);
    for (const { id } of ticketsOfOrder(house.store, orderId)) {
      await house.ask(routes.bumpTicket, { caller, params: { ticketId: id } });
    }
    const params = { orderId };
    const ahead = () => house.ask(routes.setRush, { caller, params, body: { rush: true, reason: 'Waited' } });
    const behind = () => house.ask(routes.keepBack, { caller, params, body: { kept: true, reason: 'Later' } });
    expect(codeOf(await ahead())).toBe('order_is_ready');
    expect(codeOf(await behind())).toBe('order_is_ready');
    expect(codeOf(await house.ask(routes.setRush, { caller, params, body: { rush: false } }))).toBe('ok');
    await house.ask(routes.addLines, { caller, params, body: { lines: [house.line()], send: false } });
    expect(codeOf(await behind())).toBe('ok');
  });

  it('goes ahead of the others or behind them, each for a reason of its own, and never both', async () => {
    const { orderId } = await seat(0, 1);
    const at = async () => {
      const found = await house.ask(routes.oneOrder, { caller, params: { orderId } });
      return found.ok && [found.value.rush, found.value.rushCause, found.value.keptBack];
    };
    const back = (kept: boolean, reason = '') =>
      house.ask(routes.keepBack, { caller, params: { orderId }, body: { kept, reason } });
    expect(codeOf(await back(true))).toBe('reason_needed');
    await back(true, 'Is collected at eight');
    expect(await at()).toEqual([false, null, true]);
    const body = { rush: true, reason: 'Peanuts', cause: 'allergy_remake' } as const;
    await house.ask(routes.setRush, { caller, params: { orderId }, body });
    expect(await at()).toEqual([true, 'allergy_remake', false]);
    await back(true, 'Not that fast');
    expect(await at()).toEqual([false, null, true]);
    await back(false);
    expect(await at()).toEqual([false, null, false]);
    const reasons = house.spine
      .eventsAfter(0, 10_000)
      .flatMap(({ payload }) => ('reason' in payload && payload.reason !== '' ? [payload.reason] : []));
    expect(reasons).toEqual(['Is collected at eight', 'Peanuts', 'Not that fast']);
    expect(house.differences()).toEqual([]);
  });
});
