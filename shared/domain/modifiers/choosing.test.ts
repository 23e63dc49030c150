import { must } from '../../base/assert.ts';
import { checkChoices } from './check-choices.ts';
import { indexMenu } from './menu-index.ts';
import { describe, expect, test } from 'vitest';
import * as choices from './choosing.ts';
import { group, id, item, menu, modifier, variant } from './testing/menu.ts';

const egg = group('How the egg is cooked', 1, 1, [modifier('runny', { preselected: true }), modifier('hard')]);
const extras = group('Extras', 0, 3, [
  modifier('egg', { groupId: egg.id, maxQuantity: 2 }),
  modifier('beef', { maxQuantity: 2, price: 25_000 }),
  modifier('herbs'),
]);
const noodles = group('Noodles', 1, 1, [modifier('fresh', { preselected: true }), modifier('glass')]);
const scoops = group('Scoops', 2, 2, [modifier('vanilla', { maxQuantity: 2 }), modifier('durian')]);
const index = indexMenu(
  menu(
    [
      item('pho', { groupIds: [extras.id, noodles.id] }),
      item('sides', { groupIds: [extras.id] }),
      item('ice', { groupIds: [scoops.id] }),
      item('sizes', { variants: [variant('small', 1), variant('large', 2)] }),
      item('open', { variants: [variant('any', null)] }),
      item('plain'),
    ],
    [egg, extras, noodles, scoops],
  ),
);
const of = (name: string) => must(index.items.get(id(name)), name);
const step = (name: string, at: string) =>
  must(
    of(name).steps.find(({ group }) => group.id === id(at)),
    at,
  );
const names = (chosen: choices.Chosen) => [...chosen.keys()].sort();
const shown = (name: string, chosen: choices.Chosen) =>
  choices.openSteps(of(name), chosen).map(({ group }) => group.name['en']);

test('one tap is enough where nothing is required', () => {
  expect(['pho', 'sides', 'ice', 'sizes', 'open', 'plain'].filter((name) => choices.needsChoosing(of(name)))).toEqual([
    'pho',
    'ice',
    'sizes',
    'open',
  ]);
});

test('required groups come first, and what was preselected is chosen', () => {
  const chosen = choices.preselection(of('pho'));
  expect(names(chosen)).toEqual([id('fresh')]);
  expect(shown('pho', chosen)).toEqual(['Noodles', 'Extras']);
});

test('a nested group opens below its own with what is preselected, and goes with what opened it', () => {
  const before = choices.preselection(of('pho'));
  const open = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 1, before);
  expect(shown('pho', open)).toEqual(['Noodles', 'Extras', 'How the egg is cooked']);
  expect(names(open)).toEqual([id('egg'), id('fresh'), id('runny')].sort());
  const hard = choices.choose(of('pho'), step('pho', 'How the egg is cooked'), id('hard'), 1, open);
  expect(hard.has(id('runny'))).toBe(false);
  expect(checkChoices(of('pho'), id('pho one'), choices.toChoices(hard)).ok).toBe(true);
  const twice = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 2, hard);
  expect(twice.has(id('hard'))).toBe(true);
  const closed = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 0, twice);
  expect(names(closed)).toEqual(names(before));
});

describe('more than a group takes', () => {
  test('switches in a group of one', () => {
    const glass = choices.choose(of('pho'), step('pho', 'Noodles'), id('glass'), 1, choices.preselection(of('pho')));
    expect(names(glass)).toEqual([id('glass')]);
  });
  test('is not offered in a larger one', () => {
    const at = step('ice', 'Scoops');
    const one = choices.choose(of('ice'), at, id('vanilla'), 1, new Map());
    expect(at.modifiers.map((each) => choices.isFull(at, each, one))).toEqual([false, false]);
    const two = choices.choose(of('ice'), at, id('vanilla'), 2, one);
    expect(at.modifiers.map((each) => choices.isFull(at, each, two))).toEqual([true, true]);
  });
});

test('choices come back as they were', () => {
  const chosen = new Map([[id('beef'), 2]]);
  expect(choices.fromChoices(choices.toChoices(chosen))).toEqual(chosen);
});
