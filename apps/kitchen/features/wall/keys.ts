/** What a key of the bump bar, or of a keyboard, asks for. */
export type BarAction =
  | { readonly kind: 'bump'; readonly slot: number }
  /** Presses what is chosen: a ticket, or a line of it. */
  | { readonly kind: 'press' }
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  /** To the next or the one before in the order of reading, over the end of the page. */
  | { readonly kind: 'walk'; readonly by: 1 | -1 }
  /** To another line of the chosen ticket; above the first line is the ticket itself. */
  | { readonly kind: 'line'; readonly by: 1 | -1 }
  /** To the chosen ticket, or the line of it: its changes are seen, or what ran out is 86ed. Without one, 86 is for any item. */
  | { readonly kind: 'seen' | 'eightySix' }
  | { readonly kind: 'recall' | 'undo' | 'help' };

/**
 * `numbers`: each slot has a key, and arrows go over the page. `scroll`: for a bar with few keys, left and right go
 * through all tickets, up and down through the lines of the one that is chosen.
 */
export const BAR_MODES = ['numbers', 'scroll'] as const;
export type BarMode = (typeof BAR_MODES)[number];

/** The keys that can be given to an action. Slots have the digits: bars send them. */
export const KEYS = [
  'left',
  'right',
  'up',
  'down',
  'press',
  'seen',
  'eightySix',
  'nextPage',
  'previousPage',
  'recall',
  'undo',
  'help',
] as const;
export type KeyName = (typeof KEYS)[number];
export type BarKeys = Readonly<Record<KeyName, string>>;

export const USUAL_KEYS: BarKeys = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  press: 'Enter',
  seen: 's',
  eightySix: 'e',
  nextPage: 'PageDown',
  previousPage: 'PageUp',
  recall: 'r',
  undo: 'u',
  help: '?',
};

/** A letter in either case is one key. */
export const keyName = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  ' ': '␣',
};

/** What is written on a key. */
export const signOf = (key: string): string => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);

export interface BarPlace {
  readonly columns: number;
  readonly size: number;
  /** The slot that the arrows are at; null: none yet. */
  readonly at: number | null;
  readonly mode: BarMode;
  readonly keys: BarKeys;
}

const overThePage = (step: number, { at, size }: BarPlace): BarAction | null => {
  if (at === null) return { kind: 'move', to: 0 };
  const to = at + step;
  return to >= 0 && to < size ? { kind: 'move', to } : null;
};

/** What a key does; null: nothing. Digits bump their slot, 0 the tenth, whatever the mode. */
export function barAction(key: string, place: BarPlace): BarAction | null {
  const { columns, size, at, mode, keys } = place;
  const pressed = keyName(key);
  const name = KEYS.find((each) => keys[each] === pressed);
  if (name === undefined) {
    if (!/^\d$/.test(key)) return null;
    const slot = key === '0' ? 9 : Number(key) - 1;
    return slot < size ? { kind: 'bump', slot } : null;
  }
  const scroll = mode === 'scroll';
  switch (name) {
    case 'left':
      return scroll ? { kind: 'walk', by: -1 } : overThePage(-1, place);
    case 'right':
      return scroll ? { kind: 'walk', by: 1 } : overThePage(1, place);
    case 'up':
      return scroll ? { kind: 'line', by: -1 } : overThePage(-columns, place);
    case 'down':
      return scroll ? { kind: 'line', by: 1 } : overThePage(columns, place);
    case 'press':
    case 'seen':
      return at === null ? null : { kind: name };
    case 'nextPage':
      return { kind: 'page', by: 1 };
    case 'previousPage':
      return { kind: 'page', by: -1 };
    case 'eightySix':
    case 'recall':
    case 'undo':
    case 'help':
      return { kind: name };
  }
}

/** What a key asks for while a sheet lies over the wall. */
export type SheetAction =
  | { readonly kind: 'go'; readonly by: 1 | -1 }
  | { readonly kind: 'press' | 'close' }
  /** Presses one of what the sheet is about, counted from 0. */
  | { readonly kind: 'choose'; readonly at: number };

/**
 * The same keys in a sheet: arrows go through what can be pressed there, digits choose, and each key that has nothing to
 * do there leads back. A bar has neither Tab nor Escape: without this its cook could not get out again.
 */
export function sheetAction(key: string, keys: BarKeys): SheetAction | null {
  const pressed = keyName(key);
  const name = KEYS.find((each) => keys[each] === pressed);
  switch (name) {
    case 'left':
    case 'up':
      return { kind: 'go', by: -1 };
    case 'right':
    case 'down':
      return { kind: 'go', by: 1 };
    case 'press':
      return { kind: 'press' };
    case 'nextPage':
    case 'previousPage':
      return null;
    case 'seen':
    case 'eightySix':
    case 'recall':
    case 'undo':
    case 'help':
      return { kind: 'close' };
    case undefined:
      return /^\d$/.test(key) ? { kind: 'choose', at: key === '0' ? 9 : Number(key) - 1 } : null;
  }
}

/** A place that the walk can come to: a slot of a page. */
export interface Stop {
  readonly page: number;
  readonly slot: number;
}

/** The next filled slot from a place on, over the ends of pages; null: there is none that way. @param pages the slots of every page */
export function walk(pages: readonly (readonly (string | null)[])[], from: Stop | null, by: 1 | -1): Stop | null {
  const stops = pages.flatMap((slots, page) => slots.flatMap((id, slot) => (id === null ? [] : [{ page, slot }])));
  const order = ({ page, slot }: Stop): number => page * 100 + slot;
  if (from === null) return stops[0] ?? null;
  return by === 1
    ? (stops.find((stop) => order(stop) > order(from)) ?? null)
    : (stops.findLast((stop) => order(stop) < order(from)) ?? null);
}
