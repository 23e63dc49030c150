import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { KitchenRules, RoutingRule } from '@comanda/shared/contracts/views/kitchen-rules.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';
import { markUndrawn } from './index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const venue = () => must(venueState(house.store) ?? undefined, 'a venue');
const rules = async (given: Partial<KitchenRules>): Promise<void> => {
  const kitchen = { autoFire: false, synchronised: false, routing: [], ...given };
  const body = { ...venue().settings, kitchen };
  const saved = await house.ask(routes.saveSettings, { caller: cashier, body });
  if (!saved.ok) throw new Error(saved.error.code);
};
const station = async (id: string, given: Partial<Station>): Promise<void> => {
  const before = must(venue().stations.get(id), 'a station');
  await runAsHub(house.spine, house.newId, (deciding) =>
    ok(deciding.append(event('station.saved.v1', `station:${id}`, { ...before, ...given }))),
  );
};
const rule = (stations: string[], given: Partial<RoutingRule> = {}): RoutingRule => ({
  id: 'elsewhere',
  categoryIds: [],
  itemIds: [],
  orderTypes: [],
  deviceIds: [],
  hours: null,
  stations,
  ...given,
});
const order = async (type: OrderType, lines = [house.line()]) => {
  const body = { orderId: house.newId(), type, lines, send: true };
  const opened = await house.ask(routes.openOrder, { caller: cashier, body });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.orderId;
};
const stationsNow = () =>
  house.store.all<{ station: string }>('select station from tickets order by id').map((row) => row.station);
const shown = async (at: string) => {
  const found = await house.ask(routes.stationTickets, { caller: cashier, params: { station: at } });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.tickets;
};
const bump = async (ticketId: string) => {
  const done = await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId } });
  if (!done.ok) throw new Error(done.error.code);
};

describe('where a line is made', () => {
  it('is said by the first rule that fits how it is sent, at the moment it is sent', async () => {
    const home = must(house.dishes[0]?.stations[0], 'a station');
    const elsewhere = must(
      [...venue().stations.values()].find(({ id, kind }) => kind === 'prep' && id !== home)?.id,
      'another station',
    );
    const lunch = { hours: { from: '11:00', until: '19:30' } };
    await rules({ routing: [rule([elsewhere], { orderTypes: ['takeaway'], ...lunch })] });
    await order('takeaway');
    await order('delivery');
    // The venue's clock says 19:00; the rule ends half an hour later.
    await house.pass(31 * MINUTE);
    await order('takeaway');
    expect(stationsNow()).toEqual([elsewhere, home, home]);
  });

  it('is what the menu says where the rule’s station is gone, and nowhere where the rule says so', async () => {
    const home = must(house.dishes[0]?.stations[0], 'a station');
    const elsewhere = must(
      [...venue().stations.values()].find(({ id, kind }) => kind === 'prep' && id !== home)?.id,
      'another station',
    );
    await rules({
      routing: [
        rule([elsewhere], { orderTypes: ['takeaway'] }),
        rule([], { itemIds: [must(house.dishes[0], 'a dish').id] }),
      ],
    });
    await station(elsewhere, { archived: true });
    await order('takeaway');
    const nowhere = await order('delivery');
    expect(stationsNow()).toEqual([home]);
    const found = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId: nowhere } });
    expect(found).toMatchObject({ ok: true, value: { state: 'ready' } });
  });

  it.each([
    ['a station that there is not', rule(['attic']), 'not_found'],
    ['expo, which makes nothing', rule(['expo']), 'not_found'],
    ['nowhere for everything', rule([], { orderTypes: ['takeaway'] }), 'invalid'],
  ])('cannot be set to %s', async (_what, wrong, code) => {
    const kitchen = { autoFire: false, synchronised: false, routing: [wrong] };
    const outcome = await house.ask(routes.saveSettings, { caller: cashier, body: { ...venue().settings, kitchen } });
    expect(outcome).toMatchObject({ ok: false, error: { code, field: 'kitchen.routing.0.stations' } });
  });
});

describe('what is to be done at once', () => {
  const slowAndQuick = () => {
    const sorted = house.dishes.map((dish, at) => ({ at, ...dish })).sort((a, b) => a.prepSeconds - b.prepSeconds);
    const slow = must(sorted.at(-1), 'a slow dish');
    const quick = must(
      sorted.find(({ stations }) => stations[0] !== slow.stations[0]),
      'a quick dish made elsewhere',
    );
    return { slow, quick, wait: (slow.prepSeconds - quick.prepSeconds) * 1_000 };
  };

  it('begins with what takes longest; the rest is to be seen when it is time, and only then looked for', async () => {
    const { slow, quick, wait } = slowAndQuick();
    await rules({ synchronised: true });
    const now = house.timers.now();
    await order('takeaway', [house.line(slow.at), house.line(quick.at)]);
    const at = (dish: typeof slow) => must(dish.stations[0], 'a station');
    const [first] = await shown(at(slow));
    const [second] = await shown(at(quick));
    expect([first?.showAt, first?.lines[0]?.startAt]).toEqual([now, null]);
    expect([second?.showAt, second?.lines[0]?.startAt]).toEqual([now + wait, now + wait]);
    const watch = () => runAsHub(house.spine, house.newId, (deciding) => markUndrawn(deciding, () => null));
    await house.pass(11_000);
    expect(await watch()).toEqual({ ok: true, value: { unseen: 1, more: false } });
    await house.pass(wait);
    expect(await watch()).toEqual({ ok: true, value: { unseen: 1, more: false } });
  });

  it('looks at a rush without screens in goes that keep no till waiting', async () => {
    const orders = 20;
    for (let n = 0; n < orders; n += 1) await order('takeaway', [house.line(0)]);
    await house.pass(11_000);
    const goes: number[] = [];
    for (let more = true; more; ) {
      const marked = await runAsHub(house.spine, house.newId, (deciding) => markUndrawn(deciding, () => null));
      if (!marked.ok) throw new Error(marked.error.code);
      goes.push(marked.value.unseen);
      more = marked.value.more;
    }
    expect(goes.length).toBeGreaterThan(1);
    expect(Math.max(...goes)).toBeLessThanOrEqual(16);
    const unseen = goes.reduce((sum, each) => sum + each, 0);
    expect(unseen).toBe(house.store.get<{ n: number }>('select count(*) as n from tickets where undrawn = 1')?.n);
    expect(unseen).toBeGreaterThanOrEqual(orders);
  });

  it('is not kept back where the house does not want it', async () => {
    const { slow, quick } = slowAndQuick();
    await order('takeaway', [house.line(slow.at), house.line(quick.at)]);
    const [ticket] = await shown(must(quick.stations[0], 'a station'));
    expect(ticket?.lines[0]?.startAt).toBeNull();
    expect(ticket?.showAt).toBe(ticket?.sentAt);
  });
});

describe('the next course', () => {
  const open = async () => {
    const table = must(house.store.get<{ id: string }>('select id from tables order by id'), 'a table').id;
    const lines = [1, 2, 3].map((course) => ({ ...house.line(course - 1), course }));
    const body = { orderId: house.newId(), type: 'dine_in' as const, tableId: table, lines, hold: [2, 3], send: true };
    const opened = await house.ask(routes.openOrder, { caller: cashier, body });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value.orderId;
  };
  const serve = async (orderId: string) => {
    for (const { id } of house.store.all<{ id: string }>('select id from tickets where open = 1')) await bump(id);
    return house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } });
  };
  const fired = () => house.types().filter((type) => type === 'course.fired.v1').length;

  it('waits for fire where the house does not want otherwise; expo sees it as pending all the while', async () => {
    const orderId = await open();
    const [ticket] = await shown('expo');
    expect(ticket?.held.map(({ course, lines }) => [course, lines.length])).toEqual([
      [2, 1],
      [3, 1],
    ]);
    await serve(orderId);
    expect(fired()).toBe(0);
    expect((await shown('expo')).map(({ served, held }) => [served, held.length])).toEqual([[true, 2]]);
  });

  it('is fired by the hand-over of the one before, one at a time; guests wait for it since they ordered', async () => {
    await rules({ autoFire: true });
    const ordered = house.timers.now();
    const orderId = await open();
    for (const course of [2, 3]) {
      await house.pass(10 * MINUTE);
      await serve(orderId);
      expect(fired()).toBe(course - 1);
      const cooking = (await shown('expo')).filter(({ state }) => state === 'open');
      expect(cooking.map(({ lines }) => lines[0]?.course)).toEqual([course]);
      expect(cooking[0]).toMatchObject({ orderedAt: ordered, firedAt: house.timers.now() });
    }
    await serve(orderId);
    expect(fired()).toBe(2);
    expect(await shown('expo')).toEqual([]);
  });
});
