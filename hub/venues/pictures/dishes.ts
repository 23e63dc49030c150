import { liquids } from './colours.ts';
import { area, box, disc, dots, knows, line, oval, place, shade } from './draw.ts';
import { bases, ingredients } from './ingredients/index.ts';

/** Dishes, seen from above: a vessel, a liquid, a base, and toppings round the first one. */

interface Vessel {
  readonly draw: () => string;
  /** How the liquid fills it. */
  readonly liquid: (colour: string) => string;
  /** Size of the room for food, against a plate's. */
  readonly width: number;
  readonly height: number;
}

const X = 160;
const Y = 120;

const round = (rim: string, band: string, inside: string, depth: number): Vessel => ({
  draw: () => shade(X + 5, Y + 9, 104, 102) + disc(X, Y, 102, rim) + disc(X, Y, 95, band) + disc(X, Y, 90, inside),
  liquid: (colour) =>
    depth > 0
      ? disc(X, Y, depth, colour) + `<path d="M98 92a70 70 0 0 1 40-36" stroke="#fff" stroke-width="5" opacity=".35"/>`
      : oval(X, Y, 62, 54, colour),
  width: 1,
  height: 1,
});

const long = (body: string, extra = ''): Vessel => ({
  draw: () => shade(X + 4, Y + 10, 142, 76) + body + extra,
  liquid: (colour) => oval(X, Y, 96, 40, colour),
  width: 1.42,
  height: 0.62,
});

const vessels: Readonly<Record<string, Vessel>> = {
  bowl: round('#fffdf7', '#e9dcc6', '#f7eedd', 86),
  bluebowl: round('#fbfdff', '#4f7fb5', '#f2f6fa', 86),
  greenbowl: round('#c9dcc4', '#8fb58a', '#dce9d7', 86),
  darkbowl: round('#3d3a3c', '#2b292b', '#4a4648', 86),
  redbowl: round('#b5402c', '#8f2e1e', '#f3e6d2', 86),
  claypot: {
    ...round('#7d4a2c', '#5f351d', '#6d3f24', 86),
    draw: () =>
      shade(X + 5, Y + 9, 104, 102) +
      box(38, 104, 244, 32, 14, '#6d3f24') +
      disc(X, Y, 102, '#8a5332') +
      disc(X, Y, 92, '#5a321b'),
  },
  hotpot: {
    ...round('', '', '', 82),
    draw: () =>
      shade(X + 5, Y + 10, 110, 100) +
      line('M56 88H34v64h22M264 88h22v64h-22', '#6f7478', 11) +
      disc(X, Y, 105, '#9aa1a5') +
      disc(X, Y, 97, '#cfd5d8') +
      disc(X, Y, 88, '#84898d'),
  },
  plate: round('#fffdf8', '#f1e7d8', '#fbf5ea', 0),
  greenplate: round('#c9dcc4', '#b3cbae', '#d9e8d4', 0),
  blueplate: round('#dfe8f0', '#5d86b3', '#f4f8fb', 0),
  darkplate: round('#3f4246', '#313438', '#484b50', 0),
  pinkplate: round('#f3c9c3', '#eab3ab', '#f9dfda', 0),
  leafplate: {
    ...round('#d9b98c', '#c49d68', '#5f9a45', 0),
    draw: () =>
      shade(X + 5, Y + 9, 104, 102) +
      disc(X, Y, 102, '#c9a06a') +
      disc(X, Y, 93, '#5f9a45') +
      line(
        'M76 84Q160 132 246 156M110 60l22 50M160 40l16 92M214 56l-8 86M92 168l42-50M150 208l22-78M212 192l-4-50',
        '#7fb55f',
        3,
      ),
  },
  basket: {
    ...round('', '', '', 0),
    draw: () =>
      shade(X + 5, Y + 9, 104, 102) +
      disc(X, Y, 103, '#c08d4c') +
      disc(X, Y, 95, '#e5bd7c') +
      disc(X, Y, 86, '#f3dcae') +
      line('M82 90h156M74 120h172M82 150h156M104 180h112M104 60h112', '#e0c088', 3),
  },
  skillet: {
    ...round('', '', '', 0),
    draw: () =>
      shade(X + 5, Y + 9, 104, 102) +
      line('M236 62L292 26', '#37383b', 22) +
      disc(X, Y, 100, '#37383b') +
      disc(X, Y, 90, '#4b4c50'),
  },
  longplate: long(box(16, 44, 288, 152, 34, '#fffdf8') + box(26, 54, 268, 132, 28, '#f4ebdc')),
  darklong: long(box(16, 44, 288, 152, 16, '#3b3e42') + box(24, 52, 272, 136, 12, '#484b50')),
  greenlong: long(box(16, 44, 288, 152, 60, '#b9d2b4') + box(26, 54, 268, 132, 54, '#cfe2ca')),
  board: long(
    box(16, 44, 288, 152, 18, '#c08a52'),
    line('M30 74H288M30 104H250M60 134H290M30 164H260', '#b07a44', 3) + disc(284, 120, 8, '#9c6836'),
  ),
  leaf: long(
    area('M8 120Q60 34 170 40 270 44 314 118 262 196 160 200 60 200 8 120z', '#5f9a45'),
    line(
      'M14 120H306M60 82l30 38M110 60l30 60M170 52l26 68M230 66l20 54M60 160l30-40M110 182l30-62M170 190l26-70M230 174l20-54',
      '#7fb55f',
      3,
    ),
  ),
  tray: long(
    box(16, 40, 288, 160, 20, '#cfd5d8') + box(24, 48, 272, 144, 14, '#e4e9eb'),
    dots(
      [
        [40, 64],
        [280, 64],
        [40, 176],
        [280, 176],
      ],
      '#b3bbc0',
      6,
    ),
  ),
};

/** Where the toppings after the first lie: degrees round the middle, by how many they are. */
const RING: readonly (readonly number[])[] = [
  [],
  [28],
  [18, 152],
  [-38, 38, 148],
  [-50, 12, 78, 160],
  [-60, -5, 50, 105, 165],
  [-70, -20, 30, 75, 120, 170],
];
const ROW: readonly (readonly number[])[] = [
  [0],
  [-38, 46],
  [-52, 14, 68],
  [-64, -16, 30, 72],
  [-76, -38, 2, 42, 78],
  [-78, -46, -15, 16, 47, 79],
];

function onRound(toppings: readonly string[], overBase: boolean): string {
  const angles = RING[toppings.length - 1] ?? RING.at(-1) ?? [];
  const radians = angles.map((degrees) => (degrees * Math.PI) / 180);
  const lean = angles.length === 0 ? 0 : 20;
  const away = Math.atan2(
    radians.reduce((sum, r) => sum + Math.sin(r), 0),
    radians.reduce((sum, r) => sum + Math.cos(r), 0),
  );
  const heroSize = (overBase ? 1.45 : 1.8) - Math.max(0, toppings.length - 3) * 0.07;
  const others = toppings.slice(1).map((word, i) => {
    const r = radians[i] ?? 0;
    return put(word, X + Math.cos(r) * 60, Y + Math.sin(r) * 58, ((i * 47) % 60) - 24, 1.04);
  });
  const [hero] = toppings;
  if (hero === undefined) return '';
  return others.join('') + put(hero, X - Math.cos(away) * lean, Y - Math.sin(away) * lean, -8, heroSize);
}

function onLong(toppings: readonly string[]): string {
  const places = ROW[toppings.length - 1] ?? ROW.at(-1) ?? [];
  const size = [2.1, 1.75, 1.5, 1.2, 1, 0.85][toppings.length - 1] ?? 0.85;
  return toppings
    .map((word, i) =>
      put(
        word,
        X + (places[i] ?? 0) * 1.42,
        Y + (i % 2 === 0 ? -4 : 8),
        i % 2 === 0 ? -6 : 10,
        i === 0 ? size * 1.1 : size,
      ),
    )
    .join('');
}

const put = (word: string, x: number, y: number, turn: number, size: number): string =>
  place(x, y, turn, size, ingredients[word]?.() ?? '');

/** Undefined: no such vessel, or a word that is no liquid, base or topping. */
export function dish(vesselWord: string, words: readonly string[]): string | undefined {
  const vessel = knows(vessels, vesselWord) ? vessels[vesselWord] : undefined;
  const known = words.every((word) => knows(liquids, word) || knows(bases, word) || knows(ingredients, word));
  if (vessel === undefined || !known) return undefined;
  const toppings = words.filter((word) => knows(ingredients, word));
  const base = words.find((word) => knows(bases, word));
  const liquid = words.find((word) => knows(liquids, word));
  const isLong = vessel.width > 1;
  return (
    vessel.draw() +
    (liquid === undefined ? '' : vessel.liquid(liquids[liquid] ?? '')) +
    (base === undefined ? '' : place(isLong ? X - 30 : X, Y, 0, isLong ? 0.9 : 1.05, bases[base]?.() ?? '')) +
    (isLong ? onLong(toppings) : onRound(toppings, base !== undefined))
  );
}
