import type { Discount, LineToPrice } from './types.ts';

type Sold = Omit<LineToPrice, 'discounts' | 'comp' | 'grams'> & { readonly grams?: number | undefined };

/**
 * What pricing reads of a sold line, whatever else is known of it.
 * @param discounts on this line alone
 */
export const lineToPrice = (
  { id, unitPrice, grams, modifiers, quantity, taxGroup }: Sold,
  discounts: readonly Discount[] = [],
  comp?: LineToPrice['comp'],
): LineToPrice => ({
  id,
  unitPrice,
  ...(grams !== undefined && { grams }),
  modifiers,
  quantity,
  taxGroup,
  discounts,
  ...(comp && { comp: { reason: comp.reason } }),
});
