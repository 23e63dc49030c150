import { code128 } from './symbols/code128.ts';
import { code93 } from './symbols/code93.ts';
import { ean13, ean8, upcA, upcE } from './symbols/retail.ts';
import { codabar, code39, interleaved } from './symbols/two-widths.ts';

/** A barcode as it was asked for. */
export interface Barcode {
  readonly system: (typeof SYSTEMS)[number] | 'unknown';
  /** What a scanner reads of it: with the check digit that the printer makes. */
  readonly data: string;
  /** Widths of bars and spaces, beginning with a bar, in its thinnest; null: the system cannot say that, and nothing is printed. */
  readonly bars: readonly number[] | null;
  /** Dots. */
  readonly height: number;
  /** Width of its thinnest bar, in dots. */
  readonly module: number;
  /** Where its letters stand. */
  readonly words: 'none' | 'above' | 'below' | 'both';
}

/** `GS k` 0 to 6 and 65 to 73. */
const SYSTEMS = ['UPC-A', 'UPC-E', 'EAN-13', 'EAN-8', 'CODE39', 'ITF', 'CODABAR', 'CODE93', 'CODE128'] as const;

type Symbol = Pick<Barcode, 'data' | 'bars'>;
type Symbols = Readonly<Record<(typeof SYSTEMS)[number], (text: string, bytes: readonly number[]) => Symbol>>;

/** How long each run of bars and spaces is. */
const runsOf = (modules: string): number[] => (modules.match(/1+|0+/g) ?? []).map(({ length }) => length);
const retail = (read: typeof ean13, text: string): Symbol => {
  const code = read(text);
  return code ? { data: code.data, bars: runsOf(code.modules) } : { data: text, bars: null };
};

const SYMBOLS: Symbols = {
  'UPC-A': (text) => retail(upcA, text),
  'UPC-E': (text) => retail(upcE, text),
  'EAN-13': (text) => retail(ean13, text),
  'EAN-8': (text) => retail(ean8, text),
  CODE39: (text) => ({ data: text, bars: code39(text) }),
  ITF: (text) => ({ data: text, bars: interleaved(text) }),
  CODABAR: (text) => ({ data: text, bars: codabar(text) }),
  CODE93: (text) => {
    const modules = code93(text);
    return { data: text, bars: modules === null ? null : runsOf(modules) };
  },
  CODE128: (text, bytes) => {
    const code = code128(bytes);
    return code ? { data: code.data, bars: code.widths } : { data: text, bars: null };
  },
};

/** @param rest what follows the system: with its length before it, or a zero behind it */
export function barcodeIn(system: number, rest: readonly number[]): Pick<Barcode, 'system' | 'data' | 'bars'> {
  const newer = system >= 65;
  const name = SYSTEMS[newer ? system - 65 : system];
  const bytes = newer ? rest.slice(1) : rest.slice(0, -1);
  const text = String.fromCharCode(...bytes);
  return name ? { system: name, ...SYMBOLS[name](text, bytes) } : { system: 'unknown', data: text, bars: null };
}
