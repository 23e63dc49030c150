import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MenuItem, Modifier, ModifierGroup } from '../../contracts/views/menu.ts';
import { checkChoices } from './check-choices.ts';
import { indexItem } from './menu-index.ts';

const NESTED = 'nested';
const bounds = fc
  .tuple(fc.constantFrom(0, 0, 1, 2), fc.nat(2))
  .map(([min, more]) => ({ min, max: Math.max(1, min + more) }));

function groupOf(id: string): fc.Arbitrary<ModifierGroup> {
  const opens = id === NESTED ? fc.constant(null) : fc.constantFrom(null, null, NESTED);
  const modifiers = fc
    .array(fc.record({ maxQuantity: fc.integer({ min: 1, max: 3 }), groupId: opens, price: fc.nat(100) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((made) =>
      made.map((each, at): Modifier => ({ ...each, id: `${id}${at}`, name: {}, kind: 'choice', preselected: false })),
    );
  return fc.record({ bounds, modifiers }).map((made) => ({ id, name: {}, ...made.bounds, modifiers: made.modifiers }));
}

const groups = fc.tuple(groupOf('a'), groupOf('b'), groupOf(NESTED));
const choices = fc.uniqueArray(
  fc.record({
    modifierId: fc.constantFrom(...['a', 'b', NESTED].flatMap((id) => [`${id}0`, `${id}1`, `${id}2`])),
    quantity: fc.constantFrom(1, 1, 2, 3),
  }),
  { selector: ({ modifierId }) => modifierId, maxLength: 5 },
);

function itemWith(groupIds: string[]): MenuItem {
  return {
    id: 'item',
    categoryId: 'category',
    name: {},
    description: {},
    position: 0,
    variants: [{ id: 'usual', name: {}, price: 1, sku: null, barcode: null }],
    groupIds,
    allergens: [],
    diets: [],
    taxGroup: 'std',
    stations: [],
    prepSeconds: 0,
    course: 1,
    orderTypes: ['dine_in'],
    soldByWeight: false,
    picture: null,
    archived: false,
  };
}

test('choices are taken exactly where every rule of the menu holds', { timeout: 60_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(groups, choices, (made, chosen) => {
      const item = indexItem(itemWith(['a', 'b']), new Map(made.map((group) => [group.id, group])));
      const result = checkChoices(item, 'usual', chosen);

      const quantity = (id: string) => chosen.find(({ modifierId }) => modifierId === id)?.quantity ?? 0;
      const [a, b, nested] = made;
      const opened = [...a.modifiers, ...b.modifiers].some(({ id, groupId }) => groupId === NESTED && quantity(id) > 0);
      const open = opened ? [a, b, nested] : [a, b];
      const offered = open.flatMap((group) => group.modifiers);
      const allowed =
        chosen.every(({ modifierId }) => offered.some(({ id }) => id === modifierId)) &&
        offered.every(({ id, maxQuantity }) => quantity(id) <= maxQuantity) &&
        open.every(({ min, max, modifiers }) => {
          const count = modifiers.reduce((total, { id }) => total + quantity(id), 0);
          return count >= min && count <= max;
        });
      expect(result.ok).toBe(allowed);
      if (!result.ok) return;
      taken += 1;
      const back = result.value.modifiers.map(({ modifierId, quantity: times }) => [modifierId, times] as const);
      expect(new Map(back)).toEqual(new Map(chosen.map((choice) => [choice.modifierId, choice.quantity])));
    }),
    { numRuns: 10_000, seed: 4600 },
  );
  expect(taken).toBeGreaterThan(500);
});
