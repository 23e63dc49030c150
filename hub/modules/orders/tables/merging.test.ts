import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { mayBecome } from '@comanda/shared/domain/order/states.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../test/random.ts';
import { codeOf } from '../../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../../test/trade.ts';
import { orderViews } from '../queries.ts';

let house: Trade;
let tables: string[];
beforeEach(async () => {
  house = await openTrade();
  tables = house.store.all<{ id: string }>('select id from tables order by id').map(({ id }) => id);
});
afterEach(() => closeReplayed(house));

const caller = cashier;
const view = (orderId: string) => must(orderViews(house.store, [orderId])[0], 'an order');
const at = (index: number) => must(tables[index], 'a table');
const merge = (orderId: string, fromOrderId: string) =>
  house.ask(routes.mergeOrders, { caller, params: { orderId }, body: { fromOrderId } });
const unmerge = (orderId: string, fromOrderId: string, tableId?: string) =>
  house.ask(routes.unmergeOrder, { caller, params: { orderId }, body: { fromOrderId, ...(tableId && { tableId }) } });
const pay = (checkId: string) =>
  house.ask(routes.payCash, { caller, params: { checkId }, body: { paymentId: house.newId(), tendered: 9_000_000 } });
const bump = async (ids: readonly string[]) => {
  for (const ticketId of ids) await house.ask(routes.bumpTicket, { caller, params: { ticketId } });
};
const ticketIds = (orderId: string) =>
  house.store.all<{ id: string }>('select id from tickets where order_id = ? order by id', orderId).map(({ id }) => id);
const cooked = () => house.store.get<{ n: number }>('select count(*) as n from ticket_lines')?.n;

describe('merging two tables', () => {
  it('makes one order of checks that stay apart, and cooks nothing twice', async () => {
    const first = await house.order(2, at(0));
    const second = await house.order(3, at(1));
    const [before, other] = [view(first.orderId), view(second.orderId)];
    const dishes = cooked();
    expect(codeOf(await merge(first.orderId, second.orderId))).toBe('ok');
    const now = view(first.orderId);
    expect(now.lines).toEqual([...before.lines, ...other.lines]);
    expect(now.checks.map(({ id, total }) => [id, total])).toEqual([
      [first.checkId, first.total],
      [second.checkId, second.total],
    ]);
    expect(now.merged).toMatchObject([{ orderId: second.orderId, number: second.number, tableId: at(1) }]);
    expect(cooked()).toBe(dishes);
    expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(2);
    expect(view(second.orderId).state).toBe('merged');
    // Either table opens the one order that is there.
    const body = { orderId: house.newId(), type: 'dine_in', tableId: at(1), join: true } as const;
    expect(await house.ask(routes.openOrder, { caller, body })).toMatchObject({ value: { orderId: first.orderId } });
  });

  it('shows the kitchen the new table on the tickets that it has', async () => {
    const first = await house.order(1, at(0));
    const second = await house.order(1, at(1));
    const station = must(house.store.get<{ station: string }>('select station from tickets'), 'a ticket').station;
    await merge(first.orderId, second.orderId);
    const shown = await house.ask(routes.stationTickets, { caller, params: { station } });
    const tickets = shown.ok ? shown.value.tickets : [];
    expect(tickets).toHaveLength(2);
    expect(new Set(tickets.map(({ table, number }) => `${table} ${number}`)).size).toBe(1);
    expect(tickets.every(({ lines }) => lines.length === 1)).toBe(true);
  });

  it('and taking them apart again gives each what it brought', async () => {
    const first = await house.order(2, at(0));
    const second = await house.order(2, at(1));
    const before = [view(first.orderId), view(second.orderId)];
    await merge(first.orderId, second.orderId);
    expect(codeOf(await unmerge(first.orderId, second.orderId))).toBe('ok');
    const after = [view(first.orderId), view(second.orderId)];
    expect(after).toEqual(before);
    expect(codeOf(await unmerge(first.orderId, second.orderId))).toBe('not_merged');
  });

  it('leaves each part where its own dishes are', async () => {
    const first = await house.order(1, at(0));
    const second = await house.order(1, at(1));
    const tickets = ticketIds(second.orderId);
    await merge(first.orderId, second.orderId);
    await bump(tickets);
    expect(view(first.orderId).state).toBe('preparing');
    await unmerge(first.orderId, second.orderId, at(2));
    expect(view(first.orderId)).toMatchObject({ state: 'preparing', tableId: at(0) });
    expect(view(second.orderId)).toMatchObject({ state: 'ready', tableId: at(2) });
  });

  it('in a chain keeps what each brought, so that any can be taken out', async () => {
    const [a, b, c] = [await house.order(1, at(0)), await house.order(1, at(1)), await house.order(1, at(2))];
    await merge(b.orderId, c.orderId);
    await merge(a.orderId, b.orderId);
    expect(view(a.orderId).merged.map(({ orderId, checkIds }) => [orderId, checkIds])).toEqual([
      [b.orderId, [b.checkId]],
      [c.orderId, [c.checkId]],
    ]);
    await unmerge(a.orderId, b.orderId);
    expect(view(b.orderId).checks.map(({ id }) => id)).toEqual([b.checkId]);
    expect(view(a.orderId).checks.map(({ id }) => id)).toEqual([a.checkId, c.checkId]);
  });

  it('is refused with itself, with a takeaway, and with what is closed', async () => {
    const first = await house.order(1, at(0));
    const away = await house.order(1);
    expect(codeOf(await merge(first.orderId, first.orderId))).toBe('merge_itself');
    expect(codeOf(await merge(first.orderId, away.orderId))).toBe('not_dine_in');
    const gone = await house.order(1, at(1));
    await merge(first.orderId, gone.orderId);
    expect(codeOf(await merge(first.orderId, gone.orderId))).toBe('order_closed');
  });

  it('is not undone once the kitchen has dishes of both on one ticket', async () => {
    const first = await house.order(1, at(0));
    const second = await house.order(0 + 1, at(1));
    await house.ask(routes.addLines, { caller, params: { orderId: second.orderId }, body: { lines: [house.line()] } });
    await merge(first.orderId, second.orderId);
    const body = { lines: [house.line()], send: true };
    await house.ask(routes.addLines, { caller, params: { orderId: first.orderId }, body });
    expect(codeOf(await unmerge(first.orderId, second.orderId))).toBe('merged_tickets');
  });

  it('with a card payment under way ends in one paid check', async () => {
    const first = await house.order(1, at(0));
    const second = await house.order(1, at(1));
    const paymentId = house.newId();
    await house.ask(routes.payCard, { caller, params: { checkId: second.checkId }, body: { paymentId } });
    await merge(first.orderId, second.orderId);
    await house.pass(2_000);
    expect(view(first.orderId).checks.map(({ state }) => state)).toEqual(['open', 'paid']);
  });

  it('keeps both tables until one is given back, and both are left together', async () => {
    const first = await house.order(1, at(0));
    const second = await house.order(1, at(1));
    const third = await house.order(1, at(2));
    await merge(first.orderId, second.orderId);
    await merge(first.orderId, third.orderId);
    const clear = (index: number) => house.ask(routes.clearTable, { caller, params: { tableId: at(index) } });
    expect(codeOf(await clear(2))).toBe('ok');
    expect(view(first.orderId).merged.map(({ tableId }) => tableId)).toEqual([at(1), null]);
    for (const { checkId } of [first, second, third]) await pay(checkId);
    expect(codeOf(await clear(0))).toBe('ok');
    const dirty = house.store.all<{ table_id: string }>("select table_id from table_marks where state = 'dirty'");
    expect(dirty.map(({ table_id }) => table_id).sort()).toEqual([at(0), at(1), at(2)].sort());
    expect(view(first.orderId).state).toBe('completed');
  });
});

describe('random evenings', () => {
  it.each([11, 12])('of moving, merging, sending and paying keep every dish once (seed %i)', async (seed) => {
    const random = seeded(seed);
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    const states = new Map<string, string>();
    for (let step = 0; step < 160; step += 1) {
      const open = house.store.all<{ id: string }>('select id from orders where open = 1 order by id');
      const one = pick(open)?.id;
      const two = pick(open)?.id;
      const table = must(pick(tables.slice(0, 8)), 'a table');
      const dice = random();
      if (dice < 0.3 || !one || !two) {
        const lines = [house.line(), house.line(1)];
        const body = { orderId: house.newId(), type: 'dine_in', tableId: table, lines, send: random() < 0.7 } as const;
        await house.ask(routes.openOrder, { caller, body });
      } else if (dice < 0.45) await merge(one, two);
      else if (dice < 0.58) await unmerge(one, pick(view(one).merged)?.orderId ?? two);
      else if (dice < 0.65)
        await house.ask(routes.moveOrder, { caller, params: { orderId: one }, body: { tableId: table } });
      else if (dice < 0.72) await house.ask(routes.sendOrder, { caller, params: { orderId: one } });
      else if (dice < 0.8) await bump(ticketIds(one).slice(0, 1));
      else if (dice < 0.86) await house.ask(routes.handOverOrder, { caller, params: { orderId: one } });
      else if (dice < 0.93) await pay(must(pick(view(one).checks), 'a check').id);
      else await house.ask(routes.clearTable, { caller, params: { tableId: table } });
      for (const { id, state } of house.store.all<{ id: string; state: never }>('select id, state from orders')) {
        const before = states.get(id) as never;
        if (before !== undefined && before !== state)
          expect([before, state, mayBecome(before, state)]).toEqual([before, state, true]);
        states.set(id, state);
      }
    }
    // Every line that was sent is on one ticket of each of its stations, and its ticket is with its order.
    expect(
      house.store.all(
        `select line_id from ticket_lines tl join tickets t on t.id = tl.ticket_id
         group by line_id, station having count(*) > 1`,
      ),
    ).toEqual([]);
    expect(
      house.store.all(
        `select tl.line_id from ticket_lines tl join tickets t on t.id = tl.ticket_id
         left join lines l on l.id = tl.line_id and l.order_id = t.order_id where l.id is null`,
      ),
    ).toEqual([]);
    // No table has two open orders.
    expect(house.store.all('select table_id from orders where open = 1 group by table_id having count(*) > 1')).toEqual(
      [],
    );
    expect(house.types().filter((type) => type === 'orders.merged.v1').length).toBeGreaterThan(3);
    expect(house.types().filter((type) => type === 'orders.unmerged.v1').length).toBeGreaterThan(1);
  });
});
