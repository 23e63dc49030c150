/** UPC and EAN, as the GS1 General Specifications, section 5.2, have them: digits of seven modules between guards. */

/** Set A of digits, black as 1; C is its reverse colours, B is C read from the right. */
const A = '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');
const C = A.map((digit) => Array.from(digit, (module) => (module === '1' ? '0' : '1')).join(''));
const B = C.map((digit) => Array.from(digit).toReversed().join(''));
const SETS = { A, B, C };
/** Which sets the left half of an EAN-13 is in: its first digit stands in no bars. */
const LEFT = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(' ');
/** And those of a UPC-E of system 1, by its check digit; of system 0 the other one of the two. */
const SHORT = ['AAABBB', ...LEFT.slice(1)];
const [SIDE, CENTRE, END] = ['101', '01010', '010101'];

const DIGITS = /^\d+$/;

interface Retail {
  readonly data: string;
  /** A letter for each module, black as 1. */
  readonly modules: string;
}

/** The last digit of a number: the others, from the right, three times and once, up to the next ten. */
function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** With its check digit, where it came without; null where it is of another length. */
function whole(data: string, length: number): string | null {
  if (!DIGITS.test(data)) return null;
  if (data.length === length) return data;
  return data.length === length - 1 ? data + checkDigit(data) : null;
}

const drawn = (digits: string, sets: string): string =>
  Array.from(digits, (digit, at) => SETS[(sets[at] ?? 'A') as keyof typeof SETS][Number(digit)]).join('');

export function ean13(data: string): Retail | null {
  const digits = whole(data, 13);
  if (digits === null) return null;
  const left = drawn(digits.slice(1, 7), LEFT[Number(digits[0])] ?? '');
  return { data: digits, modules: SIDE + left + CENTRE + drawn(digits.slice(7), 'CCCCCC') + SIDE };
}

export function ean8(data: string): Retail | null {
  const digits = whole(data, 8);
  if (digits === null) return null;
  const [left, right] = [drawn(digits.slice(0, 4), 'AAAA'), drawn(digits.slice(4), 'CCCC')];
  return { data: digits, modules: SIDE + left + CENTRE + right + SIDE };
}

/** The same bars as an EAN-13 that begins with a zero. */
export function upcA(data: string): Retail | null {
  const digits = whole(data, 12);
  const code = digits === null ? null : ean13(`0${digits}`);
  return code && digits !== null ? { data: digits, modules: code.modules } : null;
}

/** Six digits, or the whole number that they stand for: eleven or twelve digits with zeros in the right places. */
export function upcE(data: string): Retail | null {
  if (!DIGITS.test(data)) return null;
  const system = data.length === 6 ? '0' : (data[0] ?? '');
  const short = data.length >= 11 ? squeezed(data.slice(1, 11)) : data.slice(data.length === 6 ? 0 : 1, 7);
  if (short === null || short.length !== 6 || data.length > 12 || (system !== '0' && system !== '1')) return null;
  const check = checkDigit(system + stretched(short));
  const sets = Array.from(SHORT[Number(check)] ?? '', (set) => ((set === 'A') === (system === '0') ? 'B' : 'A'));
  return { data: system + short + check, modules: SIDE + drawn(short, sets.join('')) + END };
}

/** The ten digits of maker and article that six stand for. */
function stretched(short: string): string {
  const [first, last] = [short.slice(0, 5), short[5] ?? ''];
  if (last <= '2') return `${first.slice(0, 2)}${last}0000${first.slice(2)}`;
  if (last === '3') return `${first.slice(0, 3)}00000${first.slice(3)}`;
  return last === '4' ? `${first.slice(0, 4)}00000${first.slice(4)}` : `${first}0000${last}`;
}

/** Null where six digits cannot stand for the ten. */
function squeezed(ten: string): string | null {
  const shapes = [
    [/^(\d\d)([0-2])0000(\d{3})$/, '$1$3$2'],
    [/^(\d{3})00000(\d\d)$/, '$1$23'],
    [/^(\d{4})00000(\d)$/, '$1$24'],
    [/^(\d{5})0000([5-9])$/, '$1$2'],
  ] as const;
  const shape = shapes.find(([pattern]) => pattern.test(ten));
  return shape ? ten.replace(shape[0], shape[1]) : null;
}
