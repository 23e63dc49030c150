import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../base/assert.ts';
import { indexMenu } from '../modifiers/menu-index.ts';
import { group, id, item, menu, modifier, variant } from '../modifiers/testing/menu.ts';
import { asOffered, fillingOf, fillPlace, filledAlone, isOption, wishesOf } from './choosing.ts';
import { groupedByCombo } from './grouped.ts';
import { comboEach, resolveCombo } from './parts.ts';

const doneness = group('doneness', 1, 1, [modifier('rare'), modifier('well')]);
const extras = group('extras', 0, 2, [modifier('egg', { price: 150 })]);
const option = (name: string, at: string, extra = 0) => ({ itemId: id(name), variantId: id(at), extra });
const main = {
  id: id('main place'),
  name: { en: 'Main' },
  options: [option('steak', 'steak one'), option('soup', 'large', 250)],
};
const drink = { id: id('drink place'), name: { en: 'Drink' }, options: [option('tea', 'tea one')] };
const index = indexMenu(
  menu(
    [
      item('steak', { variants: [variant('steak one', 3_000)], groupIds: [doneness.id] }),
      item('soup', { variants: [variant('small', 700), variant('large', 900)], groupIds: [extras.id] }),
      item('tea', { variants: [variant('tea one', 450)] }),
      item('lunch', { variants: [variant('lunch one', 4_999)], combo: [main, drink] }),
    ],
    [doneness, extras],
  ),
);
const FREE = new Map<string, never>();
const of = (name: string) => must(index.items.get(id(name)), name);
const lunch = of('lunch');
const slots = must(lunch.item.combo, 'a combo');
const steak = must(main.options[0], 'steak');
const soup = must(main.options[1], 'soup');

describe('a combo is put together', () => {
  test('with what there is no choice of in its place already', () => {
    const filling = filledAlone(slots, index, FREE);
    expect([...filling.keys()]).toEqual([drink.id]);
    expect(resolveCombo(lunch, 4_999, wishesOf(slots, filling), index)).toMatchObject({
      parts: [{ name: { en: 'tea' }, unitPrice: 4_999 }],
      problem: { code: 'place_empty', slotId: main.id, name: { en: 'Main' } },
    });
  });

  test('place by place, whatever was chosen there before giving way', () => {
    const first = fillPlace(filledAlone(slots, index, FREE), main.id, steak, index, FREE);
    expect(isOption(first.get(main.id), steak)).toBe(true);
    const then = fillPlace(first, main.id, soup, index, FREE);
    expect(isOption(then.get(main.id), steak)).toBe(false);
    expect(wishesOf(slots, then).map(({ itemId }) => itemId)).toEqual([id('soup'), id('tea')]);
  });

  test('and a part must answer its own questions', () => {
    const filling = fillPlace(filledAlone(slots, index, FREE), main.id, steak, index, FREE);
    const wishes = wishesOf(slots, filling);
    expect(resolveCombo(lunch, 4_999, wishes, index).problem).toMatchObject({
      code: 'part_wrong',
      slotId: main.id,
      problem: { code: 'modifier_required', groupId: doneness.id },
    });
    const rare = wishes.map((wish) =>
      wish.slotId === main.id ? { ...wish, choices: [{ modifierId: id('rare'), quantity: 1 }] } : wish,
    );
    expect(resolveCombo(lunch, 4_999, rare, index).problem).toBeNull();
    expect(wishesOf(slots, fillingOf(rare))).toEqual(rare);
  });

  test('of a dish that has left the menu it is not whole', () => {
    const gone = indexMenu(menu([item('tea', { archived: true }), lunch.item]));
    const wishes = wishesOf(slots, filledAlone(slots, index, FREE));
    expect(resolveCombo(lunch, 4_999, wishes, gone)).toMatchObject({ parts: [], problem: { code: 'place_empty' } });
  });
});

test('a place whose only dish is out is not filled with it', () => {
  expect(filledAlone(slots, index, new Map([[id('tea'), { available: false }]])).size).toBe(0);
});

test('what a new menu has no more goes while it is chosen: a size, what fills a place, what was said of it', () => {
  const one = variant('lunch one', 4_999);
  const filling = fillPlace(filledAlone(slots, index, FREE), main.id, soup, index, FREE);
  const eggs = new Map(filling).set(main.id, { ...soup, chosen: new Map([[id('egg'), 1]]) });
  const choosing = { variantId: one.id, chosen: new Map<string, number>(), filling: eggs };
  expect(asOffered(choosing, lunch, index)).toBe(choosing);
  const published = (extra: boolean, options: (typeof main)['options'], archived = false) => {
    const items = [
      item('soup', { variants: [variant('large', 900)], groupIds: extra ? [extras.id] : [] }),
      item('tea', { variants: [variant('tea one', 450)], archived }),
      item('lunch', { variants: [one], combo: [{ ...main, options }, drink] }),
    ];
    const menuNow = indexMenu(menu(items, [extras]));
    return asOffered(choosing, must(menuNow.items.get(id('lunch')), 'lunch'), menuNow);
  };
  expect(published(true, [soup])).toBe(choosing);
  expect(published(false, [soup]).filling.get(main.id)?.chosen.size).toBe(0);
  expect([...published(true, [steak]).filling.keys()]).toEqual([drink.id]);
  expect([...published(true, [soup], true).filling.keys()]).toEqual([main.id]);
  expect(asOffered({ ...choosing, variantId: id('huge') }, lunch, index).variantId).toBe(one.id);
});

test('it costs its price, the extras of what was taken, and what its parts have on top', () => {
  const wish = { slotId: main.id, itemId: id('soup'), variantId: id('large'), choices: [] };
  const egg = [{ modifierId: id('egg'), quantity: 1 }];
  const tea = wishesOf(slots, filledAlone(slots, index, FREE));
  const resolved = resolveCombo(lunch, 4_999, [...tea, { ...wish, choices: egg }], index);
  expect(resolved.problem).toBeNull();
  expect(resolved.parts.map(({ name, variantName }) => [name, variantName])).toEqual([
    [{ en: 'soup' }, { en: 'large' }],
    [{ en: 'tea' }, null],
  ]);
  expect(comboEach(resolved.parts)).toBe(4_999 + 250 + 150);
});

test('lines of one combo stand together where the first one was, none lost or doubled', () => {
  const line = fc.record({
    id: fc.uuid(),
    combo: fc.option(fc.constantFrom({ id: 'a' }, { id: 'b' }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const groups = groupedByCombo(lines);
      expect(groups.flat()).toHaveLength(lines.length);
      expect(new Set(groups.flat())).toEqual(new Set(lines));
      expect(groups.map(([first]) => lines.indexOf(first))).toEqual(
        groups.map(([first]) => lines.indexOf(first)).toSorted((a, b) => a - b),
      );
      for (const group of groups) {
        if (group.length > 1) expect(new Set(group.map(({ combo }) => combo?.id)).size).toBe(1);
      }
      const combos = groups.flatMap(([first]) => (first.combo ? [first.combo.id] : []));
      expect(new Set(combos).size).toBe(combos.length);
    }),
    { numRuns: 2_000, seed: 4611 },
  );
});
