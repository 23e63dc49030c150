import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../test/identity.ts';
import { type KitchenFollower, followKitchen } from '../../test/kitchen-follower.ts';
import { seeded } from '../../test/random.ts';
import { cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';

/** Lines that go to another table go there in the kitchen too, and no dish of theirs is made twice or lost. */

let house: Trade;
let home: string;
let cook: KitchenFollower;
let expo: KitchenFollower;
let tables: string[];
beforeEach(async () => {
  house = await openTrade();
  home = must(house.dishes[0]?.stations[0], 'a station');
  cook = followKitchen(house, home);
  expo = followKitchen(house, 'expo');
  tables = house.store.all<{ id: string }>('select id from tables order by id').map(({ id }) => id);
});
afterEach(() => closeReplayed(house));

async function seat(at: number, lines: number, send = true) {
  const sold = Array.from({ length: lines }, () => house.line());
  const body = { orderId: house.newId(), type: 'dine_in' as const, tableId: tables[at] ?? '', lines: sold, send };
  const { orderId, checkId, number } = accepted(await house.ask(routes.openOrder, { caller, body }));
  return { orderId, checkId, number, lineIds: sold.map(({ id }) => id) };
}
type Seated = Awaited<ReturnType<typeof seat>>;

/** The screens have heard of all before it: what they show afterwards is by what they hear of it. */
const transfer = async ({ checkId }: Seated, to: Seated, lineIds: readonly string[]) => {
  cook.shows();
  expo.shows();
  accepted(
    await house.ask(routes.transferLines, {
      caller,
      params: { checkId },
      body: { toOrderId: to.orderId, lineIds: [...lineIds] },
    }),
  );
};
const ticketOf = ({ orderId }: Seated) =>
  must(house.store.get<{ id: string }>('select id from tickets where order_id = ?', orderId), 'a ticket').id;
const bump = async (ticketId: string) => accepted(await house.ask(routes.bumpTicket, { caller, params: { ticketId } }));
const stateOf = async ({ orderId }: Seated) => (await house.view(orderId)).state;

/** Which lines of which order a screen shows that hears of changes alone, beside one that asks anew: it is the same. */
const shown = (screen: KitchenFollower) => {
  const tickets = screen.shows();
  expect(tickets).toEqual(screen.anew());
  return tickets
    .flatMap(({ number, lines }) => lines.map(({ lineId, state }) => `${number} ${lineId} ${state}`))
    .sort();
};

it('what is made is on the screens under the table that it went to, each dish once', async () => {
  const [from, to] = [await seat(0, 3), await seat(1, 1)];
  const [a = '', b = '', c = ''] = from.lineIds;
  await transfer(from, to, [b]);
  const now = [
    `${from.number} ${a} open`,
    `${from.number} ${c} open`,
    `${to.number} ${b} open`,
    `${to.number} ${to.lineIds[0]} open`,
  ].sort();
  expect(shown(cook)).toEqual(now);
  expect(shown(expo)).toEqual(now);
  expect(house.types().filter((type) => type === 'lines.sent.v1')).toHaveLength(2);
});

it('all that is on a ticket takes the ticket along, drawn as it was', async () => {
  const [from, to] = [await seat(0, 2), await seat(1, 1)];
  const ticketId = ticketOf(from);
  accepted(await house.ask(routes.drawnTicket, { caller, params: { ticketId } }));
  await transfer(from, to, from.lineIds);
  expect(shown(cook).map((line) => line.split(' ')[0])).toEqual(Array.from({ length: 3 }, () => `${to.number}`));
  expect(cook.anew().find(({ id }) => id === ticketId)?.drawnAt).toBe(house.timers.now());
});

it('what stays on a ticket with nothing left to make is done with it, and its order ready', async () => {
  const [from, to] = [await seat(0, 2), await seat(1, 1)];
  const ticketId = ticketOf(from);
  const [a = '', b = ''] = from.lineIds;
  accepted(await house.ask(routes.bumpLine, { caller, params: { ticketId, lineId: a } }));
  await transfer(from, to, [b]);
  expect(shown(cook)).toEqual([`${to.number} ${b} open`, `${to.number} ${to.lineIds[0]} open`].sort());
  expect([await stateOf(from), await stateOf(to)]).toEqual(['ready', 'preparing']);
});

it.each(['placed', 'ready', 'handed_over'] as const)(
  'an order that was %s is made again with what comes to it',
  async (before) => {
    const from = await seat(0, 2);
    await house.pass(MINUTE);
    const to = await seat(1, 1, before !== 'placed');
    if (before !== 'placed') await bump(ticketOf(to));
    if (before === 'handed_over') {
      accepted(await house.ask(routes.handOverOrder, { caller, params: { orderId: to.orderId } }));
    }
    expect(await stateOf(to)).toBe(before);
    await transfer(from, to, from.lineIds.slice(0, 1));
    expect(await stateOf(to)).toBe('preparing');
    expect((await house.view(to.orderId)).sentAt).not.toBeNull();
    const theirs = cook.anew().find(({ number }) => number === to.number);
    await bump(must(theirs, 'its ticket').id);
    expect(await stateOf(to)).toBe('ready');
    shown(expo);
  },
);

it('what is made already and comes to a table that was served waits to be brought there', async () => {
  const [from, to] = [await seat(0, 2), await seat(1, 1)];
  for (const seated of [from, to]) await bump(ticketOf(seated));
  accepted(await house.ask(routes.handOverOrder, { caller, params: { orderId: to.orderId } }));
  await transfer(from, to, from.lineIds.slice(0, 1));
  expect([await stateOf(from), await stateOf(to)]).toEqual(['ready', 'ready']);
  expect(shown(expo)).toEqual(
    [`${to.number} ${from.lineIds[0]} done`, `${from.number} ${from.lineIds[1]} done`].sort(),
  );
});

it.each([21, 22, 23])('a random evening leaves every screen right after each change (seed %i)', async (seed) => {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const stations = [...must(venueState(house.store) ?? undefined, 'a venue').stations.keys()];
  const screens = stations.map((id) => followKitchen(house, id));
  let transfers = 0;
  for (let step = 0; step < 120; step += 1) {
    const open = house.store
      .all<{ id: string }>('select id from orders where open = 1 order by id')
      .map(({ id }) => id);
    const [one, two] = [pick(open), pick(open)];
    const dice = random();
    if (dice < 0.25 || one === undefined || two === undefined) {
      const lines = [house.line(), house.line(), house.line(1)];
      const body = { orderId: house.newId(), type: 'dine_in', tableId: pick(tables.slice(0, 5)), lines } as const;
      await house.ask(routes.openOrder, { caller, body: { ...body, send: random() < 0.8 } });
      continue;
    }
    const view = await house.view(one);
    const line = pick(view.lines.filter(({ state }) => state !== 'voided'));
    const ticketId = pick(
      house.store.all<{ id: string }>('select id from tickets where order_id = ? order by id', one),
    )?.id;
    const about = { ticketId: ticketId ?? one, lineId: line?.id ?? one };
    const params = { orderId: one };
    if (dice < 0.45) {
      const checkId = must(view.checks[0], 'a check').id;
      const lineIds = view.lines
        .filter((each) => each.checkId === checkId && each.state !== 'voided' && random() < 0.5)
        .map(({ id }) => id);
      if (lineIds.length === 0) continue;
      const moved = await house.ask(routes.transferLines, {
        caller,
        params: { checkId },
        body: { toOrderId: two, lineIds },
      });
      if (moved.ok) transfers += 1;
    } else if (dice < 0.52) await house.ask(routes.mergeOrders, { caller, params, body: { fromOrderId: two } });
    else if (dice < 0.57) {
      await house.ask(routes.unmergeOrder, {
        caller,
        params,
        body: { fromOrderId: pick(view.merged)?.orderId ?? two },
      });
    } else if (dice < 0.66) await house.ask(routes.bumpTicket, { caller, params: about });
    else if (dice < 0.71) await house.ask(routes.bumpLine, { caller, params: about });
    else if (dice < 0.75) await house.ask(routes.recallTicket, { caller, params: about });
    else if (dice < 0.81) {
      const body = { reason: 'Guest left' };
      await house.ask(routes.voidLine, { caller, params: { orderId: one, lineId: about.lineId }, body });
    } else if (dice < 0.87) await house.ask(routes.acknowledgeVoid, { caller, params: about, body: { made: true } });
    else if (dice < 0.93) await house.ask(routes.handOverOrder, { caller, params });
    else if (dice < 0.97) await house.ask(routes.undoHandOver, { caller, params });
    else {
      const body = { paymentId: house.newId(), tendered: 90_000_000 };
      await house.ask(routes.payCash, { caller, params: { checkId: must(view.checks[0], 'a check').id }, body });
    }
    for (const screen of screens) expect(screen.shows()).toEqual(screen.anew());
    // Nothing that is still made is of an order that says otherwise, and nothing is on two tickets of a station.
    const lost = `select t.id from tickets t join orders o on o.id = t.order_id
      join ticket_lines l on l.ticket_id = t.id and l.state = 'open'
      where t.bumped_at is null and o.state not in ('preparing', 'completed')`;
    const twice = `select l.line_id from ticket_lines l join tickets t on t.id = l.ticket_id
      group by l.line_id, t.station having count(*) > 1`;
    const stuck = `select t.id from tickets t where t.bumped_at is null
and not exists (
      select 1 from ticket_lines l where l.ticket_id = t.id and (l.state <> 'voided' or l.acknowledged = 0))`;
    for (const query of [lost, twice, stuck]) expect(house.store.all(query)).toEqual([]);
  }
  expect(transfers).toBeGreaterThan(3);
});
