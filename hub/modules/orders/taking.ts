import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { assertNever, must } from '@comanda/shared/base/assert.ts';
import type { LineInput } from '@comanda/shared/contracts/commands/orders.ts';
import type { Channel, OrderType } from '@comanda/shared/contracts/common.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { MenuItem, Variant } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { type ComboPart, comboPrices } from '@comanda/shared/domain/combo/prices.ts';
import { checkChoices, type ChoiceProblem } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { comboPortions, type Portion, portionsOf } from '@comanda/shared/domain/order/portions.ts';
import { weightWords } from '@comanda/shared/domain/weight/words.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { menuIndex, orderableProblem, restrictions } from '../menu/index.ts';
import { takePortions } from './portions.ts';
import { lineIdsOf } from './queries.ts';
import { say } from './words.ts';

/** The menu as it stands for one command. */
export const menuNow = (store: Store) => ({ index: menuIndex(store), restricted: restrictions(store) });

/** A line as it is asked for, as a line as it is sold: looked up in the menu, its choices checked, its price frozen. */
export function sell(
  { store }: Deciding,
  input: Omit<LineInput, 'id'> & { readonly id: string },
  checkId: string,
  orderType: OrderType,
  settings: VenueSettings,
  field: string,
  menu = menuNow(store),
): Result<SoldLine, Refusal> {
  const indexed = menu.index.items.get(input.itemId);
  if (!indexed || indexed.item.archived) return err(refuse('not_found', { what: 'item' }, `${field}.itemId`));
  const { item } = indexed;
  const name = say(item.name, settings);
  if (!item.orderTypes.includes(orderType)) return err(refuse('item_not_sold_so', { item: name }, `${field}.itemId`));
  const chosen = checkChoices(indexed, input.variantId, input.choices);
  if (!chosen.ok) return err(choiceRefusal(chosen.error, indexed, settings, field));
  const { variant, modifiers } = chosen.value;
  if (item.combo) return err(refuse('combo_wrong', { item: name }, `${field}.parts`));
  if (item.soldByWeight && input.grams === undefined) {
    return err(refuse('weight_needed', { item: name }, `${field}.grams`));
  }
  const unitPrice = variant.price ?? input.price;
  if (unitPrice === undefined) return err(refuse('price_needed', { item: name }, `${field}.price`));
  const soldOut = modifiers.find(({ modifierId }) => menu.restricted.get(modifierId)?.available === false);
  if (soldOut) return err(refuse('item_unavailable', { item: say(soldOut.name, settings) }, `${field}.choices`));
  return ok({
    id: input.id,
    checkId,
    itemId: item.id,
    categoryId: item.categoryId,
    variantId: variant.id,
    name: item.name,
    variantName: item.variants.length > 1 ? variant.name : null,
    ...weighed(item, variant, input.grams),
    unitPrice,
    quantity: input.quantity,
    modifiers: [...modifiers],
    seat: input.seat,
    course: input.course ?? item.course,
    note: input.note,
    taxGroup: item.taxGroup,
    stations: [...item.stations],
    prepSeconds: item.prepSeconds,
  });
}

/** How much of it, in words, and in grams; nothing where it is not sold by weight. */
const weighed = (item: MenuItem, variant: Variant, grams: number | undefined): Partial<SoldLine> =>
  item.soldByWeight && grams !== undefined
    ? { grams, variantName: weightWords(item.name, item.variants.length > 1 ? variant.name : null, grams) }
    : {};

/** @param at the line's field in the body; null: the body is the line */
export function choiceRefusal(
  problem: ChoiceProblem,
  indexed: IndexedItem,
  settings: VenueSettings,
  at: string | null,
): Refusal {
  const item = say(indexed.item.name, settings);
  const field = (name: string): string => (at === null ? name : `${at}.${name}`);
  switch (problem.code) {
    case 'variant_unknown':
      return refuse('variant_unknown', { item }, field('variantId'));
    case 'modifier_unknown':
      return refuse('modifier_unknown', { item }, field('choices'));
    case 'modifier_required':
    case 'modifier_too_many':
      return refuse(problem.code, { item, group: say(problem.name, settings), count: problem.count }, field('choices'));
    default:
      return assertNever(problem);
  }
}

/** What a command asks for as it is sold, and what that takes off countdowns. */
export interface Sold {
  readonly lines: SoldLine[];
  readonly portions: Portion[];
}

/** A combo as the lines that it is made of: each place filled once, the combo's price shared out over them. */
function sellCombo(
  deciding: Deciding,
  input: LineInput,
  checkId: string,
  orderType: OrderType,
  settings: VenueSettings,
  field: string,
  menu: ReturnType<typeof menuNow>,
): Result<Sold, Refusal> {
  const { item, variants } = must(menu.index.items.get(input.itemId), 'a combo on the menu');
  const slots = must(item.combo, 'a combo has places');
  const name = say(item.name, settings);
  const wrong = (): Result<never, Refusal> => err(refuse('combo_wrong', { item: name }, `${field}.parts`));
  if (item.archived) return err(refuse('not_found', { what: 'item' }, `${field}.itemId`));
  if (!item.orderTypes.includes(orderType)) return err(refuse('item_not_sold_so', { item: name }, `${field}.itemId`));
  if (menu.restricted.get(item.id)?.available === false) {
    return err(refuse('item_unavailable', { item: name }, `${field}.itemId`));
  }
  const parts = input.parts ?? [];
  const price = variants.get(input.variantId)?.price ?? input.price;
  if (price === undefined) return err(refuse('price_needed', { item: name }, `${field}.price`));
  if (parts.length !== slots.length || new Set(parts.map(({ id }) => id)).size < parts.length) return wrong();
  const sold: SoldLine[] = [];
  const portions: Portion[] = [];
  const priced: ComboPart[] = [];
  for (const slot of slots) {
    const at = parts.findIndex(({ slotId }) => slotId === slot.id);
    const part = parts[at];
    const option = slot.options.find(
      ({ itemId, variantId }) => itemId === part?.itemId && variantId === part.variantId,
    );
    if (!part || !option) return wrong();
    const { quantity, seat, course, note } = input;
    const asked = { ...part, quantity, seat, course, note, price: 0 };
    const line = sell(deciding, asked, checkId, orderType, settings, `${field}.parts.${at}`, menu);
    if (!line.ok) return line;
    sold.push(line.value);
    portions.push(...portionsOf(line.value, `${field}.parts.${at}`));
    priced.push({ listPrice: line.value.unitPrice, extra: option.extra });
  }
  const prices = comboPrices(price, priced);
  const combo = { id: input.id, itemId: item.id, name: item.name };
  return ok({
    lines: sold.map((line, at) => ({ ...line, unitPrice: must(prices[at], 'a price for each part'), combo })),
    portions: [...portions, ...comboPortions({ combo, quantity: input.quantity }, field)],
  });
}

/** All lines of a command, or the first refusal. */
export function sellAll(
  deciding: Deciding,
  inputs: readonly LineInput[],
  order: { readonly id: string; readonly type: OrderType; readonly channel: Channel },
  checkId: string,
  settings: VenueSettings,
): Result<Sold, Refusal> {
  const sold: Sold = { lines: [], portions: [] };
  const ids = new Set(lineIdsOf(deciding.store, order.id));
  const menu = menuNow(deciding.store);
  for (const [at, input] of inputs.entries()) {
    if (ids.has(input.id)) return err(refuse('line_exists', {}, `lines.${at}.id`));
    ids.add(input.id);
    const item = menu.index.items.get(input.itemId)?.item;
    const barred = item && orderableProblem(deciding.store, item, order.channel, deciding.at);
    if (barred) return err(refuse(barred, { item: say(item.name, settings) }, `lines.${at}.itemId`));
    if (item?.combo) {
      const combo = sellCombo(deciding, input, checkId, order.type, settings, `lines.${at}`, menu);
      if (!combo.ok) return combo;
      const { lines, portions } = combo.value;
      const taken = lines.findIndex(({ id }) => ids.has(id));
      if (taken >= 0) return err(refuse('line_exists', {}, `lines.${at}.parts.${taken}.id`));
      for (const { id } of lines) ids.add(id);
      sold.lines.push(...lines);
      sold.portions.push(...portions);
      continue;
    }
    const line = sell(deciding, input, checkId, order.type, settings, `lines.${at}`, menu);
    if (!line.ok) return line;
    sold.lines.push(line.value);
    sold.portions.push(...portionsOf(line.value, `lines.${at}`));
  }
  return ok(sold);
}

/** Adds lines to an order, their portions taken off the countdowns. */
export function addSold(
  deciding: Deciding,
  orderId: string,
  { lines, portions }: Sold,
  settings: VenueSettings,
): Refusal | null {
  const refusal = takePortions(deciding, portions, settings);
  if (refusal) return refusal;
  deciding.append(event('lines.added.v1', `order:${orderId}`, { orderId, lines }));
  return null;
}
