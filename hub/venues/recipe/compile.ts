import { must } from '@comanda/shared/base/assert.ts';
import { uuidFromName } from '@comanda/shared/base/ids.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { ComboSlot, MenuItem, ModifierGroup, Variant } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { withMarks } from '@comanda/shared/domain/combo/marks.ts';
import type { CategoryRecipe, GroupRecipe, ItemRecipe, SlotRecipe, VenueRecipe } from './types.ts';

type IdOf = (kind: string, slug: string) => string;

/**
 * Makes a venue file of a recipe. Ids come from the slugs, so that they are the same on every hub that loads it.
 * @throws a fault where a slug names a size, item, group or printer that the recipe does not have
 */
export function compileVenue(recipe: VenueRecipe): VenueFile {
  const id: IdOf = (kind, slug) => uuidFromName(`${recipe.slug}/${kind}/${slug}`);
  const groupId = known(recipe.groups, (slug) => id('group', slug));
  const items = new Map(
    recipe.categories.flatMap((each) => each.items.map((item) => [item.slug, { item, category: each }] as const)),
  );
  const printerId = known(recipe.printers, (slug) => id('printer', slug));
  const around = { sizes: recipe.sizes, items, id, groupId };
  const compiled = recipe.categories.flatMap((category) =>
    category.items.map((item, position) => compileItem(item, position, category, around)),
  );
  return {
    settings: { id: id('venue', recipe.slug), ...recipe.settings },
    stations: recipe.stations.map(({ printer, ...station }, position) => ({
      ...station,
      position,
      printerId: printer === null ? null : printerId(printer),
    })),
    areas: recipe.areas.map((area, position) => ({ id: id('area', area.slug), name: area.name, position })),
    tables: recipe.areas.flatMap((area) =>
      area.tables.map((table) => ({
        id: id('table', table.name),
        areaId: id('area', area.slug),
        ...table,
        archived: false,
      })),
    ),
    printers: recipe.printers.map(({ slug, fallback, ...printer }) => ({
      id: id('printer', slug),
      ...printer,
      host: '127.0.0.1',
      columns: 48,
      letters: 'wpc1258',
      fallbackId: printerId(fallback),
      archived: false,
    })),
    categories: recipe.categories.map(({ slug, name, hue }, position) => ({
      id: id('category', slug),
      name,
      position,
      hue,
      archived: false,
    })),
    groups: recipe.groups.map((group) => compileGroup(group, id, groupId)),
    items: compiled.map((item) => withMarks(item, (itemId) => compiled.find((each) => each.id === itemId))),
    staff: recipe.staff.map((member) => ({ id: id('staff', member.username), ...member })),
  };
}

/** Looks a slug up among recipes; a slug that is not there is a slip of the pen in this folder. */
function known(recipes: readonly { readonly slug: string }[], idOf: (slug: string) => string) {
  const slugs = new Set(recipes.map((recipe) => recipe.slug));
  return (slug: string): string => idOf(must(slugs.has(slug) ? slug : undefined, `a recipe for "${slug}"`));
}

function compileGroup(group: GroupRecipe, id: IdOf, groupId: (slug: string) => string): ModifierGroup {
  return {
    id: id('group', group.slug),
    name: group.name,
    min: group.min,
    max: group.max,
    modifiers: group.modifiers.map(({ slug, then, ...modifier }) => ({
      id: id('modifier', `${group.slug}/${slug}`),
      ...modifier,
      groupId: then === null ? null : groupId(then),
    })),
  };
}

/** What an item is looked up in. */
interface Around {
  readonly sizes: Readonly<Record<string, LocalText>>;
  /** By slug. */
  readonly items: ReadonlyMap<string, { readonly item: ItemRecipe; readonly category: CategoryRecipe }>;
  readonly id: IdOf;
  readonly groupId: (slug: string) => string;
}

function compileItem(item: ItemRecipe, position: number, category: CategoryRecipe, around: Around): MenuItem {
  const { sizes, id, groupId } = around;
  const given = { ...category.defaults, ...item.options };
  const prices = pricesOf(item, category);
  return {
    id: id('item', item.slug),
    categoryId: id('category', category.slug),
    name: textAt(item, 0),
    description: textAt(item, 1),
    position,
    variants: Object.entries(prices).map(
      ([size, price]): Variant => ({
        id: id('variant', `${item.slug}/${size}`),
        name: must(sizes[size], `a size "${size}"`),
        price,
        sku: null,
        barcode: given.barcode ?? null,
      }),
    ),
    groupIds: (given.groups ?? []).map(groupId),
    allergens: [...(given.allergens ?? [])],
    diets: [...(given.diets ?? [])],
    taxGroup: given.taxGroup,
    stations: [...given.stations],
    prepSeconds: given.minutes * 60,
    course: given.course,
    orderTypes: [...(given.orderTypes ?? (['dine_in', 'takeaway', 'delivery'] as const))],
    soldByWeight: given.soldByWeight ?? false,
    ...(item.slots && { combo: item.slots.map((slot) => compileSlot(item, slot, around)) }),
    picture: item.picture,
    archived: false,
  };
}

/** Prices by size. */
const pricesOf = (
  { price, options }: ItemRecipe,
  { defaults }: CategoryRecipe,
): Readonly<Record<string, number | null>> =>
  typeof price === 'object' && price !== null ? price : { [options.size ?? defaults.size]: price };

function compileSlot(combo: ItemRecipe, slot: SlotRecipe, { items, id }: Around): ComboSlot {
  return {
    id: id('slot', `${combo.slug}/${slot.slug}`),
    name: slot.name,
    options: slot.options.map(({ item, size, extra }) => {
      const part = must(items.get(item), `an item "${item}"`);
      const sizes = Object.keys(pricesOf(part.item, part.category));
      const of = must(sizes[size === null ? 0 : sizes.indexOf(size)], `"${item}" of size "${size}"`);
      return { itemId: id('item', item), variantId: id('variant', `${item}/${of}`), extra };
    }),
  };
}

function textAt(item: ItemRecipe, part: 0 | 1): LocalText {
  return Object.fromEntries(Object.entries(item.words).map(([language, words]) => [language, words[part]]));
}
