import { isTimeZone } from '@comanda/shared/base/time.ts';
import type { MenuItem, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';

/** What a schema of shapes cannot say: references, and choices that can be made. */

/** @returns what is wrong, each with its path in the file; none: the venue can be used */
export function venueProblems(venue: VenueFile): string[] {
  return [
    ...settingsProblems(venue),
    ...repeated(venue),
    ...referenceProblems(venue),
    ...venue.groups.flatMap((group, i) => groupProblems(group, `groups[${i}]`, venue.groups)),
    ...venue.items.flatMap((item, i) => comboProblems(item, `items[${i}]`, venue.items)),
    ...textProblems(venue),
  ];
}

function settingsProblems({ settings }: VenueFile): string[] {
  const problems: string[] = [];
  if (!isTimeZone(settings.timeZone)) problems.push(`settings.timeZone: no time zone is called "${settings.timeZone}"`);
  if (!Intl.supportedValuesOf('currency').includes(settings.currency)) {
    problems.push(`settings.currency: no currency has the code "${settings.currency}"`);
  }
  return problems;
}

/** Ids, names to sign in with and PINs stand for one thing or person each. */
function repeated(venue: VenueFile): string[] {
  const lists: readonly (readonly [path: string, what: string, values: readonly string[]])[] = [
    ['settings.taxGroups', 'id', venue.settings.taxGroups.map((group) => group.id)],
    ['stations', 'id', venue.stations.map((station) => station.id)],
    ['areas', 'id', venue.areas.map((area) => area.id)],
    ['tables', 'id', venue.tables.map((table) => table.id)],
    ['tables', 'name', venue.tables.map((table) => table.name)],
    ['printers', 'id', venue.printers.map((printer) => printer.id)],
    ['categories', 'id', venue.categories.map((category) => category.id)],
    ['groups', 'id', venue.groups.map((group) => group.id)],
    ['items', 'id', venue.items.map((item) => item.id)],
    ['items', 'variant id', venue.items.flatMap((item) => item.variants.map((variant) => variant.id))],
    ['groups', 'modifier id', venue.groups.flatMap((group) => group.modifiers.map((modifier) => modifier.id))],
    ['staff', 'id', venue.staff.map((member) => member.id)],
    ['staff', 'username', venue.staff.map((member) => member.username)],
    ['staff', 'pin', venue.staff.map((member) => member.pin)],
  ];
  return lists.flatMap(([path, what, values]) => {
    const twice = values.find((value, i) => values.indexOf(value) !== i);
    if (twice === undefined) return [];
    return [
      what === 'pin' ? `${path}: two people have the same PIN` : `${path}: the ${what} "${twice}" is there twice`,
    ];
  });
}

function referenceProblems(venue: VenueFile): string[] {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const [printers, areas, categories, groups, taxGroups] = [
    ids(venue.printers),
    ids(venue.areas),
    ids(venue.categories),
    ids(venue.groups),
    ids(venue.settings.taxGroups),
  ];
  const stations = new Set(venue.stations.filter(({ kind }) => kind === 'prep').map(({ id }) => id));
  const itemReferences = (item: MenuItem, path: string): string[] => [
    ...missing(categories, item.categoryId, `${path}.categoryId`, 'category'),
    ...missing(taxGroups, item.taxGroup, `${path}.taxGroup`, 'tax group'),
    ...item.groupIds.flatMap((id, n) => missing(groups, id, `${path}.groupIds[${n}]`, 'modifier group')),
    ...item.stations.flatMap((id, n) => missing(stations, id, `${path}.stations[${n}]`, 'preparing station')),
  ];
  const serviceTax = venue.settings.serviceCharge?.taxGroup ?? null;
  return [
    ...missing(taxGroups, serviceTax, 'settings.serviceCharge.taxGroup', 'tax group'),
    ...venue.stations.flatMap((station, i) =>
      missing(printers, station.printerId, `stations[${i}].printerId`, 'printer'),
    ),
    ...venue.tables.flatMap((table, i) => missing(areas, table.areaId, `tables[${i}].areaId`, 'area')),
    ...venue.printers.flatMap((printer, i) =>
      printer.fallbackId === printer.id
        ? [`printers[${i}].fallbackId: a printer cannot stand in for itself`]
        : missing(printers, printer.fallbackId, `printers[${i}].fallbackId`, 'printer'),
    ),
    ...venue.items.flatMap((item, i) => itemReferences(item, `items[${i}]`)),
    ...venue.groups.flatMap((group, i) =>
      group.modifiers.flatMap((modifier, n) =>
        missing(groups, modifier.groupId, `groups[${i}].modifiers[${n}].groupId`, 'modifier group'),
      ),
    ),
  ];
}

/** A combo is made of sizes that are there, at a price, alone and unweighed, and sold wherever the combo is. */
function comboProblems(combo: MenuItem, path: string, all: readonly MenuItem[]): string[] {
  return (combo.combo ?? []).flatMap((slot, i) =>
    slot.options.flatMap(({ itemId, variantId }, n) => {
      const at = `${path}.combo[${i}].options[${n}]`;
      const part = all.find(({ id }) => id === itemId);
      const variant = part?.variants.find(({ id }) => id === variantId);
      if (!part || !variant) return [`${at}: there is no item "${itemId}" with a variant "${variantId}"`];
      if (part.combo || part.soldByWeight || variant.price === null) return [`${at}: it cannot be part of a combo`];
      const unsold = combo.orderTypes.filter((type) => !part.orderTypes.includes(type));
      return unsold.map((type) => `${at}: it is not sold as ${type}`);
    }),
  );
}

function missing(known: ReadonlySet<string>, id: string | null, path: string, what: string): string[] {
  return id === null || known.has(id) ? [] : [`${path}: there is no ${what} "${id}"`];
}

function groupProblems(group: ModifierGroup, path: string, all: readonly ModifierGroup[]): string[] {
  const problems: string[] = [];
  if (group.min > group.max) problems.push(`${path}: min ${group.min} is more than max ${group.max}`);
  const most = group.modifiers.reduce((sum, modifier) => sum + modifier.maxQuantity, 0);
  if (most < group.min) problems.push(`${path}: asks for ${group.min} choices, but at most ${most} can be made`);
  const preselected = group.modifiers.filter((modifier) => modifier.preselected).length;
  if (preselected > group.max) problems.push(`${path}: ${preselected} are preselected, but max is ${group.max}`);
  group.modifiers.forEach((modifier, n) => {
    const nested = all.find(({ id }) => id === modifier.groupId);
    if (nested?.modifiers.some(({ groupId }) => groupId !== null) === true) {
      problems.push(`${path}.modifiers[${n}].groupId: the nested group has a group of its own; nesting ends at one`);
    }
  });
  return problems;
}

/** A screen falls back to the venue's first language, so that one must be there for each name. */
function textProblems(venue: VenueFile): string[] {
  const [own = ''] = venue.settings.languages;
  const named = (list: readonly { readonly name: Readonly<Record<string, string>> }[], path: string): string[] =>
    list.flatMap(({ name }, i) => ((name[own] ?? '').trim() === '' ? [`${path}[${i}].name: no name in "${own}"`] : []));
  return [
    ...named(venue.categories, 'categories'),
    ...named(venue.items, 'items'),
    ...named(venue.groups, 'groups'),
    ...named(venue.stations, 'stations'),
    ...named(venue.areas, 'areas'),
    ...venue.items.flatMap((item, i) => named(item.variants, `items[${i}].variants`)),
    ...venue.groups.flatMap((group, i) => named(group.modifiers, `groups[${i}].modifiers`)),
  ];
}
