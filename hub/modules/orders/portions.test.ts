import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dishOf } from '../../test/choices.ts';
import { accepted } from '../../test/identity.ts';
import { cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => closeReplayed(house));

const { item: dish, groups, required, choice } = dishOf('newyork');
const added = must(
  groups.filter(({ min }) => min === 0).flatMap(({ modifiers }) => modifiers)[0],
  'something to add',
).id;
const variantOf = ({ variants }: MenuItem) => must(variants[0], 'a size').id;
const dishLine = (quantity: number, eggs: number) => ({
  id: house.newId(),
  itemId: dish.id,
  variantId: variantOf(dish),
  quantity,
  choices: [...required, ...(eggs > 0 ? [choice(added, eggs)] : [])],
});

async function makeCombo(): Promise<MenuItem> {
  const [first, second] = house.dishes;
  const place = (item: MenuItem) => ({
    id: house.newId(),
    name: { en: 'Part' },
    options: [{ itemId: item.id, variantId: variantOf(item), extra: 0 }],
  });
  const base = must(first, 'a dish');
  const item: MenuItem = {
    ...base,
    id: house.newId(),
    name: { en: 'Lunch' },
    stations: [],
    variants: [{ ...must(base.variants[0], 'a size'), id: house.newId(), price: 4_999 }],
    combo: [place(base), place(must(second, 'a dish'))],
  };
  accepted(await house.ask(routes.saveItem, { caller, body: item }));
  return item;
}

const comboLine = (item: MenuItem, quantity: number) => ({
  id: house.newId(),
  itemId: item.id,
  variantId: variantOf(item),
  quantity,
  parts: (item.combo ?? []).map((slot) => ({
    id: house.newId(),
    slotId: slot.id,
    ...must(slot.options[0], 'an option'),
  })),
});

type Line = ReturnType<typeof dishLine> | ReturnType<typeof comboLine>;
const place = (lines: readonly Line[], send: boolean) =>
  house.ask(routes.openOrder, {
    caller,
    body: { orderId: house.newId(), type: 'takeaway', lines: [...lines], send },
  });
const count = async (id: string, remaining: number) =>
  accepted(await house.ask(routes.setAvailability, { caller, body: { id, available: true, remaining } }));
const left = (id: string) =>
  house.store.get<{ remaining: number }>('select remaining from availability where id = ?', id)?.remaining;

it('a modifier is sold as often as there are portions of it, and named where there are no more', async () => {
  await count(added, 3);
  const asked = await place([dishLine(2, 0), dishLine(2, 1), dishLine(2, 1)], true);
  expect(asked).toMatchObject({ ok: false, error: { code: 'item_too_few', field: 'lines.1.choices' } });
  expect(asked).toMatchObject({ error: { details: { remaining: 3 } } });
  expect(left(added)).toBe(3);
  const { orderId } = accepted(await place([dishLine(2, 1)], false));
  expect(left(added)).toBe(1);
  const params = { orderId, lineId: must((await house.view(orderId)).lines[0], 'a line').id };
  const wish = (quantity: number, eggs: number, note = '') => {
    const { id: _, ...body } = dishLine(quantity, eggs);
    return { caller, params, body: { ...body, note, seat: null } };
  };
  accepted(await house.ask(routes.changeLine, wish(3, 1)));
  expect(left(added)).toBe(0);
  // Its last portion is on this line: the line can still be changed.
  accepted(await house.ask(routes.changeLine, wish(3, 1, 'Soft')));
  expect(await place([dishLine(1, 1)], true)).toMatchObject({ error: { code: 'item_unavailable' } });
  accepted(await house.ask(routes.sendOrder, { caller, params: { orderId } }));
  accepted(await house.ask(routes.changeSentLine, wish(3, 0)));
  expect(left(added)).toBe(3);
  await count(added, 2);
  const again = await house.ask(routes.changeSentLine, wish(3, 1));
  expect(again).toMatchObject({ ok: false, error: { code: 'item_too_few', field: 'choices' } });
  await count(added, 4);
  accepted(await house.ask(routes.changeSentLine, wish(3, 1)));
  expect(left(added)).toBe(1);
});

it('behind a combo, a shortage is said of the line that asked for it, and of the combo itself at its own', async () => {
  const combo = await makeCombo();
  await count(dish.id, 1);
  const short = await place([comboLine(combo, 1), dishLine(1, 0), dishLine(1, 0)], true);
  expect(short).toMatchObject({ ok: false, error: { code: 'item_too_few', field: 'lines.1.itemId' } });
  await count(combo.id, 3);
  const fourth = await place([dishLine(1, 0), comboLine(combo, 4)], true);
  expect(fourth).toMatchObject({
    ok: false,
    error: { code: 'item_too_few', details: { item: 'Lunch', remaining: 3 }, field: 'lines.1.itemId' },
  });
  const part = must(combo.combo?.[1]?.options[0], 'an option').itemId;
  await count(part, 1);
  const short2 = await place([dishLine(1, 0), comboLine(combo, 2)], true);
  expect(short2).toMatchObject({ error: { code: 'item_too_few', field: 'lines.1.parts.1.itemId' } });
  expect(left(combo.id)).toBe(3);
});

type Step =
  | { readonly do: 'dish' | 'combo'; readonly quantity: number; readonly eggs: number; readonly send: boolean }
  | { readonly do: 'void'; readonly at: number; readonly whole: boolean }
  | { readonly do: 'made' | 'unmade' | 'unsaid'; readonly at: number }
  | { readonly do: 'quantity'; readonly at: number; readonly quantity: number }
  | { readonly do: 'choices'; readonly at: number; readonly eggs: number }
  | { readonly do: 'cancel'; readonly at: number };

const at = fc.nat(11);
const few = fc.integer({ min: 1, max: 3 });
const eggs = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('dish', 'combo'), quantity: few, eggs, send: fc.boolean() }),
  fc.record({ do: fc.constant('void'), at, whole: fc.boolean() }),
  fc.record({ do: fc.constantFrom('made', 'unmade', 'unmade', 'unsaid'), at }),
  fc.record({ do: fc.constant('quantity'), at, quantity: few }),
  fc.record({ do: fc.constant('choices'), at, eggs }),
  fc.record({ do: fc.constant('cancel'), at }),
);

it('whatever happens to orders, countdowns lack what stands or was made: items, modifiers by how many, combos once each', async () => {
  const combo = await makeCombo();
  const wares = [dish.id, added, combo.id, must(house.dishes[1], 'a dish').id];
  const property = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
    for (const id of wares) await count(id, 1_000);
    const orders: string[] = [];
    const seen: { orderId: string; cancelled: boolean; line: LineView }[] = [];
    const look = async () => {
      seen.length = 0;
      for (const orderId of orders) {
        const { lines, state } = await house.view(orderId);
        seen.push(...lines.map((line) => ({ orderId, cancelled: state === 'cancelled', line })));
      }
    };
    for (const each of steps) {
      if (each.do === 'dish' || each.do === 'combo') {
        const lines = each.do === 'dish' ? [dishLine(each.quantity, each.eggs)] : [comboLine(combo, each.quantity)];
        orders.push(accepted(await place(lines, each.send)).orderId);
      } else if ('at' in each && seen.length > 0) {
        const { orderId, line } = must(seen[each.at % seen.length], 'a line');
        const params = { orderId, lineId: line.id };
        if (each.do === 'void') {
          const body = { reason: 'r', wholeCombo: each.whole };
          await house.ask(routes.voidLine, { caller, params, body });
        } else if (each.do === 'cancel') {
          const body = { reason: 'r', withSent: true };
          await house.ask(routes.cancelOrder, { caller, params: { orderId }, body });
        } else if (each.do === 'quantity') {
          const body = { quantity: each.quantity, partId: house.newId(), reason: 'r' };
          await house.ask(routes.changeQuantity, { caller, params, body });
        } else if (each.do === 'choices' && line.itemId === dish.id) {
          const { id: _, ...body } = dishLine(line.quantity, each.eggs);
          const asked = { caller, params, body };
          if (line.state === 'new') await house.ask(routes.changeLine, asked);
          else await house.ask(routes.changeSentLine, { ...asked, body: { ...body, seat: null, note: '' } });
        } else {
          const ticketId = house.store.get<{ id: string }>(
            'select ticket_id as id from ticket_lines where line_id = ?',
            line.id,
          )?.id;
          if (ticketId === undefined) continue;
          const there = { caller, params: { ticketId, lineId: line.id } };
          if (each.do === 'unsaid') await house.ask(routes.unacknowledgeVoid, there);
          else await house.ask(routes.acknowledgeVoid, { ...there, body: { made: each.do === 'made' } });
        }
      }
      await look();
      const gone = new Map<string, number>();
      const combos = new Map<string, number>();
      for (const { line, cancelled } of seen) {
        const free =
          line.state === 'voided' ? line.sentAt === null || line.made === false : line.state === 'new' && cancelled;
        if (free) continue;
        const take = (id: string, quantity: number) => gone.set(id, (gone.get(id) ?? 0) + quantity);
        take(line.itemId, line.quantity);
        for (const { modifierId, quantity } of line.modifiers) take(modifierId, quantity * line.quantity);
        if (line.combo) combos.set(line.combo.id, line.quantity);
      }
      gone.set(
        combo.id,
        [...combos.values()].reduce((sum, quantity) => sum + quantity, 0),
      );
      expect(wares.map(left)).toEqual(wares.map((id) => 1_000 - (gone.get(id) ?? 0)));
    }
  });
  await fc.assert(property, { numRuns: 40, seed: 33 });
}, 30_000);
