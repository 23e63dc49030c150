import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { must } from '@comanda/shared/base/assert.ts';
import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { group, id, item, menu, modifier, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { describe, expect, test } from 'vitest';
import { type DraftPart, draftOf, inputOf, type NewLine, settled, withLine } from './draft.ts';
import { keptLinesOf, type KeptSale, withKept } from './kept.ts';
import { resolveLine } from './resolve.ts';
import { line, order } from './testing/order.ts';
import { draftAmounts, totalsWith } from './totals.ts';
import { comboWish, wishOf } from './wish.ts';

const settings = {
  currency: 'USD',
  languages: ['en'],
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    { id: 'food', name: 'Food', components: [{ id: 'low', name: 'Low', ratePpm: 70_000 }], byOrderType: {} },
    { id: 'drinks', name: 'Drinks', components: [{ id: 'high', name: 'High', ratePpm: 190_000 }], byOrderType: {} },
  ],
  rounding: 'half_up',
  serviceCharge: null,
} as unknown as VenueSettings;
const extras = group('extras', 0, 2, [modifier('egg', { price: 150 })]);
const option = (name: string, extra = 0) => ({ itemId: id(name), variantId: id(`${name} one`), extra });
const main = { id: id('main'), name: { en: 'Main' }, options: [option('rice'), option('steak', 500)] };
const drink = { id: id('drink'), name: { en: 'Drink' }, options: [option('tea')] };
const index = indexMenu(
  menu(
    [
      item('rice', { variants: [variant('rice one', 2_900)], groupIds: [extras.id] }),
      item('steak', { variants: [variant('steak one', 4_100)] }),
      item('tea', { variants: [variant('tea one', 1_700)], taxGroup: 'drinks' }),
      item('lunch', { variants: [variant('lunch one', 4_999)], combo: [main, drink] }),
      item('crab', { variants: [variant('crab one', 1_999)], soldByWeight: true }),
    ],
    [extras],
  ),
);
const part = (slotId: string, name: string, choices: DraftPart['choices'] = []): DraftPart => ({
  id: id(`${name} part`),
  slotId,
  itemId: id(name),
  variantId: id(`${name} one`),
  choices,
});
const egg = [{ modifierId: id('egg'), quantity: 1 }];
const plain = { quantity: 1, choices: [], price: null, seat: null, course: null, note: '' };
const lunch = (parts: readonly DraftPart[] = [part(main.id, 'rice', egg), part(drink.id, 'tea')]): NewLine => ({
  ...plain,
  itemId: id('lunch'),
  variantId: id('lunch one'),
  quantity: 2,
  parts,
});
const crab: NewLine = { ...plain, itemId: id('crab'), variantId: id('crab one'), grams: 350 };
const head = { orderId: id('order'), type: 'takeaway', tableId: null, covers: 0, opened: false } as const;
const drafted = (...lines: NewLine[]) =>
  lines.reduce((draft, each, at) => withLine(draft, id(`line ${at}`), each), draftOf(head)).lines;
const context = { menu: index, settings, type: 'takeaway' } as const;

describe('a combo of the draft', () => {
  test('is priced part by part, each with its own tax, to what the combo costs', () => {
    const lines = drafted(lunch());
    const priced = totalsWith(undefined, lines, context);
    expect(priced.lines.map((each) => [each.id, Object.keys(each.tax)])).toEqual([
      [id('rice part'), ['low']],
      [id('tea part'), ['high']],
    ]);
    expect(priced.gross).toBe(2 * (4_999 + 150));
    expect(draftAmounts(lines, priced)).toEqual(new Map([[id('line 0'), 2 * (4_999 + 150)]]));
  });

  test('is one line with the same parts, and another with others', () => {
    expect(drafted(lunch(), lunch()).map(({ quantity }) => quantity)).toEqual([4]);
    const renamed = lunch().parts?.map((each) => ({ ...each, id: id(`${each.id} again`) })) ?? [];
    expect(drafted(lunch(), lunch(renamed))).toHaveLength(1);
    expect(drafted(lunch(), lunch([part(main.id, 'steak'), part(drink.id, 'tea')]))).toHaveLength(2);
  });

  test('is sent with its parts, and gone from the draft once the order shows one of them', () => {
    const [made] = drafted(lunch());
    expect(inputOf(must(made, 'a line'))).toMatchObject({ id: id('line 0'), parts: lunch().parts });
    const draft = { ...draftOf(head), lines: drafted(lunch()) };
    const combo = { id: id('line 0'), itemId: id('lunch'), name: { en: 'lunch' } };
    expect(settled(draft, order({ lines: [line('rice part', { combo })] }), 1).lines).toEqual([]);
  });

  test('says where it is not whole', () => {
    const problem = resolveLine(lunch([part(drink.id, 'tea')]), index).problem;
    expect(problem).toMatchObject({ code: 'place_empty', slotId: main.id });
  });
});

describe('a combo that the hub has', () => {
  const combo = { id: id('combo'), itemId: id('lunch'), name: { en: 'lunch' } };
  const sold = (name: string, unitPrice: number) =>
    line(name, { itemId: id(name), variantId: id(`${name} one`), unitPrice, combo, quantity: 3 });

  test('is asked for again as it was, whatever the order of its lines', () => {
    const wish = comboWish([sold('tea', 1_848), sold('steak', 3_651)], index, ({ id: was }) => `${was} anew`);
    expect(wish).toMatchObject({
      itemId: id('lunch'),
      variantId: id('lunch one'),
      quantity: 3,
      price: null,
      parts: [
        { id: `${id('steak')} anew`, slotId: main.id, itemId: id('steak') },
        { id: `${id('tea')} anew`, slotId: drink.id, itemId: id('tea') },
      ],
    });
  });

  test('is not where a part is gone, or the menu has the combo otherwise now', () => {
    expect(comboWish([sold('tea', 1_848)], index, ({ id: was }) => was)).toBeNull();
    expect(comboWish([sold('tea', 1_848), sold('crab', 1)], index, ({ id: was }) => was)).toBeNull();
    expect(comboWish([line('soup')], index, ({ id: was }) => was)).toBeNull();
  });
});

describe('what is weighed', () => {
  test('costs its kilogram price by the gram, says its weight, and is a line for each weight', () => {
    const lines = drafted(crab, { ...crab, grams: 1_250 }, crab);
    expect(lines.map(({ grams, quantity }) => [grams, quantity])).toEqual([
      [350, 2],
      [1_250, 1],
    ]);
    expect([...draftAmounts(lines, totalsWith(undefined, lines, context)).values()]).toEqual([1_400, 2_499]);
    expect(resolveLine(crab, index).variantName).toEqual({ en: '0.350 kg' });
    expect(inputOf(must(lines[0], 'a line')).grams).toBe(350);
    expect(wishOf(line('crab', { grams: 350 })).grams).toBe(350);
  });
});

test('while cut off, a combo is kept as its lines and shown as one again, and a weight stays', () => {
  const [first, second] = drafted(lunch(), crab);
  const kept = [first, second].flatMap((each) => keptLinesOf(must(each, 'a line'), index, 7));
  expect(kept.map(({ name, combo, grams }) => [name['en'], combo?.id, grams])).toEqual([
    ['rice', id('line 0'), undefined],
    ['tea', id('line 0'), undefined],
    ['crab', undefined, 350],
  ]);
  expect(kept.slice(0, 2).reduce((sum, { unitPrice }) => sum + unitPrice, 0)).toBe(4_999);
  const sale: KeptSale = {
    ...head,
    number: 'B-01',
    hold: [],
    lines: kept,
    payments: [],
    deeds: [],
    fixed: new Set(),
  };
  const shown = withKept(undefined, sale, index)?.lines ?? [];
  expect(shown.map(({ id: each, itemId }) => [each, itemId])).toEqual([
    [id('line 0'), id('lunch')],
    [id('line 1'), id('crab')],
  ]);
  expect(shown[0]?.parts).toEqual(lunch().parts);
  expect(shown[1]?.grams).toBe(350);
});
