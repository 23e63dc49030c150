import type { MenuItem, Variant } from '../../contracts/views/menu.ts';

/** Small letters without marks: `Phở bò` is `pho bo`, so that a hurried hand needs no marks. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

interface Entry {
  readonly item: MenuItem;
  /** The names in every language, plain, a space before each word. */
  readonly names: string;
}

export interface MenuSearch {
  /** Items for what was typed, the likeliest first. */
  find(typed: string): MenuItem[];
  /** The variant that a scanned or typed code names. */
  byCode(code: string): { readonly item: MenuItem; readonly variant: Variant } | null;
}

/** @param items in the order of the menu, which decides between equals */
export function makeSearch(items: readonly MenuItem[]): MenuSearch {
  const sold = items.filter(({ archived }) => !archived);
  const entries = sold.map(
    (item): Entry => ({ item, names: ` ${Object.values(item.name).map(plain).join(' ').replace(/\s+/g, ' ')}` }),
  );
  const codes = new Map<string, { item: MenuItem; variant: Variant }>();
  for (const item of sold) {
    for (const variant of item.variants) {
      for (const code of [variant.barcode, variant.sku]) {
        if (code !== null && code !== '') codes.set(plain(code), { item, variant });
      }
    }
  }
  const byCode: MenuSearch['byCode'] = (code) => codes.get(plain(code.trim())) ?? null;
  return {
    byCode,
    find(typed) {
      const words = plain(typed).split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const exact = byCode(typed)?.item;
      return entries
        .map(({ item, names }) => ({ item, rank: item === exact ? 0 : rankOf(names, words) }))
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ item }) => item);
    },
  };
}

/** 1: the name begins so; 2: each word typed begins a word; 3: all are somewhere inside; null: not this one. */
function rankOf(names: string, words: readonly string[]): number | null {
  if (names.startsWith(` ${words.join(' ')}`)) return 1;
  if (words.every((word) => names.includes(` ${word}`))) return 2;
  return words.every((word) => names.includes(word)) ? 3 : null;
}
