import { liquids } from './colours.ts';
import { area, box, disc, dots, edged, glint, knows, line, oval, place, shade } from './draw.ts';
import { ingredients } from './ingredients/index.ts';

/** Drinks and desserts in a glass, seen from the side; fruit that is named lies beside it. */

interface Glass {
  /** Half widths at the mouth and at the foot of what is inside; it narrows evenly. */
  readonly top: number;
  readonly foot: number;
  /** Where the liquid stands, and the bottom of it. */
  readonly from: number;
  readonly to: number;
  readonly back?: string;
  readonly front: string;
  readonly wall?: string;
}

const X = 160;
const CLEAR = '#ffffff66';

const tumbler = (top: number, foot: number, from: number, to: number, front = ''): Glass => ({
  top,
  foot,
  from,
  to,
  front,
});

/** A stem and its foot under a glass. */
const stem = (from: number): string => line(`M160 ${from}V206`, '#ffffffb0', 7) + oval(X, 208, 34, 6, '#ffffffb0');

const glasses: Readonly<Record<string, Glass>> = {
  highball: tumbler(42, 34, 62, 206),
  tall: tumbler(38, 28, 52, 208),
  rocks: tumbler(50, 42, 120, 204),
  pint: tumbler(48, 34, 52, 208),
  shot: tumbler(26, 19, 132, 206),
  jar: tumbler(50, 50, 78, 206, box(108, 52, 104, 16, 5, '#cdb08a')),
  takecup: tumbler(48, 34, 66, 208, line('M106 58h108', '#ffffffd0', 12)),
  goblet: { top: 52, foot: 28, from: 66, to: 158, back: stem(156), front: '' },
  wineglass: {
    top: 46,
    foot: 24,
    from: 92,
    to: 146,
    wall: 'M116 40q-10 84 24 106h40q34-22 24-106z',
    back: stem(146),
    front: '',
  },
  flute: { top: 25, foot: 9, from: 52, to: 156, back: stem(154), front: '' },
  coupe: { top: 66, foot: 18, from: 82, to: 124, back: stem(122), front: '' },
  martini: { top: 68, foot: 3, from: 70, to: 140, back: stem(138), front: '' },
  sundae: {
    top: 58,
    foot: 30,
    from: 84,
    to: 176,
    back: line('M160 176V202', '#ffffffb0', 16) + oval(X, 206, 40, 7, '#ffffffb0'),
    front: '',
  },
  stein: {
    top: 48,
    foot: 48,
    from: 66,
    to: 206,
    back: line('M208 96h22q16 0 16 18v44q0 18-16 18h-22', '#ffffffc0', 13),
    front: line('M136 96v84M160 96v84M184 96v84', '#ffffff50', 7),
  },
};

/** Half the width of what is inside at height `y`. */
const half = (glass: Glass, y: number): number =>
  glass.foot + ((glass.top - glass.foot) * (glass.to - y)) / (glass.to - glass.from);

const slab = (glass: Glass, from: number, to: number, colour: string): string => {
  const [a, b] = [half(glass, from), half(glass, to)].map((w) => Math.round(w));
  return area(
    `M${X - (a ?? 0)} ${from}L${X - (b ?? 0)} ${to}Q160 ${to + 5} ${X + (b ?? 0)} ${to}L${X + (a ?? 0)} ${from}z`,
    colour,
  );
};

type Garnish = (glass: Glass) => string;

const onRim =
  (word: string): Garnish =>
  (glass) =>
    place(X + half(glass, glass.from - 8), glass.from - 8, 15, 0.85, ingredients[word]?.() ?? '');

/** Before the liquid, in it, or over it: drawn in the order they are named. */
const garnishes: Readonly<Record<string, Garnish>> = {
  ice: (glass) => {
    const w = half(glass, glass.from + 20);
    const y = glass.from + 6;
    return (
      `<g fill="#ffffff70" stroke="#ffffffb0" stroke-width="2">` +
      `<path d="M${X - Math.round(w * 0.75)} ${y}l24-5 5 22-24 6zM${X + 4} ${y - 2}l22 6-6 22-22-6zM${X - 14} ${y + 30}l22-4 5 22-23 4z"/></g>`
    );
  },
  crushed: (glass) =>
    slab(glass, glass.from, Math.round(glass.from + (glass.to - glass.from) * 0.45), '#ffffffb0') +
    disc(X, glass.from, half(glass, glass.from) - 6, '#f4fafc') +
    dots(
      [
        [X - 16, glass.from - 8],
        [X + 8, glass.from - 14],
        [X + 18, glass.from + 2],
      ],
      '#d5e8ee',
      9,
    ),
  straw: (glass) => line(`M168 ${glass.to - 20}L196 ${glass.from - 38}`, '#d8492c', 7),
  greenstraw: (glass) => line(`M150 ${glass.to - 20}L128 ${glass.from - 38}`, '#4f8d5a', 7),
  foam: (glass) => {
    const w = Math.round(half(glass, glass.from));
    return area(
      `M${X - w} ${glass.from + 18}V${glass.from - 2}q4-14 ${Math.round(w / 2)}-10 ${Math.round(w / 2)}-10 ${w} 0 ${Math.round(w / 2) - 2}-2 ${Math.round(w / 2)} 12v18q-${w} 8-${w * 2} 0z`,
      '#fffaf0',
    );
  },
  whip: (glass) => {
    const w = Math.round(half(glass, glass.from) * 0.86);
    return (
      area(
        `M${X - w} ${glass.from + 4}q-2-20 18-20 2-18 22-20 4-14 12-14 2 12 10 16 18 4 16 20 18 2 14 18z`,
        '#fffaf0',
      ) + line(`M${X - w + 16} ${glass.from - 6}q20 8 40-4`, '#ead9bd', 4)
    );
  },
  cocoa: (glass) =>
    dots(
      [
        [X - 18, glass.from - 4],
        [X - 4, glass.from - 8],
        [X + 12, glass.from - 5],
        [X + 4, glass.from + 2],
        [X - 10, glass.from + 4],
      ],
      '#7b4a2b',
      5,
    ),
  bubbles: (glass) =>
    dots(
      [
        [X - 6, glass.to - 14],
        [X + 4, glass.to - 34],
        [X - 5, glass.to - 56],
        [X + 6, glass.from + 26],
        [X - 3, glass.from + 12],
      ],
      '#ffffffc0',
      5,
    ),
  bottompearls: (glass) =>
    dots(
      [
        [X - 18, glass.to - 8],
        [X, glass.to - 7],
        [X + 18, glass.to - 8],
        [X - 10, glass.to - 22],
        [X + 10, glass.to - 22],
      ],
      '#2f1a14',
      13,
    ),
  seeds: (glass) =>
    dots(
      [
        [X - 16, glass.to - 10],
        [X + 2, glass.to - 14],
        [X + 16, glass.to - 8],
        [X - 8, glass.to - 30],
        [X + 12, glass.to - 40],
      ],
      '#3a3038',
      5,
    ),
  salt: (glass) => line(`M${X - glass.top} ${glass.from - 14}h${glass.top * 2}`, '#ffffff', 7),
  chillisalt: (glass) => line(`M${X - glass.top} ${glass.from - 14}h${glass.top * 2}`, '#d9603a', 7),
  limewheel: onRim('lime'),
  lemonwheel: onRim('lemon'),
  orangewheel: onRim('orange'),
  grapefruitwheel: onRim('grapefruit'),
  pineapplewedge: onRim('pineapple'),
  strawberryrim: onRim('strawberry'),
  watermelonwedge: onRim('watermelon'),
  cherryrim: onRim('cherries'),
  mintsprig: (glass) => place(X - 14, glass.from - 16, -18, 0.9, ingredients['mint']?.() ?? ''),
  basilsprig: (glass) => place(X - 14, glass.from - 14, -18, 0.9, ingredients['basil']?.() ?? ''),
  stalk: (glass) =>
    line(`M${X - 6} ${glass.to - 16}L${X - 20} ${glass.from - 42}`, '#c6d07c', 9) +
    line(`M${X - 18} ${glass.from - 30}l-2-12`, '#8fae4c', 9),
  cinnamonstick: (glass) => line(`M${X} ${glass.to - 24}L${X + 26} ${glass.from - 34}`, '#9c5a2a', 8),
  flowertop: (glass) => place(X, glass.from - 4, 0, 0.7, ingredients['flower']?.() ?? ''),
  beanstop: (glass) => place(X, glass.from + 4, 0, 0.6, ingredients['coffeebeans']?.() ?? ''),
  olivepick: (glass) =>
    line(`M${X - 30} ${glass.from + 30}L${X + 42} ${glass.from - 26}`, '#c9a06a', 3) +
    disc(X - 4, glass.from + 9, 9, '#8a9a3c') +
    disc(X + 14, glass.from - 5, 9, '#8a9a3c'),
  peel: (glass) => line(`M${X + 6} ${glass.from + 6}q-16-14 2-22t10-22`, '#f0851a', 7),
  umbrella: (glass) =>
    line(`M${X - 8} ${glass.from + 20}L${X - 30} ${glass.from - 40}`, '#c9a06a', 4) +
    area(`M${X - 64} ${glass.from - 26}q20-34 62-26l6 8z`, '#e8536b') +
    line(`M${X - 58} ${glass.from - 28}l26-18M${X - 30} ${glass.from - 38}l12-12`, '#f9b4bf', 3),
  scooptop: (glass) => place(X, glass.from - 12, 0, 1.3, ingredients['vanilla']?.() ?? ''),
};

function wall(glass: Glass): string {
  const rim = glass.from - 16;
  const [a, b] = [glass.top + 5, glass.foot + 5];
  const d =
    glass.wall ??
    `M${X - a} ${rim}L${X - b} ${glass.to + 4}Q160 ${glass.to + 12} ${X + b} ${glass.to + 4}L${X + a} ${rim}z`;
  return edged(d, CLEAR, '#ffffffc0', 3);
}

/** Undefined: no such glass, or a word that is no liquid, garnish or ingredient. */
export function drink(glassWord: string, words: readonly string[]): string | undefined {
  const glass = knows(glasses, glassWord) ? glasses[glassWord] : undefined;
  if (glass === undefined) return undefined;
  if (!words.every((word) => knows(liquids, word) || knows(garnishes, word) || knows(ingredients, word)))
    return undefined;
  const besides = words.filter((word) => knows(ingredients, word));
  const layers = words.filter((word) => knows(liquids, word));
  const step = Math.round((glass.to - glass.from) / Math.max(1, layers.length));
  const filled = layers
    .map((word, i) =>
      slab(
        glass,
        i === layers.length - 1 ? glass.from : glass.to - step * (i + 1),
        glass.to - step * i,
        liquids[word] ?? '',
      ),
    )
    .join('');
  const top = half(glass, glass.from);
  return (
    shade(X + 6, 210, 62, 9) +
    besides
      .map((word, i) =>
        place(i === 0 ? 246 : 72, i === 0 ? 184 : 188, i === 0 ? 8 : -12, 1, ingredients[word]?.() ?? ''),
      )
      .join('') +
    (glass.back ?? '') +
    wall(glass) +
    filled +
    oval(X, glass.from, top, top * 0.1, '#ffffff40') +
    words.map((word) => garnishes[word]?.(glass) ?? '').join('') +
    glass.front +
    glint(
      `M${Math.round(X - half(glass, glass.from + 20) + 10)} ${glass.from + 14}L${Math.round(X - half(glass, glass.to - 16) + 8)} ${glass.to - 16}`,
      6,
      0.45,
    )
  );
}
