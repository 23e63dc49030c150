/** Code 93 (AIM USS-93): signs of nine modules, three bars and three spaces, as bits with black as 1. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';
const SIGNS = [
  '114 148 144 142 128 124 122 150 112 10a 1a8 1a4 1a2 194 192 18a 168 164 162 134 11a 158 14c 146',
  '12c 116 1b4 1b2 1ac 1a6 196 19a 16c 166 136 13a 12e 1d4 1d2 1ca 16e 176 1ae 126 1da 1d6 132 15e',
]
  .join(' ')
  .split(' ')
  .map((bits) => Number.parseInt(bits, 16).toString(2));
/** Signs after the letters: four that shift the next one, and the one that begins and ends. */
const SHIFTS = { $: 43, '%': 44, '/': 45, '+': 46 } as const;
const EDGE = 47;

/** The signs of a letter of ASCII; null for others. */
function valuesOf(code: number): number[] | null {
  const at = LETTERS.indexOf(String.fromCharCode(code));
  if (at >= 0) return [at];
  const shifted = (shift: keyof typeof SHIFTS, from: number, letter: string): number[] => [
    SHIFTS[shift],
    LETTERS.indexOf(letter) + code - from,
  ];
  if (code === 0) return shifted('%', 0, 'U');
  if (code <= 26) return shifted('$', 1, 'A');
  if (code <= 31) return shifted('%', 27, 'A');
  if (code <= 0x2c) return shifted('/', 0x21, 'A');
  if (code === 0x3a) return shifted('/', 0x3a, 'Z');
  if (code <= 0x3f) return shifted('%', 0x3b, 'F');
  if (code === 0x40) return shifted('%', 0x40, 'V');
  if (code <= 0x5f) return shifted('%', 0x5b, 'K');
  if (code === 0x60) return shifted('%', 0x60, 'W');
  if (code <= 0x7a) return shifted('+', 0x61, 'A');
  return code <= 0x7f ? shifted('%', 0x7b, 'P') : null;
}

/** The sum of the signs, each times its place from the right, which begins anew after the last weight. */
const check = (values: readonly number[], weights: number): number =>
  values.toReversed().reduce((sum, value, at) => sum + value * ((at % weights) + 1), 0) % EDGE;

/** A letter for each module, black as 1; null where it holds another letter than ASCII's. */
export function code93(data: string): string | null {
  const found = Array.from(data, (letter) => valuesOf(letter.charCodeAt(0)));
  if (found.length === 0 || found.includes(null)) return null;
  const values = found.flatMap((each) => each ?? []);
  const first = check(values, 20);
  const second = check([...values, first], 15);
  return `${[EDGE, ...values, first, second, EDGE].map((value) => SIGNS[value]).join('')}1`;
}
