import * as say from './messages.ts';
import type { Problems } from './problems.ts';
import type { VenueFacts } from './types.ts';

/** Bounds that the contracts of the menu set. */
export const LONGEST_TEXT = 2_000;
export const LONGEST_CODE = 80;
export const MOST_VARIANTS = 60;
export const MOST_GROUPS = 20;
export const MOST_MODIFIERS = 200;

/** Refuses a text that the menu could not hold. */
export function checkLength(text: string, most: number, line: number, column: string, problems: Problems): void {
  if (text.length > most) problems.error(line, column, say.tooLong(most));
}

/** Warns of a name that would not come out whole on paper. */
export function checkLetters(
  name: string,
  line: number,
  column: string,
  { lost }: Pick<VenueFacts, 'lost'>,
  problems: Problems,
): void {
  const letters = lost(name);
  if (letters !== '') problems.warn(line, column, say.lettersLost(letters));
}

/** Warns of SKUs that stand on several rows: nothing is recognised by them. */
export class SkuCheck {
  readonly #seen = new Map<string, number>();

  check(sku: string, line: number, problems: Problems): void {
    const before = this.#seen.get(sku);
    if (before !== undefined) problems.warn(line, 'SKU', say.repeatedSku(sku, before));
    else if (sku !== '') this.#seen.set(sku, line);
  }
}
