import { describe, expect, it } from 'vitest';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { venueProblems } from '../check.ts';
import { isVenueName, loadVenue, venueNames } from '../index.ts';
import { overlapping } from './plan.ts';

describe.each(venueNames)('the venue %s', (name) => {
  const venue = loadVenue(name);
  const { languages } = venue.settings;
  const complete = (text: LocalText): boolean =>
    languages.every((language) => (text[language] ?? '').trim().length > 0) &&
    Object.keys(text).length === languages.length;

  it('has the shape of a venue file', () => {
    expect(VenueFile.parse(venue)).toEqual(venue);
  });

  it('refers only to what it has, and every required choice can be made', () => {
    expect(venueProblems(venue)).toEqual([]);
  });

  it('gives the same ids each time', () => {
    expect(loadVenue(name)).toEqual(venue);
  });

  it('is named completely in each of its languages', () => {
    const texts: LocalText[] = [
      venue.settings.receiptFooter,
      ...venue.settings.voidReasons,
      ...[...venue.stations, ...venue.areas, ...venue.categories, ...venue.groups].map((thing) => thing.name),
      ...venue.groups.flatMap((group) => group.modifiers.map((modifier) => modifier.name)),
      ...venue.items.flatMap((item) => [item.name, item.description, ...item.variants.map((variant) => variant.name)]),
      ...venue.items.flatMap((item) => (item.combo ?? []).map((slot) => slot.name)),
    ];
    expect(texts.filter((text) => !complete(text))).toEqual([]);
  });

  it('names no two items alike in a category, and no two modifiers alike in a group', () => {
    for (const language of languages) {
      const names = [
        ...venue.items.map((item) => `${item.categoryId} ${item.name[language]}`),
        ...venue.groups.flatMap((group) => group.modifiers.map((modifier) => `${group.id} ${modifier.name[language]}`)),
      ];
      expect(names.filter((text, i) => names.indexOf(text) !== i)).toEqual([]);
    }
  });

  it('uses each of its groups and categories', () => {
    const used = new Set([
      ...venue.items.flatMap((item) => item.groupIds),
      ...venue.groups.flatMap((group) => group.modifiers.map((modifier) => modifier.groupId)),
    ]);
    expect(venue.groups.filter((group) => !used.has(group.id)).map((group) => group.name)).toEqual([]);
    const filled = new Set(venue.items.map((item) => item.categoryId));
    expect(venue.categories.filter((category) => !filled.has(category.id))).toEqual([]);
  });

  it('has items with sizes, required groups and nested groups', () => {
    const nesting = new Set(
      venue.groups.filter((group) => group.modifiers.some(({ groupId }) => groupId !== null)).map(({ id }) => id),
    );
    const required = new Set(venue.groups.filter((group) => group.min > 0).map(({ id }) => id));
    expect(venue.items.filter((item) => item.variants.length > 1).length).toBeGreaterThan(0);
    expect(venue.items.filter((item) => item.groupIds.some((id) => nesting.has(id))).length).toBeGreaterThan(0);
    expect(venue.items.filter((item) => item.groupIds.some((id) => required.has(id))).length).toBeGreaterThan(0);
  });

  it('gives work to four stations and expo', () => {
    const prep = venue.stations.filter((station) => station.kind === 'prep');
    const work = prep.map(({ id }) => venue.items.filter((item) => item.stations.includes(id)).length);
    expect(work).toHaveLength(4);
    expect(Math.min(...work)).toBeGreaterThan(0);
    expect(venue.stations.filter((station) => station.kind === 'expo')).toHaveLength(1);
    expect(venue.items.some((item) => item.stations.length === 0 && item.prepSeconds === 0)).toBe(true);
    expect(venue.items.some((item) => item.stations.length === 2)).toBe(true);
  });

  it('sells in whole units of what its taxes know', () => {
    const used = new Set(venue.items.map((item) => item.taxGroup));
    expect(venue.settings.taxGroups.map((group) => group.id).filter((id) => !used.has(id))).toEqual([]);
    const prices = venue.items.flatMap((item) => item.variants.map((variant) => variant.price));
    expect(prices.every((price) => price === null || (Number.isSafeInteger(price) && price > 0))).toBe(true);
    expect(prices).toContain(null);
  });

  it('prints on four printers, one of them for receipts', () => {
    expect(venue.printers.map((printer) => printer.port)).toEqual([9101, 9102, 9103, 9104]);
    expect(venue.printers.filter((printer) => printer.receipts)).toHaveLength(1);
    expect(venue.printers.every((printer) => printer.fallbackId !== null)).toBe(true);
  });

  it('has tables that can stand side by side', () => {
    expect(overlapping(venue.tables)).toEqual([]);
  });

  it('marks what holds alcohol', () => {
    const alcohol = venue.items.filter((item) => item.diets.includes('contains_alcohol'));
    expect(alcohol.length).toBeGreaterThan(3);
  });
});

describe('combos', () => {
  const combosOf = (name: (typeof venueNames)[number]) =>
    loadVenue(name).items.flatMap(({ combo, variants, allergens }) =>
      combo ? [{ slots: combo, price: variants[0]?.price ?? 0, allergens }] : [],
    );

  it('are there in each venue, of a fixed kind and to choose from, one at 49.99', () => {
    expect(venueNames.map((name) => [name, combosOf(name).length])).toEqual([
      ['saigon', 3],
      ['newyork', 2],
      ['berlin', 1],
    ]);
    const fixed = combosOf('saigon').map(({ slots }) => slots.every(({ options }) => options.length === 1));
    expect(fixed).toEqual([false, true, false]);
    expect(combosOf('newyork').map(({ price }) => price)).toContain(4_999);
  });

  it.each(venueNames)('of %s cost less than what is in them, and name all that is in anything of theirs', (name) => {
    const items = new Map(loadVenue(name).items.map((item) => [item.id, item]));
    for (const { slots, price, allergens } of combosOf(name)) {
      const parts = slots.map(({ options: [usual] }) =>
        items.get(usual?.itemId ?? '')?.variants.find(({ id }) => id === usual?.variantId),
      );
      expect(parts.reduce((sum, variant) => sum + (variant?.price ?? 0), 0)).toBeGreaterThan(price);
      const within = slots.flatMap(({ options }) =>
        options.flatMap(({ itemId }) => items.get(itemId)?.allergens ?? []),
      );
      expect(new Set(allergens)).toEqual(new Set(within));
    }
  });
});

describe('the demo venue', () => {
  const venue = loadVenue('saigon');

  it('sells its lobster by the kilogram, and knows it on a scale’s label', () => {
    const weighed = venue.items.filter((item) => item.soldByWeight);
    expect(weighed.map(({ variants }) => [variants[0]?.price, variants[0]?.barcode])).toEqual([[1_890_000, '00417']]);
  });

  it('is of a real size', () => {
    expect(venue.items.length).toBeGreaterThanOrEqual(130);
    expect(venue.categories.length).toBeGreaterThanOrEqual(13);
    expect(venue.areas).toHaveLength(3);
    expect(venue.tables).toHaveLength(24);
    expect(venue.settings.voidReasons.length).toBeGreaterThanOrEqual(4);
  });

  it('is priced in steps that cash can pay', () => {
    const prices = venue.items.flatMap((item) => item.variants.map((variant) => variant.price ?? 0));
    expect(prices.filter((price) => price % venue.settings.cashIncrement !== 0)).toEqual([]);
  });

  it('has staff of every role', () => {
    const roles = venue.staff.map((member) => member.role).sort();
    expect(roles).toEqual(['cashier', 'cashier', 'cook', 'cook', 'manager', 'owner', 'waiter', 'waiter', 'waiter']);
    expect(venue.staff.every((member) => /^\d{4}$/.test(member.pin))).toBe(true);
  });

  it('shares the hot printer between wok and grill', () => {
    const printerOf = (id: string) => venue.stations.find((station) => station.id === id)?.printerId;
    expect(printerOf('wok')).toBe(printerOf('grill'));
    expect(new Set(['wok', 'cold', 'bar'].map(printerOf)).size).toBe(3);
  });
});

it('taxes New York at 8.875 % in three components, and groceries not at all', () => {
  const groups = loadVenue('newyork').settings.taxGroups;
  const rates = groups.map((group) => group.components.reduce((sum, { ratePpm }) => sum + ratePpm, 0));
  expect(rates).toEqual([88_750, 0]);
  expect(groups[0]?.components).toHaveLength(3);
});

it('taxes food in Berlin by where it is eaten', () => {
  const [food, drinks] = loadVenue('berlin').settings.taxGroups;
  expect(food?.components.map(({ ratePpm }) => ratePpm)).toEqual([190_000]);
  expect(food?.byOrderType.takeaway?.map(({ ratePpm }) => ratePpm)).toEqual([70_000]);
  expect(drinks?.byOrderType.takeaway).toBeUndefined();
});

it('knows its venues by name', () => {
  expect(venueNames.every(isVenueName)).toBe(true);
  expect(isVenueName('./my.json')).toBe(false);
});
