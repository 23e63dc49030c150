import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import type { IndexedItem, MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { NewLine } from './draft.ts';

type Sold = Omit<SoldLine, 'checkId'>;

const choicesOf = ({ modifiers }: Sold) => modifiers.map(({ modifierId, quantity }) => ({ modifierId, quantity }));

/** What was asked for by a line that the hub has: to change it, or to ask for it again. */
export const wishOf = (line: Sold): NewLine => ({
  itemId: line.itemId,
  variantId: line.variantId,
  quantity: line.quantity,
  choices: choicesOf(line),
  price: line.unitPrice,
  ...(line.grams !== undefined && { grams: line.grams }),
  seat: line.seat,
  course: line.course,
  note: line.note,
});

/**
 * What was asked for by the lines of one combo, as the menu has the combo now. Null: it can no longer be put together
 * so, since the menu has changed or lines are missing.
 * @param idOf what each part's line is to be called
 */
export function comboWish(
  lines: readonly [Sold, ...Sold[]],
  menu: MenuIndex,
  idOf: (line: Sold) => string,
): NewLine | null {
  const [first] = lines;
  const indexed = first.combo && menu.items.get(first.combo.itemId);
  const slots = indexed?.item.combo;
  if (!indexed || !slots || slots.length !== lines.length) return null;
  const left = [...lines];
  const filled = slots.map(({ id: slotId, options }) => {
    for (const [at, line] of left.entries()) {
      const option = options.find(({ itemId, variantId }) => itemId === line.itemId && variantId === line.variantId);
      if (!option) continue;
      left.splice(at, 1);
      return { slotId, line, extra: option.extra };
    }
    return null;
  });
  const parts = filled.filter((part) => part !== null);
  if (parts.length < slots.length) return null;
  const price = parts.reduce((sum, { line, extra }) => sum + line.unitPrice - extra, 0);
  return {
    itemId: indexed.item.id,
    ...sizeAt(price, indexed),
    quantity: first.quantity,
    choices: [],
    parts: parts.map(({ slotId, line }) => {
      const { itemId, variantId } = line;
      return { id: idOf(line), slotId, itemId, variantId, choices: choicesOf(line) };
    }),
    seat: first.seat,
    course: first.course,
    note: first.note,
  };
}

/** The size of a combo that was sold at a price: the one of that price, else one of an open price, else the usual. */
function sizeAt(price: number, { item }: IndexedItem): { variantId: string; price: number | null } {
  const { variants } = item;
  const at = (wanted: number | null) => variants.find((variant) => variant.price === wanted);
  const variant = at(price) ?? at(null) ?? variants[0];
  return { variantId: variant?.id ?? '', price: variant?.price === null ? price : null };
}
