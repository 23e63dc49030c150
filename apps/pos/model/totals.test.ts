import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { describe, expect, test } from 'vitest';
import { draftOf, type NewLine, withLine } from './draft.ts';
import { resolveLine } from './resolve.ts';
import { check, line, order } from './testing/order.ts';
import { group, id, item, menu, modifier, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { checkOf, totalsWith } from './totals.ts';

const settings: VenueSettings = {
  id: id('venue'),
  name: 'Venue',
  currency: 'USD',
  timeZone: 'America/New_York',
  languages: ['en'],
  cutOverHour: 4,
  tax: { mode: 'exclusive', roundPer: 'rate' },
  taxGroups: [
    { id: 'food', name: 'Food', components: [{ id: 'city', name: 'City', ratePpm: 88_750 }], byOrderType: {} },
  ],
  rounding: 'half_up',
  cashIncrement: 1,
  serviceCharge: null,
  receiptHeader: [],
  receiptFooter: {},
  tablesToClean: false,
  voidReasons: [{ en: 'Mistake' }],
};
const extras = group('extras', 0, 2, [modifier('bacon', { price: 150 })]);
const index = indexMenu(
  menu(
    [
      item('burger', { variants: [variant('single', 999), variant('double', 1_299)], groupIds: [extras.id] }),
      item('special', { variants: [variant('any', null)] }),
    ],
    [extras],
  ),
);
const head = { orderId: id('order'), type: 'dine_in', tableId: null, covers: 0, opened: false } as const;
const burger: NewLine = {
  itemId: id('burger'),
  variantId: id('double'),
  quantity: 2,
  choices: [{ modifierId: id('bacon'), quantity: 1 }],
  price: null,
  seat: null,
  course: null,
  note: '',
};
const context = { menu: index, settings, type: 'dine_in' } as const;

test('what the hub has and what is new are priced together, voids left out', () => {
  const held = order({ lines: [line('tea', { unitPrice: 350 }), line('soup', { unitPrice: 900, state: 'voided' })] });
  const draft = withLine(draftOf(head), 'a', burger).lines;
  const priced = totalsWith(held, draft, context);
  expect(priced.lines.map(({ gross }) => gross)).toEqual([350, 2_898]);
  expect(priced).toMatchObject({ net: 3_248, tax: { city: 288 }, total: 3_536 });
});

test('discounts and waived charges of the hub stay on what is added', () => {
  const lines = [
    line('tea', { unitPrice: 350, comp: { amount: 350, reason: 'Cold' } }),
    line('soup', { unitPrice: 900 }),
  ];
  const given = { kind: 'percent', ratePpm: 100_000, amount: 0, reason: 'Regular', taken: 0, by: 'hub' } as const;
  const discounts = [
    { ...given, id: id('own'), givenAs: id('own'), lineId: id('soup') },
    { ...given, id: id('all'), givenAs: id('all'), lineId: null },
  ];
  const draft = withLine(draftOf(head), 'a', burger).lines;
  const priced = totalsWith(order({ checks: [check({ discounts })], lines }), draft, context);
  expect(priced).toMatchObject({
    gross: 4_148,
    comp: 350,
    net: 3_337,
    discounts: { [id('own')]: 90, [id('all')]: 371 },
  });
});

test('lines of other checks are left out', () => {
  const checks = [check({ state: 'paid' }), check({ id: id('second') })];
  const lines = [line('tea', { unitPrice: 350 }), line('soup', { unitPrice: 900, checkId: id('second') })];
  expect(totalsWith(order({ checks, lines }), [], context).gross).toBe(900);
});

test('an item that left the menu is not charged', () => {
  const draft = withLine(draftOf(head), 'a', { ...burger, itemId: id('gone') }).lines;
  expect(totalsWith(undefined, draft, context).total).toBe(0);
  expect(resolveLine({ ...burger, itemId: id('gone') }, index).problem).toEqual({ code: 'gone' });
});

describe('a line is resolved', () => {
  test('into names and prices', () => {
    expect(resolveLine(burger, index)).toMatchObject({
      unitPrice: 1_299,
      variantName: { en: 'double' },
      modifiers: [{ price: 150 }],
      problem: null,
    });
  });
  test('with the price that was keyed in', () => {
    const special = { ...burger, itemId: id('special'), variantId: id('any'), choices: [], price: 4_200 };
    expect(resolveLine(special, index)).toMatchObject({ unitPrice: 4_200, variantName: null, problem: null });
  });
  test('with what is wrong where the menu has changed', () => {
    const twice = resolveLine({ ...burger, choices: [{ modifierId: id('bacon'), quantity: 2 }] }, index);
    expect(twice.problem?.code).toBe('modifier_too_many');
    expect(twice.modifiers).toMatchObject([{ quantity: 2 }]);
  });
});

test('the check that counts is the first that is open', () => {
  const open = check({ id: id('second') });
  expect(checkOf(order({ checks: [check({ state: 'paid' }), open] }))).toBe(open);
  expect(checkOf(order({ checks: [check({ state: 'paid' })] }))?.state).toBe('paid');
  expect(checkOf(undefined)).toBeUndefined();
});
