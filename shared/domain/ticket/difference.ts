import type { LocalText, ModifierKind } from '../../contracts/common.ts';

export interface WishModifier {
  readonly name: LocalText;
  readonly kind: ModifierKind;
  readonly quantity: number;
}

/** What a cook makes of a line, its item and how many of it aside. */
export interface Wish {
  readonly variantName: LocalText | null;
  readonly modifiers: readonly WishModifier[];
  readonly note: string;
  readonly seat: number | null;
}

export interface ToldModifier extends WishModifier {
  /** Null: it stays. */
  readonly change: 'new' | 'gone' | null;
}

export interface Difference {
  /** Those of now in their order, then those that are gone. */
  readonly modifiers: readonly ToldModifier[];
  /** What was before, where it is another now; null: it is the same, or there was none. */
  readonly variantGone: LocalText | null;
  readonly noteGone: string | null;
  readonly seatGone: number | null;
  readonly noteNew: boolean;
  readonly seatNew: boolean;
  readonly variantNew: boolean;
}

/** The same words in another order of languages are the same. */
const nameKey = (name: LocalText | null): string =>
  JSON.stringify(Object.entries(name ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

const keyOf = ({ name, kind, quantity }: WishModifier): string => JSON.stringify([nameKey(name), kind, quantity]);

/** What became of a line, for its cook: chosen another number of times, a modifier is gone and a new one. */
export function differenceOf(was: Wish, now: Wish): Difference {
  const before = new Set(was.modifiers.map(keyOf));
  const after = new Set(now.modifiers.map(keyOf));
  const kept = now.modifiers.map((each): ToldModifier => ({ ...each, change: before.has(keyOf(each)) ? null : 'new' }));
  const gone = was.modifiers.filter((each) => !after.has(keyOf(each)));
  const sameVariant = nameKey(was.variantName) === nameKey(now.variantName);
  return {
    modifiers: [...kept, ...gone.map((each): ToldModifier => ({ ...each, change: 'gone' }))],
    variantGone: sameVariant ? null : was.variantName,
    variantNew: !sameVariant && now.variantName !== null,
    noteGone: was.note === now.note || was.note === '' ? null : was.note,
    noteNew: was.note !== now.note && now.note !== '',
    seatGone: was.seat === now.seat ? null : was.seat,
    seatNew: was.seat !== now.seat && now.seat !== null,
  };
}

/** True where a cook would make the same of both. */
export function isSameWish(was: Wish, now: Wish): boolean {
  const { modifiers, variantGone, variantNew, noteGone, noteNew, seatGone, seatNew } = differenceOf(was, now);
  const changed = variantNew || noteNew || seatNew || variantGone !== null || noteGone !== null || seatGone !== null;
  return !changed && modifiers.every(({ change }) => change === null);
}
