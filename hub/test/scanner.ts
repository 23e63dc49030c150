import { createCanvas, loadImage } from '@napi-rs/canvas';
import { must } from '@comanda/shared/base/assert.ts';

/** What a barcode scanner makes of bars on a screen: written from the standards' tables as readers have them, not from the printer's. */

/** Runs of dark and light along a line through the bars, beginning and ending with a bar, in dots. */
export async function barsOnScreen(svg: string, y: number): Promise<number[]> {
  const picture = await loadImage(Buffer.from(svg));
  const canvas = createCanvas(picture.width, picture.height).getContext('2d');
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, y, picture.width, 1);
  const dark = Array.from({ length: picture.width }, (_, x) => ((data[x * 4 + 1] ?? 255) < 128 ? '1' : '0')).join('');
  const [, bars = ''] = /^0{10,}(1.*1)0{10,}$/.exec(dark) ?? [];
  return (bars.match(/1+|0+/g) ?? []).map(({ length }) => length);
}

type Scan = (runs: readonly number[]) => string;

const chunks = (runs: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.ceil(runs.length / size) }, (_, at) => runs.slice(at * size, (at + 1) * size));
const sum = (runs: readonly number[]): number => runs.reduce((all, each) => all + each, 0);
/** The runs of a sign in its own modules. */
const inModules = (runs: readonly number[], modules: number): number[] =>
  runs.map((run) => Math.round((run * modules) / sum(runs)));
const wides = (runs: readonly number[]): number => {
  const middle = (Math.min(...runs) + Math.max(...runs)) / 2;
  return runs.reduce((bits, run) => bits * 2 + (run > middle ? 1 : 0), 0);
};
const wrong = (what: string): never => {
  throw new Error(`the scanner reads no ${what}`);
};
const hex = (text: string): number[] => text.split(' ').map((each) => Number.parseInt(each, 16));

const DIGIT_RUNS = '3211 2221 2122 1411 1132 1231 1114 1312 1213 3112'.split(' ');
/** Which of the six are even, by the first digit, or the check digit of a short number. */
const EAN_PARITY = hex('0 b d e 13 19 1c 15 16 1a');
const UPC_E_PARITY = hex('38 34 32 31 2c 26 23 2a 29 25');

function digitsOf(runs: readonly number[]): { digits: string; parity: number } {
  const read = chunks(runs, 4).map((digit) => {
    const shape = inModules(digit, 7).join('');
    const odd = DIGIT_RUNS.indexOf(shape);
    return odd >= 0 ? { odd } : { even: DIGIT_RUNS.indexOf(Array.from(shape).toReversed().join('')) };
  });
  return {
    digits: read.map(({ odd, even }) => odd ?? even ?? wrong('digit')).join(''),
    parity: read.reduce((bits, { even }) => bits * 2 + (even === undefined ? 0 : 1), 0),
  };
}

/** Every third counts three times. */
const isChecked = (digits: string): boolean =>
  Array.from(digits)
    .toReversed()
    .reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) %
    10 ===
  0;
const checked = (digits: string): string => (isChecked(digits) ? digits : wrong('check digit'));

const ean13: Scan = (runs) => {
  if (runs.length !== 59) return wrong('EAN-13');
  const left = digitsOf(runs.slice(3, 27));
  const first = EAN_PARITY.indexOf(left.parity);
  return first < 0 ? wrong('parity') : checked(`${first}${left.digits}${digitsOf(runs.slice(32, 56)).digits}`);
};
const ean8: Scan = (runs) =>
  runs.length === 43
    ? checked(digitsOf(runs.slice(3, 19)).digits + digitsOf(runs.slice(24, 40)).digits)
    : wrong('EAN-8');
const upcE: Scan = (runs) => {
  if (runs.length !== 33) return wrong('UPC-E');
  const { digits, parity } = digitsOf(runs.slice(3, 27));
  const [zero, one] = [UPC_E_PARITY.indexOf(parity), UPC_E_PARITY.indexOf(63 - parity)];
  return zero >= 0 ? `0${digits}${zero}` : one >= 0 ? `1${digits}${one}` : wrong('parity');
};

const CODE39 = hex(
  '34 121 61 160 31 130 70 25 124 64 109 49 148 19 118 58 d 10c 4c 1c 103 43 142 13 112 52 7 106 46 16 181 c1 1c0 91 190 d0 85 184 c4 a8 a2 8a 2a 94',
);
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';
const code39: Scan = (runs) => {
  const text = chunks(runs, 10)
    .map((sign) => `${LETTERS}*`[CODE39.indexOf(wides(sign.slice(0, 9)))] ?? '?')
    .join('');
  return /^\*([^*?]+)\*$/.exec(text)?.[1] ?? wrong('Code 39');
};

const CODABAR = hex('3 6 9 60 12 42 21 24 30 48 c 18 45 51 54 15 1a 29 b e');
const codabar: Scan = (runs) => {
  const text = chunks(runs, 8).map((sign) => '0123456789-$:/.+ABCD'[CODABAR.indexOf(wides(sign.slice(0, 7)))] ?? '?');
  return /^[A-D][^A-D?]+[A-D]$/.exec(text.join(''))?.[0] ?? wrong('Codabar');
};

/** Two of five are wide: they weigh what the digit is, and 4 and 7 are none. */
const WEIGHTS = [1, 2, 4, 7, 0];
const itf: Scan = (runs) => {
  if (wides([...runs.slice(-3), ...runs.slice(0, 4)]) !== 0b1000000) return wrong('Interleaved 2 of 5');
  const middle = (Math.min(...runs) + Math.max(...runs)) / 2;
  const digit = (five: readonly number[]): number =>
    sum(five.map((run, at) => (run > middle ? (WEIGHTS[at] ?? 0) : 0))) % 11;
  return chunks(runs.slice(4, -3), 10)
    .flatMap((pair) => [digit(pair.filter((_, at) => at % 2 === 0)), digit(pair.filter((_, at) => at % 2 === 1))])
    .join('');
};

const CODE93 = [
  '131112 111213 111312 111411 121113 121212 121311 111114 131211 141111 211113 211212 211311 221112 221211 231111',
  '112113 112212 112311 122112 132111 111123 111222 111321 121122 131121 212112 212211 211122 211221 221121 222111',
  '112122 112221 122121 123111 121131 311112 311211 321111 112131 113121 211131 121221 312111 311121 122211 111141',
]
  .join(' ')
  .split(' ');
const weighed = (values: readonly number[], most: number): number =>
  sum(values.toReversed().map((value, at) => value * ((at % most) + 1))) % 47;
/** Letters that stand for others after a shift: where the others begin. */
const SHIFTED: readonly (readonly [shift: number, from: string, to: string, first: number])[] = [
  [43, 'A', 'Z', 1],
  [44, 'A', 'E', 27],
  [44, 'F', 'J', 0x3b],
  [44, 'K', 'O', 0x5b],
  [44, 'P', 'T', 0x7b],
  [44, 'U', 'U', 0],
  [44, 'V', 'V', 0x40],
  [44, 'W', 'W', 0x60],
  [45, 'A', 'O', 0x21],
  [45, 'Z', 'Z', 0x3a],
  [46, 'A', 'Z', 0x61],
];
const code93: Scan = (runs) => {
  const values = chunks(runs.slice(0, -1), 6).map((sign) => CODE93.indexOf(inModules(sign, 9).join('')));
  const [inner, first, second] = [values.slice(1, -3), values.at(-3), values.at(-2)];
  if (values[0] !== 47 || values.at(-1) !== 47 || values.includes(-1)) return wrong('Code 93');
  if (weighed(inner, 20) !== first || weighed([...inner, first], 15) !== second) return wrong('sum');
  let text = '';
  for (let at = 0; at < inner.length; at += 1) {
    const value = inner[at] ?? 0;
    const letter = LETTERS[value < 43 ? value : (inner[(at += 1)] ?? 0)] ?? '';
    const shift = SHIFTED.find(([of, from, to]) => of === value && letter >= from && letter <= to);
    text += shift ? String.fromCharCode(shift[3] + letter.charCodeAt(0) - shift[1].charCodeAt(0)) : letter;
  }
  return text;
};

const CODE128 = hex(
  [
    '6cc 66c 666 498 48c 44c 4c8 4c4 464 648 644 624 59c 4dc 4ce 5cc 4ec 4e6 672 65c 64e 6e4 674 76e 74c 72c 726 764',
    '734 732 6d8 6c6 636 518 458 446 588 468 462 688 628 622 5b8 58e 46e 5d8 5c6 476 776 68e 62e 6e8 6e2 6ee 758 746',
    '716 768 762 71a 77a 642 78a 530 50c 4b0 486 42c 426 590 584 4d0 4c2 434 432 612 650 7ba 614 47a 53c 4bc 49e 5e4',
    '4f4 4f2 7a4 794 792 6de 6f6 7b6 578 51e 45e 5e8 5e2 7a8 7a2 5de 5ee 75e 7ae 684 690 69c',
  ].join(' '),
);
const SET_OF: Readonly<Record<number, 'A' | 'B' | 'C'>> = { 101: 'A', 100: 'B', 99: 'C', 103: 'A', 104: 'B', 105: 'C' };
const code128: Scan = (runs) => {
  if (inModules(runs.slice(-7), 13).join('') !== '2331112') return wrong('end of Code 128');
  const bits = (sign: readonly number[]): number =>
    Number.parseInt(
      inModules(sign, 11)
        .map((run, at) => (at % 2 === 0 ? '1' : '0').repeat(run))
        .join(''),
      2,
    );
  const values = chunks(runs.slice(0, -7), 6).map((sign) => CODE128.indexOf(bits(sign)));
  const inner = values.slice(0, -1);
  if (sum(inner.map((value, at) => value * Math.max(1, at))) % 103 !== values.at(-1)) return wrong('sum');
  let set = must(SET_OF[inner[0] ?? 0], 'it begins with a set');
  let shifted = false;
  let text = '';
  for (const value of inner.slice(1)) {
    const now = shifted ? (set === 'A' ? 'B' : 'A') : set;
    shifted = false;
    if (now === 'C' && value < 100) text += String(value).padStart(2, '0');
    else if (value < 96) text += String.fromCharCode(now === 'A' && value > 63 ? value - 64 : value + 32);
    else if (value === 98) shifted = true;
    else if (value < 102 && value > 98) set = SET_OF[value] ?? set;
  }
  return text;
};

export const scanners = {
  'UPC-A': (runs) => ean13(runs).replace(/^0/, ''),
  'UPC-E': upcE,
  'EAN-13': ean13,
  'EAN-8': ean8,
  CODE39: code39,
  ITF: itf,
  CODABAR: codabar,
  CODE93: code93,
  CODE128: code128,
} as const satisfies Record<string, Scan>;
