import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import type { NewLine } from './draft.ts';

/** What was asked for by a line that the hub has: to change it, or to ask for it again. */
export const wishOf = (line: LineView): NewLine => ({
  itemId: line.itemId,
  variantId: line.variantId,
  quantity: line.quantity,
  choices: line.modifiers.map(({ modifierId, quantity }) => ({ modifierId, quantity })),
  price: line.unitPrice,
  seat: line.seat,
  course: line.course,
  note: line.note,
});
