import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { codeOf } from '../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => house.close());

const variantOf = (item: MenuItem) => must(item.variants[0], 'a variant');
const option = (item: MenuItem, extra = 0) => ({ itemId: item.id, variantId: variantOf(item).id, extra });
const save = (item: MenuItem) => house.ask(routes.saveItem, { caller: cashier, body: item });

/** A combo of a fixed dish and one of two, at 49.99. */
async function combo(): Promise<MenuItem> {
  const [first, second, third] = house.dishes;
  const base = must(first, 'a dish');
  const id = house.newId();
  const item: MenuItem = {
    ...base,
    id,
    groupIds: [],
    stations: [],
    variants: [{ ...variantOf(base), id: house.newId(), price: 4_999 }],
    combo: [
      { id: house.newId(), name: { en: 'Main' }, options: [option(base)] },
      {
        id: house.newId(),
        name: { en: 'Side' },
        options: [option(must(second, 'a dish')), option(must(third, 'a dish'), 250)],
      },
    ],
  };
  expect(codeOf(await save(item))).toBe('ok');
  return item;
}

const line = (item: MenuItem, choices: readonly number[]) => ({
  id: house.newId(),
  itemId: item.id,
  variantId: variantOf(item).id,
  quantity: 2,
  parts: (item.combo ?? []).map((slot, at) => ({
    id: house.newId(),
    slotId: slot.id,
    ...must(slot.options[choices[at] ?? 0], 'an option'),
  })),
});

const place = (lines: readonly ReturnType<typeof line>[]) =>
  house.ask(routes.openOrder, {
    caller: cashier,
    body: { orderId: house.newId(), type: 'takeaway', lines: [...lines], send: true },
  });

async function placed(lines: readonly ReturnType<typeof line>[]): Promise<OrderView> {
  const reply = await place(lines);
  const { orderId } = must(reply.ok ? reply.value : null, 'an order');
  const order = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  return must(order.ok ? order.value : null, 'an order');
}

describe('a combo', () => {
  it('becomes a line for each part, which together cost its price and the extras', async () => {
    const item = await combo();
    const order = await placed([line(item, [0, 1])]);
    expect(order.lines).toHaveLength(2);
    expect(new Set(order.lines.map((each) => each.combo?.id)).size).toBe(1);
    expect(order.checks[0]?.gross).toBe(2 * (4_999 + 250));
    const stations = house.store.all<{ station: string }>('select station from tickets').map(({ station }) => station);
    expect(new Set(stations)).toEqual(new Set(order.lines.flatMap((each) => each.stations)));
  });

  it('is refused where a part is missing, another thing, or there twice; and while it is 86ed', async () => {
    const item = await combo();
    const whole = line(item, [0, 0]);
    expect(codeOf(await place([{ ...whole, parts: whole.parts.slice(1) }]))).toBe('combo_wrong');
    const other = must(house.dishes[4], 'a dish');
    const wrong = whole.parts.map((part) => ({ ...part, ...option(other) }));
    expect(codeOf(await place([{ ...whole, parts: wrong }]))).toBe('combo_wrong');
    const twice = whole.parts.map((part) => ({ ...part, id: whole.id }));
    expect(codeOf(await place([{ ...whole, parts: twice }]))).toBe('combo_wrong');
    await house.ask(routes.setAvailability, {
      caller: cashier,
      body: { id: item.id, available: false, remaining: null },
    });
    expect(codeOf(await place([whole]))).toBe('item_unavailable');
  });

  it('is not sold when one of its parts is sold out', async () => {
    const item = await combo();
    const part = must(item.combo?.[1]?.options[0], 'an option');
    await house.ask(routes.setAvailability, {
      caller: cashier,
      body: { id: part.itemId, available: true, remaining: 1 },
    });
    expect(codeOf(await place([line(item, [0, 0])]))).toBe('item_too_few');
    expect(codeOf(await place([line(item, [0, 1])]))).toBe('ok');
  });

  it('its parts are voided one by one, but neither changed nor counted', async () => {
    const order = await placed([line(await combo(), [0, 0])]);
    const part = must(order.lines[0], 'a line');
    const at = { caller: cashier, params: { orderId: order.id, lineId: part.id } };
    const quantity = { quantity: 1, partId: house.newId(), reason: 'r' };
    expect(codeOf(await house.ask(routes.changeQuantity, { ...at, body: quantity }))).toBe('combo_part');
    expect(codeOf(await house.ask(routes.voidLine, { ...at, body: { reason: 'r' } }))).toBe('ok');
  });

  it('is voided as a whole in one, and comped as a whole, and charged after all', async () => {
    const order = await placed([line(await combo(), [0, 1]), line(await combo(), [0, 0])]);
    const [first, second] = order.lines;
    const at = { caller: cashier, params: { orderId: order.id, lineId: must(second, 'a part').id } };
    const whole = { reason: 'r', wholeCombo: true };
    const now = async () => {
      const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId: order.id } });
      return must(reply.ok ? reply.value : null, 'the order');
    };
    expect(await house.ask(routes.compLine, { ...at, body: whole })).toMatchObject({ ok: true });
    expect((await now()).lines.map(({ comp }) => comp !== null)).toEqual([true, true, false, false]);
    expect((await now()).checks[0]?.comp).toBe(2 * (4_999 + 250));
    expect(codeOf(await house.ask(routes.removeComp, { ...at, body: { wholeCombo: true } }))).toBe('ok');
    expect((await now()).checks[0]?.comp).toBe(0);
    const voided = await house.ask(routes.voidLine, { ...at, body: whole });
    expect(voided).toMatchObject({ ok: true, value: { total: (await now()).checks[0]?.total } });
    expect((await now()).lines.map(({ state }) => state)).toEqual(['voided', 'voided', 'sent', 'sent']);
    expect((await now()).checks[0]?.gross).toBe(2 * 4_999);
    const again = { ...at, params: { ...at.params, lineId: must(first, 'a part').id } };
    expect(codeOf(await house.ask(routes.voidLine, { ...again, body: whole }))).toBe('line_voided');
  });

  it('is lowered as a whole in one, to the unit, counted once, and raised again; or a part of it alone', async () => {
    const order = await placed([line(await combo(), [0, 1]), line(await combo(), [0, 0])]);
    const checkId = must(order.checks[0], 'the check').id;
    const lineId = must(order.lines[1], 'a part').id;
    const discountId = house.newId();
    const at = { caller: cashier, params: { checkId } };
    const give = (body: object) =>
      house.ask(routes.giveDiscount, {
        ...at,
        body: { discountId, lineId, discount: { kind: 'percent', ratePpm: 333_333 }, reason: 'r', ...body },
      });
    const now = async () => {
      const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId: order.id } });
      return must(reply.ok ? reply.value.checks[0] : null, 'the check');
    };
    expect(codeOf(await give({ wholeCombo: true }))).toBe('ok');
    const whole = await now();
    expect(whole.discount).toBe(Math.round((2 * (4_999 + 250) * 333_333) / 1_000_000));
    expect(new Set(whole.discounts.map(({ givenAs }) => givenAs))).toEqual(new Set([discountId]));
    expect(whole.discounts).toHaveLength(2);
    const remove = { ...at, params: { checkId, discountId: must(whole.discounts[1], 'the other').id } };
    expect(codeOf(await house.ask(routes.removeDiscount, remove))).toBe('ok');
    expect(await now()).toMatchObject({ discount: 0, discounts: [] });
    const alone = { discountId: house.newId(), discount: { kind: 'fixed', amount: 100 } };
    expect(codeOf(await give(alone))).toBe('ok');
    expect(await now()).toMatchObject({ discount: 100, discounts: [{ lineId, givenAs: alone.discountId }] });
    expect(house.differences()).toEqual([]);
  });

  it('cannot hold another combo, nor what is weighed', async () => {
    const item = await combo();
    const nested = { ...item, id: house.newId(), combo: [{ id: house.newId(), name: {}, options: [option(item)] }] };
    expect(codeOf(await save(nested))).toBe('invalid');
    const weighed = { ...must(house.dishes[5], 'a dish'), soldByWeight: true };
    expect(codeOf(await save(weighed))).toBe('ok');
    const holding = {
      ...item,
      id: house.newId(),
      combo: [{ id: house.newId(), name: {}, options: [option(weighed)] }],
    };
    expect(codeOf(await save(holding))).toBe('invalid');
  });
});

describe('what is sold by weight', () => {
  it('costs its kilogram price by the gram, says its weight, and is refused unweighed', async () => {
    const dish = must(house.dishes[0], 'a dish');
    const item = { ...dish, soldByWeight: true, variants: [{ ...variantOf(dish), price: 1_999 }] };
    await save(item);
    const ask = (grams?: number) =>
      house.ask(routes.openOrder, {
        caller: cashier,
        body: {
          orderId: house.newId(),
          type: 'takeaway',
          lines: [{ id: house.newId(), itemId: item.id, variantId: variantOf(item).id, ...(grams && { grams }) }],
        },
      });
    expect(codeOf(await ask())).toBe('weight_needed');
    const reply = await ask(350);
    const { orderId } = must(reply.ok ? reply.value : null, 'an order');
    const order = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
    expect(order).toMatchObject({
      ok: true,
      value: { checks: [{ gross: 700 }], lines: [{ grams: 350, variantName: { en: '0.350 kg', vi: '0,350 kg' } }] },
    });
  });
});
