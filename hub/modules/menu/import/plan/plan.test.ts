import { describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { importInto, itemNamed, readable } from '../fixtures/apply.ts';
import { emptyMenu, planOptions, usVenue } from '../fixtures/venue.ts';
import { writeMenuCsv } from '../own/write.ts';
import { itemDifferences } from './differences.ts';
import { planImport } from './plan.ts';
import { Teller } from './words.ts';

const START = 'Token,Item Name,Variation Name,SKU,Category,Price\nA,Tea,Hot,S1,Drinks,1.50\nB,Tea,Iced,S2,Drinks,2.00';
const { menu } = importInto(emptyMenu, START, usVenue);
const tea = itemNamed(menu, 'Tea');

const OTHER: Omit<MenuItem, 'id'> = {
  categoryId: '019a0c3e-3333-7000-8000-000000000001',
  name: { en: 'Coffee' },
  description: { vi: 'Đậm đà' },
  position: 9,
  variants: tea.variants.toReversed(),
  groupIds: ['019a0c3e-3333-7000-8000-000000000002'],
  allergens: ['milk'],
  diets: ['vegan'],
  taxGroup: 'none',
  stations: ['bar'],
  prepSeconds: 60,
  course: 3,
  orderTypes: ['takeaway'],
  soldByWeight: true,
  picture: 'tea.svg',
  archived: true,
};

describe('what an import changes', () => {
  it.each(Object.keys(OTHER))('is told where it is the %s of an item', (field) => {
    for (const words of ['en', 'vi'] as const) {
      const teller = new Teller(planOptions(usVenue, { words }), []);
      const after = { ...tea, [field]: OTHER[field as keyof typeof OTHER] };
      expect(itemDifferences(tea, after, teller)).toHaveLength(1);
    }
  });

  it('is told in Vietnamese to who reads Vietnamese', () => {
    const csv = START.replace('1.50', '1.75').replace('B,Tea,Iced,S2,Drinks,2.00', 'C,Tea,Blended,S3,Drinks,2.50');
    const { plan } = importInto(menu, csv, usVenue, { words: 'vi' });
    expect(plan.changes[0]?.differences.map((words) => words.replace(/\s/gu, ' '))).toEqual([
      'Hot: giá 1,50 US$ → 1,75 US$',
      'biến thể Blended 2,50 US$ thêm mới',
      'biến thể Iced bỏ',
    ]);
  });

  it('brings categories before items, and only what changes', () => {
    const csv = `${START}\nC,Flan,Regular,S9,Desserts,4.00`;
    const { plan } = importInto(menu, csv, usVenue);
    expect(plan.events.map(({ type }) => type)).toEqual(['category.saved.v1', 'item.saved.v1']);
    expect(plan.events.map(({ stream, payload }) => [stream.split(':')[1], 'id' in payload && payload.id])).toEqual(
      plan.events.map(({ stream }) => [stream.split(':')[1], stream.split(':')[1]]),
    );
  });
});

describe('an item of the menu is recognised', () => {
  const typed = { ...menu, items: [{ ...tea, id: '019a0c3e-4444-7000-8000-000000000001' }] };
  const withVariants = (change: (at: number) => object) => ({
    ...typed,
    items: typed.items.map((item) => ({
      ...item,
      variants: item.variants.map((one, at) => ({ ...one, ...change(at) })),
    })),
  });
  const fresh = (at: number) => `019a0c3e-4444-7000-8000-00000000001${at}`;

  it('by a variant that the file knows, though it was renamed and moved', () => {
    const csv = START.replaceAll('Tea', 'Chai').replaceAll('Drinks', 'Hot drinks').replaceAll(/S[12]/gu, '');
    const { menu: after } = importInto(typed, csv, usVenue);
    expect(after.items).toHaveLength(1);
    expect(after.items[0]).toMatchObject({ id: typed.items[0]?.id, name: { en: 'Chai' } });
    expect(after.items[0]?.variants.map(({ id, sku }) => [id, sku])).toEqual(
      tea.variants.map(({ id, sku }) => [id, sku]),
    );
  });

  it('by SKU, though nothing else is alike', () => {
    const own = withVariants((at) => ({ id: fresh(at) }));
    const { menu: after } = importInto(own, START.replaceAll('Tea', 'Chai'), usVenue);
    expect(after.items).toHaveLength(1);
    expect(after.items[0]?.variants.map(({ id }) => id)).toEqual([fresh(0), fresh(1)]);
  });

  it('by category and name in any language', () => {
    const own = withVariants((at) => ({ id: fresh(at), sku: null }));
    const bilingual = { ...own, items: own.items.map((item) => ({ ...item, name: { vi: 'Tea ', en: 'Brew' } })) };
    const { menu: after, plan } = importInto(bilingual, START, usVenue);
    expect(after.items).toHaveLength(1);
    expect(after.items[0]?.name).toEqual({ vi: 'Tea ', en: 'Brew' });
    expect(plan.changes.at(-1)?.differences).toEqual(['Hot: SKU – → S1', 'Iced: SKU – → S2']);
  });

  it('never by an SKU that several have', () => {
    const own = withVariants((at) => ({ id: fresh(at) }));
    const csv = 'Item Name,Variation Name,SKU,Price\nChai,Hot,S1,1.50\nMilk,Hot,S1,2.00';
    const { menu: after, read } = importInto(own, csv, usVenue);
    expect(after.items.map(({ name }) => name['en'])).toEqual(['Tea', 'Chai', 'Milk']);
    expect(read.problems.some(({ en }) => en.includes('“S1” is already in row 2'))).toBe(true);
  });

  it('once: what is new beside it gets an id that is free', () => {
    const read = readable(START, { ...usVenue, menu });
    const twice = { ...read, items: [...read.items, ...read.items.map((item) => ({ ...item, name: { en: 'Twin' } }))] };
    const { events } = planImport(menu, twice, planOptions(usVenue));
    expect(events).toHaveLength(1);
    const twin = must(events[0], 'the twin');
    expect(twin.stream).not.toBe(`item:${tea.id}`);
  });
});

describe('a file of Comanda’s own', () => {
  it('takes away what an empty cell of its columns says, and nothing its columns do not name', () => {
    const full = { ...menu, items: [{ ...tea, name: { en: 'Tea', vi: 'Trà' }, picture: 'tea.svg', course: 2 }] };
    const csv = writeMenuCsv(full, { currency: 'USD', languages: ['en', 'vi'] });
    const cleared = importInto(full, csv.replace(',Trà,', ',,').replace('tea.svg', ''), usVenue);
    expect(cleared.plan.changes.at(-1)?.differences).toEqual(['name (vi) Trà → –', 'picture tea.svg → –']);
    const few = importInto(full, 'Kind,Name (en),Variant (en),Price\nitem,Tea,Hot,1.50\nvariant,,Iced,2.00', usVenue);
    expect(few.plan.events).toEqual([]);
  });
});
