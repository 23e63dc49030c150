import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderType } from '@comanda/shared/contracts/common.ts';
import { Allergen, Diet, type MenuView, MenuView as MenuSchema } from '@comanda/shared/contracts/views/menu.ts';
import { loadVenue } from '../../../../venues/index.ts';
import { importInto, itemNamed, refusals } from '../fixtures/apply.ts';
import { emptyMenu, usVenue } from '../fixtures/venue.ts';
import { writeMenuCsv } from './write.ts';

fc.configureGlobal({ seed: 4600 });

const LANGUAGES = ['en', 'vi', 'de'];
const write = (menu: MenuView, currency = 'USD') => writeMenuCsv(menu, { currency, languages: ['en', 'vi'] });

/** Words with all that breaks files: quotes, separators, line breaks, formulas, marks of any script. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '|', '\t', '\r', '\n', ' ', 'a'),
      maxLength: 8,
    }),
    fc.constantFrom('=1+1', "'=1+1", "''", '@SUM(A1)', 'id:x', 'Phở "đặc biệt"', 'a | b', '\uFEFFa', '5.01E+12'),
  )
  .filter((text) => text.trim() !== '' && !text.includes('\uFFFD'));
const name = fc.dictionary(fc.constantFrom(...LANGUAGES), words, { minKeys: 1 });
const maybeText = fc.dictionary(fc.constantFrom(...LANGUAGES), words);
const code = fc.option(words.filter((text) => !/E\+/u.test(text)));
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const position = fc.nat({ max: 1_000 });

let made = 0;
/** A fresh UUID for each thing of each menu. */
const id = fc.constant(null).map(() => {
  made += 1;
  return `019a0c3e-2222-7000-8000-${made.toString(16).padStart(12, '0')}`;
});

const modifier = fc.record({
  id,
  name,
  price: fc.nat({ max: 1e12 }),
  kind: fc.constantFrom('choice', 'add', 'no'),
  maxQuantity: fc.integer({ min: 1, max: 99 }),
  preselected: fc.boolean(),
  groupId: fc.constant(null),
});
const modifierGroup = fc
  .record({
    id,
    name,
    bounds: fc.tuple(fc.nat({ max: 99 }), fc.integer({ min: 1, max: 99 })),
    modifiers: fc.array(modifier, { maxLength: 4 }),
  })
  .map(({ bounds: [a, b], ...group }) => {
    const room = group.modifiers.reduce((sum, { maxQuantity }) => sum + maxQuantity, 0);
    return { ...group, min: Math.min(a, b, room), max: Math.max(a, b) };
  });
const category = fc.record({ id, name, position, hue: fc.nat({ max: 359 }), archived: fc.boolean() });
const variant = fc.record({ id, name, price: fc.option(fc.nat({ max: 1e12 })), sku: code, barcode: code });
const item = fc.record({
  id,
  name,
  description: maybeText,
  position,
  variants: fc.array(variant, { minLength: 1, maxLength: 4 }),
  allergens: some(Allergen.options),
  diets: some(Diet.options),
  taxGroup: fc.constantFrom('sales', 'none', 'deposit'),
  stations: some(['grill', 'bar']),
  prepSeconds: fc.nat({ max: 36_000 }),
  course: fc.integer({ min: 1, max: 9 }),
  orderTypes: fc.uniqueArray(fc.constantFrom(...OrderType.options), { minLength: 1 }),
  soldByWeight: fc.boolean(),
  picture: fc.option(words),
  archived: fc.boolean(),
});

/** Menus whose items point at their own categories and groups, and whose first groups open the last one. */
const menus = fc
  .record({
    categories: fc.array(category, { minLength: 1, maxLength: 4 }),
    groups: fc.array(modifierGroup, { maxLength: 4 }),
    items: fc.array(fc.tuple(item, fc.nat(), fc.array(fc.nat(), { maxLength: 3 })), { maxLength: 6 }),
    opens: fc.array(fc.boolean(), { maxLength: 8 }),
  })
  .map(({ categories, groups, items, opens }): MenuView => {
    const nested = groups.at(-1);
    return MenuSchema.parse({
      revision: 1,
      categories,
      groups: groups.map((group) =>
        group === nested
          ? group
          : {
              ...group,
              modifiers: group.modifiers.map((choice, at) => ({
                ...choice,
                groupId: opens[at] && nested ? nested.id : null,
              })),
            },
      ),
      items: items.map(([base, at, chosen]) => ({
        ...base,
        categoryId: categories[at % categories.length]?.id ?? '',
        groupIds: groups.length === 0 ? [] : chosen.map((n) => groups[n % groups.length]?.id ?? ''),
      })),
    });
  });

/** Texts and codes without the spaces around them, which a file does not keep. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]));
}

describe('Comanda’s own CSV', () => {
  it('changes nothing where it came from, whatever the menu', () => {
    fc.assert(
      fc.property(menus, fc.constantFrom('USD', 'VND', 'KWD'), (menu, currency) => {
        const { plan } = importInto(menu, write(menu, currency), { ...usVenue, currency });
        expect(plan.changes.filter(({ change }) => change !== 'same')).toEqual([]);
        expect(plan.events).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a combo as it is put together, whatever the file changes of it', () => {
    const { categories, groups, items, settings, stations } = loadVenue('newyork');
    const menu: MenuView = { revision: 1, categories, groups, items };
    const venue = { ...usVenue, taxGroups: settings.taxGroups, stations: stations.map(({ id }) => id) };
    const before = itemNamed(menu, 'Three courses');
    const dearer = write(menu).replace(',49.99,', ',54.99,');
    const { plan, menu: after } = importInto(menu, dearer, venue);
    expect(plan.events).toHaveLength(1);
    expect(before.combo).toHaveLength(3);
    expect(itemNamed(after, 'Three courses')).toEqual({
      ...before,
      variants: before.variants.map((variant) => ({ ...variant, price: 5_499 })),
    });
  });

  it('makes the same menu on an empty one, ids and all', () => {
    fc.assert(
      fc.property(menus, (menu) => {
        const made = importInto(emptyMenu, write(menu), usVenue).menu;
        expect(trimmed({ ...made, revision: 1 })).toEqual(trimmed(menu));
      }),
      { numRuns: 300 },
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(menus, (menu) => {
        for (const cell of parse(write(menu), { bom: true }).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });

  const head = 'Kind,Name (en),Variant (en),Price,Category,Groups,Opens group,Min,Max,Id';
  const file = (...rows: string[]) => [head, ...rows].join('\n');

  it('may be written by hand with few columns', () => {
    const { menu } = importInto(emptyMenu, 'Kind,Name (en),Price\nitem,Tea,1.50\nitem,Rice,open', usVenue);
    expect(itemNamed(menu, 'Tea')).toMatchObject({
      stations: ['grill'],
      taxGroup: 'sales',
      variants: [{ name: { en: 'Regular', vi: 'Thường' }, price: 150 }],
    });
    expect(itemNamed(menu, 'Rice').variants[0]?.price).toBeNull();
    expect(menu.categories.map(({ name }) => name)).toEqual([{ en: 'Other', vi: 'Khác' }]);
    const dearer = importInto(menu, 'Kind,Name (en),Price\nitem,TEA,1.75', usVenue).plan;
    expect(dearer.changes[0]?.differences).toEqual(['name (en) Tea → TEA', 'price $1.50 → $1.75']);
  });

  it('makes groups, nested once, and items that use them', () => {
    const { menu } = importInto(
      emptyMenu,
      file(
        'group,Milk,,,,,,0,1,',
        'modifier,Oat,,0.50,,,,,,',
        'group,Extras,,,,,,0,2,',
        'modifier,Latte art,,1,,,milk,,,',
        'item,Coffee,Small,3,Drinks,Extras | Milk,,,,',
        'variant,,Large,4,,,,,,',
      ),
      usVenue,
    );
    const [milk, extras] = menu.groups;
    expect(extras?.modifiers[0]?.groupId).toBe(milk?.id);
    expect(itemNamed(menu, 'Coffee')).toMatchObject({
      groupIds: [extras?.id, milk?.id],
      variants: [{}, { price: 400 }],
    });
  });

  it.each([
    ['item,Tea,,1.50,,Sugar,,,,', '2 Groups: “Sugar” is neither'],
    ['variant,,Large,1,,,,,,', '2 Kind: A “variant” row must stand below'],
    ['modifier,Oat,,1,,,,,,', '2 Kind: A “modifier” row must stand below'],
    ['soup,Tea,,1,,,,,,', '2 Kind: “soup” is not known here'],
    ['item,,,1,,,,,,', '2 Name: The name is missing'],
    ['item,Tea,,,,,,,,', '2 Price: The price is missing'],
    ['item,Tea,,1,,,,,,T-1', '2 Id: “t-1” is not an id'],
    ['group,Milk,,,,,,3,2,', '2 Min: Min is above max'],
    ['group,Milk,,,,,,2,3,\nmodifier,Oat,,1,,,,,,', '2 Min: Min is 2, but'],
    ['group,Milk,,,,,,x,2,', '2 Min: “x” is not a whole number'],
    ['group,Milk,,,,,,,,\nmodifier,Oat,,open,,,,,,', '3 Price: “open” is not a price'],
    ['group,A,,,,,,,,\nmodifier,B,,1,,,A,,,', '3 Opens group: A group that a modifier opens'],
    ['item,Tea,,1,id:019a0c3e-0000-7000-8000-000000000001,,,,,', '2 Category: “id:019a0c3e'],
    ['group,A,,,,,,,,\ngroup,a,,,,,,,,\nitem,Tea,,1,,A,,,,', '4 Groups: There are several named “A”'],
  ])('refuses %j', (rows, words) => {
    expect(refusals(file(rows), usVenue)[0]).toContain(words);
  });

  it('refuses a group that opens others where a group of the menu opens it', () => {
    const groups =
      'Kind,Name (en),Price,Opens group\ngroup,Milk,,\nmodifier,Oat,1,\ngroup,Extras,,\nmodifier,Foam,1,Milk\ngroup,Salt,,';
    const { menu } = importInto(emptyMenu, groups, usVenue);
    const nested = 'Kind,Name (en),Price,Opens group\ngroup,Milk,,\nmodifier,Oat,1,Salt';
    expect(refusals(nested, { ...usVenue, menu })).toEqual([
      '2 -: A group that a modifier opens cannot open a further one.',
    ]);
  });

  it('shows at most 500 problems, errors first', () => {
    const rows = Array.from({ length: 600 }, (_, n) => `item,Dish ${n},,dear,,,,,,`);
    expect(refusals(file(...rows), usVenue)).toHaveLength(500);
  });
});
