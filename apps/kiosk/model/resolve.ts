import type { LocalText, OrderType } from '@comanda/shared/contracts/common.ts';
import type { SoldModifier } from '@comanda/shared/contracts/events/order.ts';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import type { CouponOffer } from '@comanda/shared/contracts/views/kiosk.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { comboEach, type ResolvedPart, resolveCombo } from '@comanda/shared/domain/combo/parts.ts';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import type { Basket, BasketLine, BasketPart } from './basket.ts';
import { isSold, type Served } from './sale.ts';

export type Restrictions = ReadonlyMap<string | number, Availability>;

/** What keeps a line from being ordered: the house has no more of it, too few, does not
 * serve it at this time of day, or the menu has it no more as it was chosen. */
export type LineProblem =
  | { readonly code: 'out'; readonly what: LocalText }
  | { readonly code: 'few'; readonly remaining: number }
  | { readonly code: 'not_now'; readonly what: LocalText }
  | { readonly code: 'gone' };

/** A line with the names and prices that the menu gives it now. */
export interface Resolved {
  readonly line: BasketLine;
  readonly indexed: IndexedItem | null;
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly SoldModifier[];
  /** Combos only: what is in it. */
  readonly parts?: readonly ResolvedPart<BasketPart>[];
  /** Of one, in minor units, its modifiers among it. */
  readonly each: number;
  readonly problem: LineProblem | null;
}

export const extrasOf = (modifiers: readonly Pick<SoldModifier, 'price' | 'quantity'>[]): number =>
  modifiers.reduce((sum, modifier) => sum + modifier.price * modifier.quantity, 0);

/** What is wrong with a line by what is out now. `wanted`: how many the whole basket has of its item. */
function shortage(
  indexed: IndexedItem,
  modifiers: readonly SoldModifier[],
  wanted: number,
  out: Restrictions,
): LineProblem | null {
  const { id, name } = indexed.item;
  const restriction = out.get(id);
  if (restriction?.available === false) return { code: 'out', what: name };
  const gone = modifiers.find(({ modifierId }) => out.get(modifierId)?.available === false);
  if (gone) return { code: 'out', what: gone.name };
  const left = restriction?.remaining ?? null;
  return left !== null && left < wanted ? { code: 'few', remaining: left } : null;
}

/** Every line as the menu has it now, in the basket's order. */
export function resolveBasket(
  basket: Basket,
  menu: MenuIndex,
  out: Restrictions,
  type: OrderType,
  served: Served,
): Resolved[] {
  const wanted = new Map<string, number>();
  for (const { itemId, parts = [], quantity } of basket) {
    for (const id of [itemId, ...parts.map((part) => part.itemId)]) wanted.set(id, (wanted.get(id) ?? 0) + quantity);
  }
  const now = (resolved: Resolved): Resolved => {
    const item = resolved.indexed?.item;
    if (!item || served.has(item.categoryId)) return resolved;
    return { ...resolved, problem: { code: 'not_now', what: item.name } };
  };
  return basket.map((line): Resolved => {
    const indexed = menu.items.get(line.itemId);
    if (indexed?.item.combo && isSold(indexed.item, type)) return now(resolveWhole(line, indexed, menu, wanted, out));
    const chosen = indexed && isSold(indexed.item, type) ? checkChoices(indexed, line.variantId, line.choices) : null;
    if (!indexed || !chosen?.ok) {
      const name = indexed?.item.name ?? {};
      return { line, indexed: null, name, variantName: null, modifiers: [], each: 0, problem: { code: 'gone' } };
    }
    const { variant, modifiers } = chosen.value;
    return now({
      line,
      indexed,
      name: indexed.item.name,
      variantName: indexed.item.variants.length > 1 ? variant.name : null,
      modifiers,
      each: (variant.price ?? 0) + extrasOf(modifiers),
      problem: shortage(indexed, modifiers, wanted.get(line.itemId) ?? 0, out),
    });
  });
}

/** A combo is short of whatever is short in it. */
function resolveWhole(
  line: BasketLine,
  indexed: IndexedItem,
  menu: MenuIndex,
  wanted: ReadonlyMap<string, number>,
  out: Restrictions,
): Resolved {
  const { name, variants } = indexed.item;
  const variant = indexed.variants.get(line.variantId);
  const { parts, problem } = resolveCombo(indexed, variant?.price ?? 0, line.parts ?? [], menu);
  if (!variant || problem) {
    return { line, indexed: null, name, variantName: null, modifiers: [], each: 0, problem: { code: 'gone' } };
  }
  const short = [{ indexed, modifiers: [] }, ...parts].map((part) =>
    shortage(part.indexed, part.modifiers, wanted.get(part.indexed.item.id) ?? 0, out),
  );
  return {
    line,
    indexed,
    name,
    variantName: variants.length > 1 ? variant.name : null,
    modifiers: [],
    parts,
    each: comboEach(parts),
    problem: short.find((each) => each !== null) ?? null,
  };
}

export interface Totals {
  readonly total: number;
  /** Taxes and charges that the prices on the menu do not hold. */
  readonly added: number;
}

/** What the hub will ask for the lines that can be ordered, by the hub's own function; minor units. */
export function totalsOf(resolved: readonly Resolved[], settings: VenueSettings, type: OrderType): Totals {
  const priced = price({
    rules: priceRules(settings, type),
    lines: resolved.flatMap(({ line, indexed, modifiers, parts, each }) =>
      parts
        ? parts.map((part) => ({
            id: part.wish.id,
            unitPrice: part.unitPrice,
            modifiers: part.modifiers,
            quantity: line.quantity,
            taxGroup: part.indexed.item.taxGroup,
            discounts: [],
          }))
        : indexed
          ? [
              {
                id: line.id,
                unitPrice: each - extrasOf(modifiers),
                modifiers,
                quantity: line.quantity,
                taxGroup: indexed.item.taxGroup,
                discounts: [],
              },
            ]
          : [],
    ),
    discounts: [],
  });
  return { total: priced.total, added: priced.total - priced.gross };
}

/** What is left to pay with a coupon; nothing less than nothing. */
export const withCoupon = ({ total, added }: Totals, coupon: Pick<CouponOffer, 'discount'> | null): Totals => ({
  total: Math.max(0, total - (coupon?.discount ?? 0)),
  added,
});
