/** How the ready numbers of one page stand: `large` has capitals that are read across a hall. */
export interface Layout {
  readonly size: 'large' | 'normal';
  readonly columns: 1 | 2;
  readonly rows: number;
  readonly perPage: number;
}

const ROWS = 3;

/** So many digits fit twice beside each other in the largest type. */
const DIGITS_TWICE = 2;

/**
 * As large as the waiting numbers let them be: all in the largest type while they fit into it, else in a smaller one,
 * twice beside each other, and page by page.
 * @param digits of the longest number
 */
export function readyLayout(count: number, digits: number): Layout {
  const columns = digits <= DIGITS_TWICE ? 2 : 1;
  if (count <= columns * ROWS) return { size: 'large', columns, rows: ROWS, perPage: columns * ROWS };
  return { size: 'normal', columns: 2, rows: ROWS, perPage: 2 * ROWS };
}
