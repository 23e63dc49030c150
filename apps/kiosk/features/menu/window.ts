/** Which of many cards are on the glass: only those are drawn, so that a menu of hundreds costs no more than a small one. */

export interface Grid {
  readonly columns: number;
  /** Of a card, px. */
  readonly width: number;
  readonly height: number;
  /** Between two cards, and around all of them, px. */
  readonly gap: number;
}

interface Sizes {
  /** Of the list, px. */
  readonly width: number;
  /** The least that a card is wide, px. */
  readonly least: number;
  readonly gap: number;
  /** How high a card of a width is. */
  readonly heightOf: (width: number) => number;
}

/** As many columns as fit, all of them of one width. */
export function gridOf({ width, least, gap, heightOf }: Sizes): Grid {
  const columns = Math.max(1, Math.floor((width - gap) / (least + gap)));
  const each = Math.max(0, (width - gap) / columns - gap);
  return { columns, width: each, height: heightOf(each), gap };
}

const rowsOf = (count: number, { columns }: Grid): number => Math.ceil(count / columns);

/** How high the whole list is, px. */
export const listHeight = (count: number, grid: Grid): number =>
  rowsOf(count, grid) * (grid.height + grid.gap) + grid.gap;

/** Where a card lies in the list: from its start and its top, px. */
export const placeOf = (at: number, { columns, width, height, gap }: Grid): { start: number; top: number } => ({
  start: gap + (at % columns) * (width + gap),
  top: gap + Math.floor(at / columns) * (height + gap),
});

/** So many rows before and after those on the glass are there too: for the finger, and for the Tab key. */
export const SPARE_ROWS = 2;

/**
 * The first card to draw, and the one after the last. `top`: how far it is scrolled; `view`: height of what is seen; px.
 * @param spare rows before and after
 */
export function drawn(
  count: number,
  grid: Grid,
  { top, view }: { readonly top: number; readonly view: number },
  spare: number,
): { from: number; to: number } {
  const row = grid.height + grid.gap;
  const first = Math.max(0, Math.floor((top - grid.gap) / row) - spare);
  const last = Math.ceil((top + view) / row) + spare;
  return { from: Math.min(count, first * grid.columns), to: Math.min(count, last * grid.columns) };
}
