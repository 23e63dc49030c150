import type { ImportFormat } from '@comanda/shared/contracts/commands/menu.ts';
import { nameKey } from './text.ts';

/** Columns that only one program writes. */
export function formatOf(header: readonly string[]): ImportFormat | null {
  const names = new Set(header.map(nameKey));
  if (names.has('kind') && [...names].some((name) => /^name \([a-z]{2}\)$/u.test(name))) return 'comanda';
  if (names.has('item name') && names.has('price') && (names.has('token') || names.has('variation name'))) {
    return 'square';
  }
  const hasPrice = [...names].some((name) => /^(?:default )?price(?: \[.+\])?$/u.test(name));
  return names.has('handle') && names.has('name') && hasPrice ? 'loyverse' : null;
}
