import type { MenuItem, ModifierGroup, Category, Variant, Modifier } from '@comanda/shared/contracts/views/menu.ts';

/** Neighbouring categories get hues far apart: steps of the golden angle. */
const HUE_STEP = 137;

export const newCategory = (id: string, position: number): Category => ({
  id,
  name: {},
  position,
  hue: (position * HUE_STEP) % 360,
  archived: false,
});

export const newVariant = (id: string): Variant => ({ id, name: {}, price: 0, sku: null, barcode: null });

export const newModifier = (id: string): Modifier => ({
  id,
  name: {},
  kind: 'choice',
  price: 0,
  maxQuantity: 1,
  preselected: false,
  groupId: null,
});

export const newGroup = (id: string, modifierId: string): ModifierGroup => ({
  id,
  name: {},
  min: 1,
  max: 1,
  modifiers: [newModifier(modifierId)],
});

interface ItemSeed {
  readonly id: string;
  readonly variantId: string;
  readonly categoryId: string;
  readonly position: number;
  readonly taxGroup: string;
  readonly station: string | undefined;
}

export const newItem = ({ id, variantId, categoryId, position, taxGroup, station }: ItemSeed): MenuItem => ({
  id,
  categoryId,
  name: {},
  description: {},
  position,
  variants: [newVariant(variantId)],
  groupIds: [],
  allergens: [],
  diets: [],
  taxGroup,
  stations: station === undefined ? [] : [station],
  prepSeconds: 300,
  course: 1,
  orderTypes: ['dine_in', 'takeaway', 'delivery'],
  soldByWeight: false,
  picture: null,
  archived: false,
});

/** A copy under ids of its own; barcodes and SKUs name one thing each, and stay with the first. */
export const copyOfItem = (
  item: MenuItem,
  newId: () => string,
  position: number,
  name: MenuItem['name'],
): MenuItem => ({
  ...item,
  id: newId(),
  name,
  position,
  variants: item.variants.map((variant) => ({ ...variant, id: newId(), sku: null, barcode: null })),
  ...(item.combo && { combo: item.combo.map((slot) => ({ ...slot, id: newId() })) }),
});

/** Those whose place is another than their position says, with the positions that they are to have. */
export const repositioned = <T extends { readonly position: number }>(
  things: readonly T[],
  from: readonly number[],
): T[] =>
  things.flatMap((thing, at) => {
    const position = from[at] ?? at;
    return thing.position === position ? [] : [{ ...thing, position }];
  });
