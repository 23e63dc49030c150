import { describe, expect, test } from 'vitest';
import type { MenuItem, Modifier, ModifierGroup } from '../../contracts/views/menu.ts';
import { checkChoices, type Choice } from './check-choices.ts';
import { indexItem, indexMenu } from './menu-index.ts';

const named = (id: string) => ({ id, name: { en: id } });

function modifier(id: string, given: Partial<Modifier> = {}): Modifier {
  return { ...named(id), kind: 'choice', price: 10, maxQuantity: 2, preselected: false, groupId: null, ...given };
}

function group(id: string, min: number, max: number, modifiers: Modifier[]): ModifierGroup {
  return { ...named(id), min, max, modifiers };
}

const burger: MenuItem = {
  ...named('burger'),
  categoryId: 'mains',
  description: {},
  position: 0,
  variants: [{ ...named('single'), price: 900, sku: null, barcode: null }],
  groupIds: ['side', 'sauce', 'no_such_group'],
  allergens: [],
  diets: [],
  taxGroup: 'std',
  stations: ['grill'],
  prepSeconds: 300,
  course: 2,
  orderTypes: ['dine_in'],
  soldByWeight: false,
  picture: null,
  archived: false,
};

const groups = [
  group('side', 1, 1, [
    modifier('rice'),
    modifier('fries', { groupId: 'dip' }),
    modifier('wedges', { groupId: 'dip' }),
  ]),
  group('dip', 1, 2, [modifier('mayo', { price: 0 }), modifier('chilli')]),
  group('sauce', 0, 3, [modifier('soy'), modifier('fish'), modifier('lime', { maxQuantity: 3 })]),
];
const index = indexMenu({ revision: 7, categories: [], items: [burger], groups });

function check(choices: Record<string, number>, variant = 'single') {
  const item = index.items.get('burger');
  if (!item) throw new Error('the index lost its item');
  const list: Choice[] = Object.entries(choices).map(([modifierId, quantity]) => ({ modifierId, quantity }));
  return checkChoices(item, variant, list);
}

function ids(choices: Record<string, number>): string[] {
  const result = check(choices);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.modifiers.map((each) => each.modifierId);
}

test('the index knows its revision', () => {
  expect(index.revision).toBe(7);
});

test('choices come back with group, name, price and quantity', () => {
  expect(check({ rice: 1, lime: 2 })).toEqual({
    ok: true,
    value: {
      variant: burger.variants[0],
      modifiers: [
        { modifierId: 'rice', groupId: 'side', name: { en: 'rice' }, kind: 'choice', price: 10, quantity: 1 },
        { modifierId: 'lime', groupId: 'sauce', name: { en: 'lime' }, kind: 'choice', price: 10, quantity: 2 },
      ],
    },
  });
});

test('they come in the order of the menu, what a modifier opens right after its group', () => {
  expect(ids({ lime: 1, soy: 1, mayo: 1, fries: 1 })).toEqual(['fries', 'mayo', 'soy', 'lime']);
});

test('a modifier named twice counts twice', () => {
  const item = indexItem(burger, new Map(groups.map((each) => [each.id, each])));
  const twice = (id: string) => [
    { modifierId: id, quantity: 1 },
    { modifierId: id, quantity: 2 },
  ];
  expect(checkChoices(item, 'single', [{ modifierId: 'rice', quantity: 1 }, ...twice('lime')])).toMatchObject({
    value: { modifiers: [{ modifierId: 'rice' }, { modifierId: 'lime', quantity: 3 }] },
  });
  expect(checkChoices(item, 'single', twice('soy'))).toMatchObject({ error: { code: 'modifier_too_many' } });
});

describe('the first problem is told', () => {
  test.each([
    ['an unknown variant', { rice: 1 }, 'double', { code: 'variant_unknown' }],
    ['an unknown modifier', { rice: 1, ketchup: 1 }, 'single', { code: 'modifier_unknown', modifierId: 'ketchup' }],
    [
      'a required group left out',
      { soy: 1 },
      'single',
      { code: 'modifier_required', groupId: 'side', name: { en: 'side' }, count: 1 },
    ],
    [
      'more of a group than it allows',
      { rice: 2 },
      'single',
      { code: 'modifier_too_many', groupId: 'side', name: { en: 'side' }, count: 1 },
    ],
    [
      'quantities of several that are too many together',
      { rice: 1, soy: 2, lime: 2 },
      'single',
      { code: 'modifier_too_many', groupId: 'sauce', name: { en: 'sauce' }, count: 3 },
    ],
    [
      'one modifier too often',
      { rice: 1, soy: 3 },
      'single',
      { code: 'modifier_too_many', groupId: 'sauce', modifierId: 'soy', name: { en: 'soy' }, count: 2 },
    ],
    [
      'a nested group left out',
      { fries: 1 },
      'single',
      { code: 'modifier_required', groupId: 'dip', name: { en: 'dip' }, count: 1 },
    ],
    [
      'a nested group overdone',
      { wedges: 1, mayo: 2, chilli: 1 },
      'single',
      { code: 'modifier_too_many', groupId: 'dip', name: { en: 'dip' }, count: 2 },
    ],
    [
      'a nested modifier that nothing opened',
      { rice: 1, mayo: 1 },
      'single',
      { code: 'modifier_unknown', modifierId: 'mayo' },
    ],
  ])('%s', (_, choices, variant, error) => {
    expect(check(choices, variant)).toEqual({ ok: false, error });
  });
});

test.each([0, -1, 0.5, Number.NaN])('a quantity of %d is a fault', (quantity) => {
  expect(() => check({ rice: quantity })).toThrow('invariant broken');
});

test('a group that is own and nested is own: it holds without its opener', () => {
  const item = indexItem({ ...burger, groupIds: ['side', 'dip'] }, new Map(groups.map((each) => [each.id, each])));
  expect(checkChoices(item, 'single', [{ modifierId: 'rice', quantity: 1 }])).toMatchObject({
    error: { code: 'modifier_required', groupId: 'dip' },
  });
});

test('a modifier that two groups hold counts for the first alone', () => {
  const both = [group('one', 0, 1, [modifier('egg')]), group('two', 0, 1, [modifier('egg'), modifier('bacon')])];
  const item = indexItem({ ...burger, groupIds: ['one', 'two'] }, new Map(both.map((each) => [each.id, each])));
  const choices = [
    { modifierId: 'bacon', quantity: 1 },
    { modifierId: 'egg', quantity: 1 },
  ];
  expect(checkChoices(item, 'single', choices)).toMatchObject({
    value: {
      modifiers: [
        { modifierId: 'egg', groupId: 'one' },
        { modifierId: 'bacon', groupId: 'two' },
      ],
    },
  });
});
