import type { MenuItem, Variant } from '@comanda/shared/contracts/views/menu.ts';
import { gramsFor, readScaleLabel } from '@comanda/shared/domain/barcode/scale-label.ts';
import type { MenuSearch } from '@comanda/shared/domain/menu/search.ts';

/** What a label of a scale says, with the item that it is stuck on. */
export type Labelled =
  | { readonly code: string; readonly item: MenuItem; readonly variant: Variant; readonly grams: number }
  | { readonly code: string; readonly item: null; readonly variant: null; readonly grams: null };

/**
 * Reads what was scanned as a label of a scale. Null: it is none. The menu knows an item of the label by its barcode or
 * article number, with or without the noughts before it; an amount is turned into what weighs so much.
 */
export function weighedByLabel(scanned: string, search: Pick<MenuSearch, 'byCode'>): Labelled | null {
  const label = readScaleLabel(scanned);
  if (!label) return null;
  const { code, grams, amount } = label;
  const found = search.byCode(code) ?? search.byCode(code.replace(/^0+/, ''));
  const price = found?.variant.price ?? 0;
  const weight = grams ?? (price > 0 ? gramsFor(amount ?? 0, price) : 0);
  return found?.item.soldByWeight && weight > 0
    ? { code, ...found, grams: weight }
    : { code, item: null, variant: null, grams: null };
}
