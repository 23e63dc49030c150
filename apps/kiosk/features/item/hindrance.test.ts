import { must } from '@comanda/shared/base/assert.ts';
import type { Choosing } from '@comanda/shared/domain/combo/choosing.ts';
import type { Restrictions } from '@comanda/shared/domain/modifiers/choosing.ts';
import { indexMenu } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { group, id, item, menu, modifier, variant } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import { expect, test } from 'vitest';
import { hindranceOf } from './hindrance.ts';

const noodles = group('noodles', 1, 1, [modifier('fresh'), modifier('glass')]);
const extras = group('extras', 0, 2, [modifier('egg', { maxQuantity: 2 }), modifier('beef', { maxQuantity: 2 })]);
const option = (name: string) => ({ itemId: id(name), variantId: id(`${name} one`), extra: 0 });
const main = { id: id('main'), name: { en: 'Main' }, options: [option('pho'), option('rice')] };
const drink = { id: id('drink'), name: { en: 'Drink' }, options: [option('tea')] };
const index = indexMenu(
  menu(
    [
      item('pho', { groupIds: [noodles.id, extras.id] }),
      item('rice'),
      item('tea'),
      item('lunch', { variants: [variant('lunch one', 4_999)], combo: [main, drink] }),
    ],
    [noodles, extras],
  ),
);
const chosen = (all: Record<string, number>) =>
  new Map(Object.entries(all).map(([name, times]) => [id(name), times] as const));
const out = (...all: string[]): Restrictions => new Map(all.map((name) => [id(name), { available: false }]));
const hindrance = (name: string, choosing: Partial<Choosing>, restrictions: Restrictions = new Map()) =>
  hindranceOf(
    must(index.items.get(id(name)), name),
    { variantId: id(`${name} one`), chosen: new Map(), filling: new Map(), ...choosing },
    index,
    restrictions,
  );

test('whatever keeps a dish from being added has words, and a place where it is mended', () => {
  expect(hindrance('pho', { chosen: chosen({ fresh: 1 }) })).toBeNull();
  expect(hindrance('pho', {})).toMatchObject({ words: 'choose', count: 1, at: noodles.id });
  expect(hindrance('pho', { chosen: chosen({ fresh: 1, egg: 2, beef: 1 }) })).toMatchObject({
    words: 'tooMany',
    count: 2,
    at: extras.id,
  });
  expect(hindrance('pho', { chosen: chosen({ fresh: 1, egg: 1 }) }, out('egg', 'beef'))).toMatchObject({
    words: 'gone',
    name: { en: 'egg' },
    at: extras.id,
  });
  expect(hindrance('pho', { variantId: id('huge') })).toMatchObject({ words: 'changed', at: null });
});

test('so it is in the places of a combo', () => {
  const filled = (name: string, all: Record<string, number> = {}) => ({ ...option(name), chosen: chosen(all) });
  const of = (first: ReturnType<typeof filled>) => ({
    filling: new Map([
      [main.id, first],
      [drink.id, filled('tea')],
    ]),
  });
  expect(hindrance('lunch', {})).toMatchObject({ words: 'choose', name: { en: 'Main' }, at: main.id });
  expect(hindrance('lunch', of(filled('pho')))).toMatchObject({ words: 'choose', at: noodles.id });
  expect(hindrance('lunch', of(filled('pho', { glass: 1 })))).toBeNull();
  expect(hindrance('lunch', of(filled('pho', { glass: 1 })), out('glass'))).toMatchObject({ words: 'gone' });
  expect(hindrance('lunch', of(filled('rice')), out('tea'))).toMatchObject({ words: 'gone', at: drink.id });
});
