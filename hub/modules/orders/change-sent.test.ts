import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { BodyInputOf } from '@comanda/shared/contracts/route.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { dishWithChoices } from '../../test/choices.ts';
import { accepted, codeOf } from '../../test/identity.ts';
import { callerAs, cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { venueState } from '../venue/index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const { item, small, large, required, no, add, choice } = dishWithChoices();
const station = must(item.stations[0], 'a station');
const waiter = callerAs('waiter');
const NO = choice(no.id);
const ADD = choice(add.id);

type Change = BodyInputOf<typeof routes.changeSentLine>;
const as = (...choices: (typeof NO)[]): Change => ({ variantId: small.id, choices: [...required, ...choices] });

/** Sends the dish beside another of the same station. */
async function sent(quantity = 1, ...choices: (typeof NO)[]) {
  const line = { id: house.newId(), itemId: item.id, ...as(...choices), quantity };
  const dish = must(
    house.dishes.find(({ stations }) => stations[0] === station),
    'another dish of the station',
  );
  const other = { id: house.newId(), itemId: dish.id, variantId: must(dish.variants[0], 'a size').id };
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [line, other], send: true };
  const { orderId, checkId, total } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
  return { orderId, checkId, total, lineId: line.id, otherId: other.id };
}
type At = Awaited<ReturnType<typeof sent>>;

const change = ({ orderId, lineId }: Pick<At, 'orderId' | 'lineId'>, body: Change, caller = cashier) =>
  house.ask(routes.changeSentLine, { caller, params: { orderId, lineId }, body });
const tickets = async () => {
  const shown = accepted(await house.ask(routes.stationTickets, { caller: cashier, params: { station } }));
  return shown.tickets;
};
const ticket = async () => must((await tickets())[0], 'a ticket');
const shownLine = async (lineId: string) =>
  must(
    (await tickets()).flatMap(({ lines }) => lines).find((line) => line.lineId === lineId),
    'the line at its station',
  );
const lineOf = async ({ orderId, lineId }: Pick<At, 'orderId' | 'lineId'>) =>
  must(
    (await house.view(orderId)).lines.find(({ id }) => id === lineId),
    'the line',
  );
/** By a screen that shows its ticket as it is. */
const looking = async (lineId?: string) => {
  const { id: ticketId, lines } = await ticket();
  const seen = lines.filter((line) => lineId === undefined || line.lineId === lineId);
  return { params: { ticketId }, body: { shown: seen.flatMap(({ change: at }) => at ?? []) } };
};
const bumpLine = async (lineId: string) => {
  const { params, body } = await looking(lineId);
  accepted(await house.ask(routes.bumpLine, { caller: cashier, params: { ...params, lineId }, body }));
};
const sayChange = async (lineId: string) => {
  const { params, body } = await looking(lineId);
  accepted(await house.ask(routes.acknowledgeChange, { caller: cashier, params: { ...params, lineId }, body }));
};
const bump = async () => accepted(await house.ask(routes.bumpTicket, { caller: cashier, ...(await looking()) }));
const kinds = (line: { modifiers: readonly { kind: string }[] }) => line.modifiers.map(({ kind }) => kind);
const noteOf = (text: string): Change => ({ ...as(), note: text });

describe('a line that the kitchen has', () => {
  it('is changed and stays itself: its cook sees what it is beside what it was, until he says so', async () => {
    const at = await sent(1, ADD);
    const changed = accepted(await change(at, { ...as(ADD, NO), note: 'dị ứng tôm', seat: 2 }, waiter));
    expect(changed).toMatchObject({ lineId: at.lineId, stations: [station], total: at.total });
    const shown = await shownLine(at.lineId);
    expect(kinds(shown)).toEqual(expect.arrayContaining(['no', 'add']));
    expect(shown).toMatchObject({ note: 'dị ứng tôm', seat: 2, state: 'open', was: { note: '', seat: null } });
    expect(kinds(must(shown.was, 'what it was'))).not.toContain('no');
    expect((await lineOf(at)).changeUnseen).toBe(true);
    expect(await tickets()).toHaveLength(1);

    await change(at, { ...as(ADD), note: 'dị ứng tôm' }, waiter);
    expect((await shownLine(at.lineId)).was?.note).toBe('');
    for (let times = 0; times < 2; times += 1) await sayChange(at.lineId);
    expect(await shownLine(at.lineId)).not.toHaveProperty('was');
    expect(await lineOf(at)).not.toHaveProperty('changeUnseen');
    const said = house.spine.eventsAfter(0, 10_000).filter(({ type }) => type === 'ticket.change_acknowledged.v1');
    expect(said).toHaveLength(1);
  });

  it.each(['line', 'ticket'])('is seen by the bump of its %s, too', async (what) => {
    const at = await sent();
    await change(at, noteOf('no salt'));
    if (what === 'line') await bumpLine(at.lineId);
    else await bump();
    expect(await lineOf(at)).not.toHaveProperty('changeUnseen');
  });

  it('that is asked for as it is already is told to nobody', async () => {
    const at = await sent(1, NO);
    const before = house.spine.eventsAfter(0, 10_000).length;
    expect(accepted(await change(at, as(NO)))).toMatchObject({ stations: [], total: at.total });
    expect(house.spine.eventsAfter(0, 10_000)).toHaveLength(before);
  });

  it('is changed in part: so many of it become a line of their own on the same ticket', async () => {
    const at = await sent(3);
    const partId = house.newId();
    expect(codeOf(await change(at, { ...as(NO), quantity: 1 }))).toBe('invalid');
    expect(codeOf(await change(at, { ...as(NO), quantity: 1, partId: at.otherId }))).toBe('line_exists');
    expect(accepted(await change(at, { ...as(NO), quantity: 1, partId }))).toMatchObject({
      lineId: partId,
      total: at.total,
    });
    expect(await shownLine(at.lineId)).toMatchObject({ quantity: 2 });
    expect(await shownLine(at.lineId)).not.toHaveProperty('was');
    expect(await shownLine(partId)).toMatchObject({ quantity: 1, was: { modifiers: expect.any(Array) } });
  });

  it('that is changed back in part is one line again, and its cook is told where a screen showed him another', async () => {
    const at = await sent(3);
    const partId = house.newId();
    const undo = { ...as(), undo: true, partOf: at.lineId };
    accepted(await change(at, { ...as(NO), quantity: 1, partId }));
    expect(accepted(await change({ ...at, lineId: partId }, undo))).toMatchObject({
      lineId: at.lineId,
      total: at.total,
    });
    expect((await house.view(at.orderId)).lines.map(({ quantity }) => quantity)).toEqual([3, 1]);
    expect(await shownLine(at.lineId)).not.toHaveProperty('news');

    accepted(await change(at, { ...as(NO), quantity: 1, partId }));
    const { id: ticketId } = await ticket();
    const news = must((await shownLine(partId)).news, 'news');
    accepted(
      await house.ask(routes.drawnNews, { caller: cashier, params: { ticketId, lineId: partId }, body: { news } }),
    );
    accepted(await change({ ...at, lineId: partId }, undo));
    const shown = await shownLine(at.lineId);
    expect(shown).toMatchObject({ quantity: 3, was: { note: '' }, news: expect.any(String) });
    expect(kinds(must(shown.was, 'what its cook saw'))).toContain('no');
  });

  it('stays two where somebody could tell them apart', async () => {
    const at = await sent(3);
    const partId = house.newId();
    accepted(await change(at, { ...as(NO), quantity: 1, partId }));
    await bumpLine(at.lineId);
    accepted(await change({ ...at, lineId: partId }, { ...as(), undo: true, partOf: at.lineId }));
    expect(await shownLine(partId)).toMatchObject({ state: 'open', quantity: 1 });
    expect((await house.view(at.orderId)).lines.map(({ quantity }) => quantity)).toEqual([2, 1, 1]);
  });

  it('with something taken off is changed whole, and stays free where it was comped', async () => {
    const at = await sent(2);
    const params = { orderId: at.orderId, lineId: at.lineId };
    const { total } = accepted(await house.ask(routes.compLine, { caller: cashier, params, body: { reason: 'Late' } }));
    const partId = house.newId();
    expect(codeOf(await change(at, { ...as(ADD), quantity: 1, partId }))).toBe('line_lowered');
    expect(accepted(await change(at, as(ADD))).total).toBe(total);
  });

  it('keeps the price it was sold at, and what is new costs what the menu asks now', async () => {
    const at = await sent(2);
    const dearer = { ...item, variants: item.variants.map((each) => ({ ...each, price: must(each.price, 'p') * 2 })) };
    accepted(await house.ask(routes.saveItem, { caller: cashier, body: dearer }));
    const withAdd = accepted(await change(at, as(ADD), waiter));
    expect(withAdd.total).toBe(at.total + 2 * add.price);
    const large2 = accepted(await change(at, { ...as(ADD), variantId: large.id }, waiter));
    expect(large2.total).toBe(withAdd.total + 2 * (2 * must(large.price, 'p') - must(small.price, 'p')));
  });

  it('takes a note though its item is on the menu no more', async () => {
    const at = await sent(1, ADD);
    accepted(await house.ask(routes.saveItem, { caller: cashier, body: { ...item, archived: true } }));
    expect(codeOf(await change(at, { ...as(ADD), note: 'allergy: nuts' }))).toBe('ok');
    expect(codeOf(await change(at, as(ADD, NO)))).toBe('not_found');
  });

  it('takes no modifier that is sold out, and keeps one that it had', async () => {
    const at = await sent(1, ADD);
    const out = { id: add.id, available: false, remaining: null };
    accepted(await house.ask(routes.setAvailability, { caller: cashier, body: out }));
    expect(codeOf(await change(at, as(ADD, NO)))).toBe('ok');
    expect(codeOf(await change(await sent(), as(ADD)))).toBe('item_unavailable');
  });
});

describe('who may change it', () => {
  it('whoever takes orders, but for less money only with the right to void, and both are looked at again', async () => {
    const at = await sent(2, ADD);
    expect(codeOf(await change(at, as(), waiter))).toBe('approval_needed');
    expect(accepted(await change(at, as())).total).toBe(at.total - 2 * add.price);
    const { businessDate } = await house.view(at.orderId);
    const { exceptions } = accepted(
      await house.ask(routes.exceptions, { caller: cashier, query: { date: businessDate } }),
    );
    expect(exceptions).toMatchObject([{ kind: 'change', amount: 2 * add.price, orderId: at.orderId }]);
  });

  it('takes back by themselves what no cook has seen yet', async () => {
    const at = await sent();
    accepted(await change(at, as(ADD), waiter));
    expect(accepted(await change(at, as(), waiter)).total).toBe(at.total);
    accepted(await change(at, as(ADD), waiter));
    await sayChange(at.lineId);
    expect(codeOf(await change(at, as(), waiter))).toBe('approval_needed');
  });

  it('nobody, once its check was paid, or while it is split; nor what is not sent, or void', async () => {
    const at = await sent();
    const fresh = house.line();
    const params = { orderId: at.orderId };
    await house.ask(routes.addLines, { caller: cashier, params, body: { lines: [fresh] } });
    expect(codeOf(await change({ ...at, lineId: fresh.id }, as(NO)))).toBe('line_not_sent');
    await house.ask(routes.voidLine, {
      caller: cashier,
      params: { orderId: at.orderId, lineId: at.otherId },
      body: { reason: 'r' },
    });
    expect(codeOf(await change({ ...at, lineId: at.otherId }, as(NO)))).toBe('line_voided');
    const check = { checkId: at.checkId };
    accepted(
      await house.ask(routes.splitCheck, {
        caller: cashier,
        params: check,
        body: { newIds: [house.newId()], split: { how: 'evenly' } },
      }),
    );
    expect(codeOf(await change(at, as(NO)))).toBe('check_split');
    accepted(await house.ask(routes.uniteChecks, { caller: cashier, params: check }));
    const { total } = must((await house.view(at.orderId)).checks[0], 'the check');
    const cash = { paymentId: house.newId(), tendered: total };
    accepted(await house.ask(routes.payCash, { caller: cashier, params: check, body: cash }));
    expect(codeOf(await change(at, as(NO)))).toBe('check_paid');
  });
});

describe('what was made already', () => {
  it('is changed only to be made again, by whoever may void; on its ticket it is open again', async () => {
    const at = await sent();
    await bumpLine(at.lineId);
    expect(codeOf(await change(at, as(NO)))).toBe('line_made');
    expect(codeOf(await change(at, { ...as(NO), again: true }, waiter))).toBe('approval_needed');
    accepted(await change(at, { ...as(NO), again: true }));
    expect((await ticket()).lines.map(({ lineId, state }) => [lineId, state])).toEqual([
      [at.lineId, 'open'],
      [at.otherId, 'open'],
    ]);
  });

  it('comes back alone from a ticket that was bumped, and the order is not ready before it is', async () => {
    const at = await sent();
    await bump();
    expect((await house.view(at.orderId)).state).toBe('ready');
    accepted(await change(at, { ...as(NO), again: true }));
    expect(await lineOf(at)).toMatchObject({ state: 'sent', again: 'changed' });
    const [back, ...others] = await tickets();
    expect(others).toEqual([]);
    expect(back?.lines).toMatchObject([{ lineId: at.lineId, state: 'open', was: { note: '' } }]);
    expect((await house.view(at.orderId)).state).toBe('preparing');
    const params = { station };
    const recent = accepted(await house.ask(routes.recentTickets, { caller: cashier, params }));
    expect(recent.tickets.map(({ lines }) => lines.map(({ lineId }) => lineId))).toEqual([[at.otherId]]);
    await house.pass(MINUTE);
    await bump();
    expect((await house.view(at.orderId)).state).toBe('ready');
    // Once more: the ticket that it leaves holds nothing else, and is nowhere any more.
    accepted(await change(at, { ...as(), again: true }));
    const again = accepted(await house.ask(routes.recentTickets, { caller: cashier, params }));
    expect(again.tickets).toHaveLength(1);
  });

  const left = async () => {
    const { entries } = accepted(await house.ask(routes.availability, { caller: cashier }));
    return entries.find(({ id }) => id === item.id)?.remaining;
  };
  const countDown = async (remaining: number) => {
    const body = { id: item.id, available: true, remaining };
    accepted(await house.ask(routes.setAvailability, { caller: cashier, body }));
  };

  it('takes its portions off a countdown once more, as many as there are', async () => {
    await countDown(4);
    const at = await sent(2);
    await bump();
    expect(await left()).toBe(2);
    accepted(await change(at, { ...as(NO), again: true }));
    expect(await left()).toBe(0);
    await bump();
    expect(codeOf(await change(at, { ...as(), again: true }))).toBe('item_unavailable');
    await countDown(1);
    expect(codeOf(await change(at, { ...as(), again: true }))).toBe('item_too_few');
    expect(codeOf(await change(at, noteOf('hot')))).toBe('line_made');
  });

  it('is not made again after all where that is undone before its cook has seen it, and else is made as it was', async () => {
    await countDown(4);
    const at = await sent(2);
    await bump();
    accepted(await change(at, { ...as(NO), again: true }));
    expect(accepted(await change(at, { ...as(), undo: true }, waiter))).toMatchObject({ again: false });
    expect([await left(), await tickets(), (await house.view(at.orderId)).state]).toEqual([2, [], 'ready']);

    accepted(await change(at, { ...as(NO), again: true }));
    await sayChange(at.lineId);
    expect(accepted(await change(at, { ...as(), undo: true }))).toMatchObject({ again: true });
    expect([await left(), (await house.view(at.orderId)).state]).toEqual([0, 'preparing']);
  });

  it('where nobody bumps is told by the ticket’s age, and what no cook can say is seen on paper', async () => {
    const before = must(venueState(house.store)?.stations.get(station), 'the station');
    const after: Station = { ...before, doneWhen: 'handed_over', minimumSeconds: 120 };
    await runAsHub(house.spine, house.newId, (deciding) =>
      ok(deciding.append(event('station.saved.v1', `station:${station}`, after))),
    );
    const at = await sent();
    accepted(await change(at, as(NO)));
    expect(await lineOf(at)).not.toHaveProperty('changeUnseen');
    await house.pass(3 * MINUTE);
    expect(codeOf(await change(at, as()))).toBe('line_made');
  });
});
