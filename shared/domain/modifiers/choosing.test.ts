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
const FREE: choices.Restrictions = new Map();
const out = (...all: string[]): choices.Restrictions => new Map(all.map((name) => [id(name), { available: false }]));
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
  expect(
    ['pho', 'sides', 'ice', 'sizes', 'open', 'plain'].filter((name) => choices.needsChoosing(of(name), FREE)),
  ).toEqual(['pho', 'ice', 'sizes', 'open']);
});

test('required groups come first, and what was preselected is chosen', () => {
  const chosen = choices.preselection(of('pho'), FREE);
  expect(names(chosen)).toEqual([id('fresh')]);
  expect(shown('pho', chosen)).toEqual(['Noodles', 'Extras']);
});

test('a nested group opens below its own with what is preselected, and goes with what opened it', () => {
  const before = choices.preselection(of('pho'), FREE);
  const open = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 1, before, FREE);
  expect(shown('pho', open)).toEqual(['Noodles', 'Extras', 'How the egg is cooked']);
  expect(names(open)).toEqual([id('egg'), id('fresh'), id('runny')].sort());
  const hard = choices.choose(of('pho'), step('pho', 'How the egg is cooked'), id('hard'), 1, open, FREE);
  expect(hard.has(id('runny'))).toBe(false);
  expect(checkChoices(of('pho'), id('pho one'), choices.toChoices(hard)).ok).toBe(true);
  const twice = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 2, hard, FREE);
  expect(twice.has(id('hard'))).toBe(true);
  const closed = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 0, twice, FREE);
  expect(names(closed)).toEqual(names(before));
});

describe('more than a group takes', () => {
  test('switches in a group of one', () => {
    const glass = choices.choose(
      of('pho'),
      step('pho', 'Noodles'),
      id('glass'),
      1,
      choices.preselection(of('pho'), FREE),
      FREE,
    );
    expect(names(glass)).toEqual([id('glass')]);
  });
  test('is not offered in a larger one', () => {
    const at = step('ice', 'Scoops');
    const one = choices.choose(of('ice'), at, id('vanilla'), 1, new Map(), FREE);
    expect(at.modifiers.map((each) => choices.isFull(at, each, one))).toEqual([false, false]);
    const two = choices.choose(of('ice'), at, id('vanilla'), 2, one, FREE);
    expect(at.modifiers.map((each) => choices.isFull(at, each, two))).toEqual([true, true]);
  });
});

test('choices come back as they were', () => {
  const chosen = new Map([[id('beef'), 2]]);
  expect(choices.fromChoices(choices.toChoices(chosen))).toEqual(chosen);
});

describe('what is out', () => {
  test('is not preselected, neither at first nor in a group that opens, and is then asked for', () => {
    const chosen = choices.preselection(of('pho'), out('fresh'));
    expect(names(chosen)).toEqual([]);
    expect(checkChoices(of('pho'), id('pho one'), choices.toChoices(chosen))).toMatchObject({
      error: { code: 'modifier_required', groupId: noodles.id },
    });
    const open = choices.choose(of('pho'), step('pho', 'Extras'), id('egg'), 1, chosen, out('fresh', 'runny'));
    expect(names(open)).toEqual([id('egg')]);
  });
  test('and usually comes with a dish, is told to whoever orders it by one tap', () => {
    const usual = group('Usual', 0, 1, [modifier('lime', { preselected: true })]);
    const tea = must(indexMenu(menu([item('tea', { groupIds: [usual.id] })], [usual])).items.get(id('tea')), 'tea');
    expect(choices.needsChoosing(tea, FREE)).toBe(false);
    expect(choices.needsChoosing(tea, out('lime'))).toBe(true);
  });
  test('and was chosen before is found, with its group', () => {
    const chosen = new Map([[id('beef'), 2]]);
    expect(choices.chosenOut(of('pho'), chosen, out('herbs'))).toBeNull();
    expect(choices.chosenOut(of('pho'), chosen, out('herbs', 'beef'))).toMatchObject({
      step: { group: { id: extras.id } },
      modifier: { id: id('beef') },
    });
  });
});

test('what the menu has no more is chosen no more, nor what it opened; the rest stays the same object', () => {
  const chosen = new Map([id('egg'), id('hard'), id('fresh')].map((each) => [each, 1]));
  expect(choices.stillOffered(of('pho'), chosen)).toBe(chosen);
  const fewer = group('Extras', 0, 3, [modifier('beef')]);
  const now = must(indexMenu(menu([of('pho').item], [egg, fewer, noodles])).items.get(id('pho')), 'pho');
  expect(names(choices.stillOffered(now, chosen))).toEqual([id('fresh')]);
  const beef = choices.choose(now, must(now.steps[0], 'extras'), id('beef'), 1, chosen, FREE);
  expect(checkChoices(now, id('pho one'), choices.toChoices(beef)).ok).toBe(true);
});
