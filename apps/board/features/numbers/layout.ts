/** The glass, pixels of the page. */
export interface Glass {
  readonly width: number;
  readonly height: number;
}

/** How the ready numbers of one page stand. */
export interface Layout {
  /** Type size, pixels. */
  readonly type: number;
  readonly columns: number;
  readonly rows: number;
  readonly perPage: number;
}

/** What is read at 8 m on 43 inches: capitals of 244 in 1080 pixels of the glass's shorter side. */
const CAPITAL = 244 / 1_080;
/** The ready numbers' part of a glass that lies, of its width; of one that stands, of its height. */
const READY_PART = 0.6;
/** What of that is edge, heading and foot. */
const EDGES = 0.045;
const HEAD = 0.19;
/** Air between two numbers, of a capital. */
const AIR = 0.12;
const MOST_ROWS = 3;

/**
 * The numbers never get smaller than can be read across a hall, however many there are: what does not fit takes turns. Only
 * one that is longer than the glass is wide is as large as that lets it be.
 * @param cap height of a capital, of the type size
 * @param widest width of the longest number, of the type size
 */
export function readyLayout({ width, height }: Glass, cap: number, widest: number): Layout {
  const lies = width >= height;
  const room = {
    width: width * (lies ? READY_PART : 1) - 2 * EDGES * Math.min(width, height),
    height: height * (lies ? 1 : READY_PART) - HEAD * Math.min(width, height),
  };
  // A pixel more than is needed: browsers round.
  const capital = Math.min(CAPITAL * Math.min(width, height) + 1, (room.width / widest) * cap);
  const type = capital / cap;
  const air = capital * AIR;
  const fits = (space: number, one: number): number => Math.max(1, Math.floor((space + air) / (one + air)));
  const columns = fits(room.width, widest * type);
  const rows = Math.min(MOST_ROWS, fits(room.height, capital));
  return { type: Math.floor(type * 10) / 10, columns, rows, perPage: columns * rows };
}
