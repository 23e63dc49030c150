/** Code 128 (ISO/IEC 15417): signs of eleven modules, the widths of their three bars and three spaces. */
const SIGNS = [
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222',
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321',
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121',
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224',
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111',
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113',
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112',
]
  .join(' ')
  .split(' ');

type CodeSet = 'A' | 'B' | 'C';
const START = { A: 103, B: 104, C: 105 } as const;
const TO = { A: 101, B: 100, C: 99 } as const;
const SHIFT = 98;
/** The fourth is the sign that would lead to the set that it stands in. */
const FUNCTION = { '1': 102, '2': 97, '3': 96 } as const;
const STOP = 106;
const BRACE = 0x7b;

interface Read {
  readonly data: string;
  readonly widths: readonly number[];
}

const isSet = (letter: string): letter is CodeSet => letter === 'A' || letter === 'B' || letter === 'C';
const isFunction = (letter: string): letter is keyof typeof FUNCTION => letter in FUNCTION;

/**
 * As ESC/POS sends it: `{A`, `{B` or `{C` choose a set of letters, `{S` the other one for a letter, `{1` to `{4` are
 * functions and `{{` is a brace. A byte of set C is two digits. Null where it does not begin with its set, or holds what
 * the set has not.
 */
export function code128(bytes: readonly number[]): Read | null {
  const begin = String.fromCharCode(bytes[1] ?? 0);
  if (bytes[0] !== BRACE || !isSet(begin) || bytes.length < 3) return null;
  let set: CodeSet = begin;
  let next: CodeSet | null = null;
  let data = '';
  const values: number[] = [START[set]];
  for (let at = 2; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const order = byte === BRACE ? String.fromCharCode(bytes[(at += 1)] ?? 0) : '';
    if (isSet(order)) {
      if (order !== set) values.push(TO[order]);
      set = order;
    } else if (isFunction(order)) {
      values.push(FUNCTION[order]);
    } else if (order === '4' && set !== 'C') {
      values.push(TO[set]);
    } else if (order === 'S' && set !== 'C') {
      values.push(SHIFT);
      next = set === 'A' ? 'B' : 'A';
    } else {
      const value: number | null = order === '' || order === '{' ? valueOf(byte, next ?? set) : null;
      if (value === null) return null;
      values.push(value);
      data += set === 'C' ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
      next = null;
    }
  }
  const sum = values.reduce((total, value, at) => total + value * Math.max(1, at), 0);
  const signs = [...values, sum % 103, STOP].map((value) => SIGNS[value] ?? '');
  return { data, widths: Array.from(signs.join(''), Number) };
}

function valueOf(byte: number, set: CodeSet): number | null {
  if (set === 'C') return byte < 100 ? byte : null;
  if (set === 'A') return byte < 32 ? byte + 64 : byte < 96 ? byte - 32 : null;
  return byte >= 32 && byte < 128 ? byte - 32 : null;
}
