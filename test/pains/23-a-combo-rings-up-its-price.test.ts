import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { layOut } from '@comanda/shared/receipts/layout.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiptOf } from '../../hub/modules/receipts/index.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';
import { loadVenue } from '../../hub/venues/index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => house.close());

const { items, groups } = loadVenue('newyork');
const combo = must(
  items.find(({ name }) => name['en'] === 'Three courses'),
  'a combo at 49.99',
);

/** What must be said of a dish, said in the first way that there is. */
const choicesOf = ({ groupIds }: MenuItem) =>
  groups
    .filter(({ id, min }) => groupIds.includes(id) && min > 0)
    .flatMap(({ modifiers, min }) =>
      modifiers.slice(0, min).map(({ id: modifierId }) => ({ modifierId, quantity: 1 })),
    );

/** The combo with some of its options, as a guest orders it. */
const ordered = (pick: (options: number) => number, quantity = 1) => ({
  id: house.newId(),
  itemId: combo.id,
  variantId: must(combo.variants[0], 'a price').id,
  quantity,
  parts: must(combo.combo, 'its places').map(({ id: slotId, options }) => {
    const { itemId, variantId } = must(options[pick(options.length)], 'an option');
    const item = items.find(({ id }) => id === itemId);
    return { id: house.newId(), slotId, itemId, variantId, choices: item ? choicesOf(item) : [] };
  }),
});

async function rungUp(lines: readonly ReturnType<typeof ordered>[]) {
  const placed = await house.ask(routes.openOrder, {
    caller: cashier,
    body: { orderId: house.newId(), type: 'dine_in', lines: [...lines], send: true },
  });
  const { orderId, checkId, total } = must(placed.ok ? placed.value : null, JSON.stringify(placed));
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  const order = must(reply.ok ? reply.value : null, 'the order');
  return { checkId, total, order, check: must(order.checks[0], 'its check') };
}

const paperOf = (checkId: string): string[] =>
  layOut(must(receiptOf(house.store, checkId, { columns: 48, copy: false, at: 0, link: null }), 'a receipt').paper).map(
    (line) => (line.kind === 'text' ? line.text.replaceAll(/ +/g, ' ').trim() : ''),
  );

test('pain 23: a combo at 49.99 rings up 49.99, however often it is sold, and its receipt says so', async () => {
  for (let times = 1; times <= 12; times += 1) {
    const { check } = await rungUp(Array.from({ length: times }, () => ordered(() => 0)));
    expect(check.gross).toBe(times * 4_999);
  }
  const { checkId, total, order, check } = await rungUp([ordered(() => 0)]);
  expect(order.lines.map(({ gross }) => gross).reduce((a, b) => a + b, 0)).toBe(4_999);
  // 8.875 % on 49.99 is 4.4366 $: city, state and transit together.
  expect(check.net).toBe(4_999);
  expect(total).toBe(4_999 + Object.values(check.tax).reduce((sum, tax) => sum + tax, 0));
  await house.ask(routes.payCash, {
    caller: cashier,
    params: { checkId },
    body: { paymentId: house.newId(), tendered: total },
  });
  const paper = paperOf(checkId);
  const at = paper.findIndex((line) => line.startsWith('1 Three courses'));
  expect(paper.slice(at, at + 4)).toEqual([
    '1 Three courses $49.99',
    'Clam chowder: Cup',
    'Half roast chicken',
    'New York cheesecake',
  ]);
  expect(paper).toContain('Subtotal $49.99');
});

test('pain 23: with every other choice it rings up its price and the extras, twice as well as once', async () => {
  const slots = must(combo.combo, 'its places');
  const most = Math.max(...slots.map(({ options }) => options.length));
  for (let pick = 0; pick < most; pick += 1) {
    const chosen = (options: number): number => Math.min(pick, options - 1);
    const extras = slots.reduce((sum, { options }) => sum + (options[chosen(options.length)]?.extra ?? 0), 0);
    const { check, order } = await rungUp([ordered(chosen, 2)]);
    const modifiers = order.lines.flatMap((line) => line.modifiers).reduce((sum, { price }) => sum + price, 0);
    expect(check.gross).toBe(2 * (4_999 + extras + modifiers));
  }
});
