import { area, disc, dots, edged, line, oval, place, type Ingredient } from '../draw.ts';

/** Families of ingredients that differ in colour only. */

/** Three slices side by side, each with a lighter or darker streak. */
export const slices =
  (fill: string, edge: string, streak: string): Ingredient =>
  () =>
    edged(
      'M-31-3q3-17 15-16t8 15-14 16-9-15zM-9 3q2-20 13-19t10 17-13 18-10-16zM13 6q1-16 11-15t8 14-11 15-8-14z',
      fill,
      edge,
      2.5,
    ) + line('M-24-2q3-9 8-10M-1 3q2-11 7-12M19 6q1-8 6-9', streak, 3);

/** Thick grilled pieces with the marks of the grate. */
export const grilled =
  (fill: string, edge: string, mark: string): Ingredient =>
  () =>
    edged('M-30 4q-3-20 18-22 20-6 38 2 8 8 2 20-14 16-36 12-20 0-22-12z', fill, edge, 3) +
    line('M-18-10l10 22M-4-14l12 28M12-13l9 20', mark, 3.5);

export const cubes =
  (fill: string, side: string): Ingredient =>
  () =>
    area('M-26-14h20v20h-20zM0-22h20v20H0zM4 4h20v20H4zM-20 10h18v16h-18z', fill) +
    line('M-26 6h20v-18M0-2h20v-18M4 24h20V6M-20 26h18V12', side, 3);

export const balls =
  (fill: string, shine: string): Ingredient =>
  () =>
    disc(-15, -8, 13, fill) +
    disc(13, -12, 12, fill) +
    disc(1, 13, 13, fill) +
    dots(
      [
        [-19, -12],
        [10, -17],
        [-3, 8],
      ],
      shine,
      6,
    );

/** A tangle of fine strips. */
export const strips =
  (first: string, second: string): Ingredient =>
  () =>
    line('M-28 6q14-18 30-6t26-8M-24-10q18-4 22 6t24 10M-14 18q10-16 34-10', first, 4) +
    line('M-26-2q20 14 48-14M-20 12q20-26 44-4M-8-20q4 22 22 30', second, 4);

/** Three round slices: rim, flesh, seeds. */
export const rounds =
  (rim: string, flesh: string, seed: string): Ingredient =>
  () =>
    [
      [-15, -9],
      [14, -10],
      [0, 13],
    ]
      .map(
        ([x = 0, y = 0]) => `<circle cx="${x}" cy="${y}" r="13" fill="${flesh}" stroke="${rim}" stroke-width="3.5"/>`,
      )
      .join('') +
    dots(
      [
        [-18, -11],
        [-12, -6],
        [11, -12],
        [17, -8],
        [-3, 11],
        [3, 16],
      ],
      seed,
      3.5,
    );

/** A citrus wheel with its segments. */
export const citrus =
  (rind: string, flesh: string): Ingredient =>
  () =>
    disc(0, 0, 25, rind) +
    disc(0, 0, 21, '#fff6dc') +
    disc(0, 0, 18.5, flesh) +
    line('M0-18V18M-16-9L16 9M-16 9L16-9', '#fff6dc', 2.5);

/** A sprig of leaves. */
export const sprig =
  (leaf: string, vein: string): Ingredient =>
  () =>
    area(
      'M0 26Q-4 4 0-28 14-10 0 6 22-14 28-4 20 10 2 12 18 10 20 20 8 26 0 20-10 28-22 20-20 8-2 12-22 10-28-6-16-12 0 6-14-10 0-28z',
      leaf,
    ) + line('M0 26V-16M1 10l16-10M-1 10l-17-10', vein, 2);

export const rings =
  (colour: string): Ingredient =>
  () =>
    `<g stroke="${colour}" stroke-width="4.5"><circle cx="-14" cy="-6" r="11"/><circle cx="12" cy="-10" r="9"/><circle cx="4" cy="13" r="11"/></g>`;

const SCATTER: readonly (readonly [number, number])[] = [
  [-24, -8],
  [-14, 8],
  [-8, -16],
  [0, 0],
  [6, 18],
  [12, -10],
  [20, 8],
  [25, -16],
  [-22, 20],
  [-16, -20],
  [10, 4],
  [-6, 24],
  [18, 22],
  [-12, -4],
];

/** @param spread 1: over the whole place, less: closer together */
export const sprinkle =
  (colour: string, size: number, spread = 1): Ingredient =>
  () =>
    dots(
      SCATTER.map(([x, y]) => [x * spread, y * spread]),
      colour,
      size,
    );

/** A small dish of sauce. */
export const dip =
  (sauce: string, fleck: string): Ingredient =>
  () =>
    disc(0, 2, 26, '#c9b8a2') +
    disc(0, 0, 26, '#fffaf0') +
    disc(0, 0, 20, sauce) +
    dots(
      [
        [-8, -5],
        [6, 4],
        [3, -9],
        [-4, 9],
      ],
      fleck,
      4,
    );

/** Three cylinders in a row. */
export const logs =
  (fill: string, edge: string, mark: string): Ingredient =>
  () =>
    edged('M-30-22q9-6 16 0v44q-8 6-16 0zM-8-24q8-6 16 0v46q-8 6-16 0zM14-22q9-6 16 0v44q-8 6-16 0z', fill, edge, 2.5) +
    line('M-25-14v10M-19 4v12M-3-8v12M4 10v6M19-15v8M25 2v14', mark, 3);

export const scoop =
  (fill: string, shadow: string): Ingredient =>
  () =>
    disc(2, 3, 25, shadow) + disc(0, 0, 24, fill) + oval(-8, -9, 8, 4.5, '#ffffffa0', -35);

export const skewer =
  (meat: string, second: string): Ingredient =>
  () =>
    place(
      0,
      0,
      0,
      0.76,
      line('M-46-13H44M-46 13H44', '#c89b5e', 3.5) +
        [-13, 13]
          .map(
            (y) =>
              `<path d="M-30 ${y}h8M0 ${y}h8" stroke="${meat}" stroke-width="19"/><path d="M-15 ${y}h3M16 ${y}h3" stroke="${second}" stroke-width="16"/>`,
          )
          .join('') +
        line('M-30-17l6 7M0-17l6 7M-28 9l6 8M2 9l6 8', '#00000040', 3),
    );

/** A long fillet of flesh with fine lines. */
export const fillet =
  (fill: string, edge: string, mark: string): Ingredient =>
  () =>
    edged('M-34 4q4-20 30-19 26-2 38 9-6 18-34 20-28 4-34-10z', fill, edge, 3) +
    line('M-18-6q6 8 2 16M-3-9q7 9 2 19M13-9q7 8 2 17', mark, 3);
