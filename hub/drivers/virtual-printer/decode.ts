import { Buffer } from 'node:buffer';
import type { TextLine } from '@comanda/shared/receipts/layout.ts';
import { graphemes } from '@comanda/shared/receipts/width.ts';
import iconv from 'iconv-lite';
import type { Dots } from '@comanda/shared/receipts/dots.ts';
import { barcodeIn, type Barcode } from './barcode.ts';
import { argumentBytes, startsCommand } from './commands.ts';
import { joined, storedGraphics, stripOf } from './dots.ts';

/** What stands on a piece of paper, in the words of the layout it was printed from. */
export type DecodedLine =
  | PrintedText
  | { readonly kind: 'qr'; readonly data: string }
  | ({ readonly kind: 'barcode'; readonly align: TextLine['align'] } & Barcode)
  | ({ readonly kind: 'raster'; readonly align: TextLine['align'] } & Dots);

/** What other programs than the hub print, too. */
export interface PrintedText extends TextLine {
  /** Not there: it has none. */
  readonly underlined?: true;
  /** In font B: narrower and lower. */
  readonly small?: true;
}

/** Letters of font B on a line, for each of font A: nine dots beside twelve. */
const SMALL = { of: 4, to: 3 } as const;

export interface DecodedPaper {
  readonly columns: number;
  readonly lines: readonly DecodedLine[];
  /** False: the connection ended before the cut. */
  readonly cut: boolean;
  readonly drawerKicks: number;
  /** How often its buzzer called; not there where it did not. */
  readonly rings?: number;
}

export interface DecoderEvents {
  readonly onPaper: (paper: DecodedPaper) => void;
  /** `GS r` came up in its turn. */
  readonly onAcknowledge: () => void;
  /** `GS a`: it tells of itself from now on, or no more. */
  readonly onAutomaticStatus?: (on: boolean) => void;
}

export interface Decoder {
  /** Bytes may be split anywhere, inside a command too. */
  take(bytes: Uint8Array): void;
  /** Gives out what was printed since the last cut, if anything was. */
  end(): void;
}

const ENCODINGS: Readonly<Record<number, string>> = {
  0: 'cp437',
  16: 'win1252',
  17: 'cp866',
  18: 'cp852',
  19: 'cp858',
  52: 'win1258',
};
const PLACES = ['none', 'above', 'below', 'both'] as const;
const ALIGNS = ['left', 'centre', 'right'] as const;

/** A printer as it is after `ESC @`: the ones made for China start with two bytes a letter. */
const START = {
  encoding: 'cp437',
  chinese: true,
  look: { align: 'left', bold: false, width: 1, height: 1, inverted: false } as Omit<TextLine, 'kind' | 'text'>,
  underlined: false,
  small: false,
  barcode: { height: 162, module: 3, words: 'none' } as Pick<Barcode, 'height' | 'module' | 'words'>,
};

export function escPosDecoder(columns: number, events: DecoderEvents): Decoder {
  let state = START;
  let rest: number[] = [];
  let type: number[] = [];
  /** Dots of the line that is not fed yet. */
  let strips: Dots[] = [];
  /** What `GS ( L` has stored. */
  let stored: Dots | null = null;
  let symbol = '';
  let lines: DecodedLine[] = [];
  let drawerKicks = 0;
  let rings = 0;

  const look = (change: Partial<typeof state.look>) => {
    state = { ...state, look: { ...state.look, ...change } };
  };

  const feed = () => {
    if (strips.length > 0) {
      lines.push({ kind: 'raster', align: state.look.align, ...joined(strips) });
      strips = [];
      if (type.length === 0) return;
    }
    const text = iconv.decode(Buffer.from(type), state.chinese ? 'gb18030' : state.encoding).normalize('NFC');
    type = [];
    const letters = graphemes(text);
    const { small, underlined } = state;
    const across = small ? Math.floor((columns * SMALL.of) / SMALL.to) : columns;
    const fits = Math.max(1, Math.floor(across / state.look.width));
    const more = { ...(underlined && { underlined }), ...(small && { small }) };
    do {
      lines.push({ kind: 'text', text: letters.splice(0, fits).join(''), ...state.look, ...more });
    } while (letters.length > 0);
  };

  const end = (cut: boolean) => {
    if (type.length > 0 || strips.length > 0) feed();
    const rung = rings > 0 ? { rings } : {};
    if (lines.length > 0 || drawerKicks > 0 || rings > 0) {
      events.onPaper({ columns, lines, cut, drawerKicks, ...rung });
    }
    lines = [];
    drawerKicks = 0;
    rings = 0;
  };

  /** Graphics of `GS ( L` and `GS 8 L`: stored first, printed by a command of their own. */
  const graphicsCommand = (body: number[]) => {
    const fn = body[1];
    if (fn === 112) stored = storedGraphics(body.slice(2));
    if ((fn === 2 || fn === 50) && stored !== null) lines.push({ kind: 'raster', align: state.look.align, ...stored });
  };

  const symbolCommand = (body: number[]) => {
    const [kind, fn] = body;
    if (kind !== 49) return;
    if (fn === 80) symbol = Buffer.from(body.slice(3)).toString('utf8');
    if (fn === 81) lines.push({ kind: 'qr', data: symbol });
  };

  const commands: Readonly<Record<string, (n: number, bytes: number[]) => void>> = {
    '\x1b@': () => {
      state = START;
      type = [];
      strips = [];
    },
    '\x1bt': (n) => {
      state = { ...state, encoding: ENCODINGS[n] ?? 'cp437' };
    },
    '\x1c.': () => {
      state = { ...state, chinese: false };
    },
    '\x1c&': () => {
      state = { ...state, chinese: true };
    },
    '\x1bE': (n) => look({ bold: (n & 1) === 1 }),
    '\x1bG': (n) => look({ bold: (n & 1) === 1 }),
    '\x1b-': (n) => {
      state = { ...state, underlined: n % 48 !== 0 };
    },
    '\x1bM': (n) => {
      state = { ...state, small: n % 48 === 1 };
    },
    '\x1b*': (mode, bytes) => {
      strips.push(stripOf(mode, bytes.slice(5)));
    },
    '\x1ba': (n) => look({ align: ALIGNS[n % 48] ?? 'left' }),
    '\x1b!': (n) => {
      look({ bold: (n & 0x08) !== 0, height: (n & 0x10) === 0 ? 1 : 2, width: (n & 0x20) === 0 ? 1 : 2 });
      state = { ...state, small: (n & 0x01) !== 0, underlined: (n & 0x80) !== 0 };
    },
    '\x1dh': (height) => {
      state = { ...state, barcode: { ...state.barcode, height } };
    },
    '\x1dw': (module) => {
      state = { ...state, barcode: { ...state.barcode, module } };
    },
    '\x1dH': (n) => {
      state = { ...state, barcode: { ...state.barcode, words: PLACES[n % 48] ?? 'none' } };
    },
    '\x1dk': (system, bytes) => {
      const code = barcodeIn(system, bytes.slice(3));
      lines.push({ kind: 'barcode', align: state.look.align, ...state.barcode, ...code });
    },
    '\x1d8': (_, bytes) => {
      if (bytes[2] === 0x4c) graphicsCommand(bytes.slice(7));
    },
    '\x1d!': (n) => look({ width: (n >> 4) + 1, height: (n & 0x0f) + 1 }),
    '\x1dB': (n) => look({ inverted: (n & 1) === 1 }),
    '\x1bd': (n) => {
      for (let at = 0; at < n; at += 1) feed();
    },
    '\x1bB': (n) => {
      rings += n;
    },
    '\x1b(': (_, bytes) => {
      if (bytes[2] === 0x41 && bytes[5] === 48) rings += bytes[7] ?? 0;
    },
    '\x1bp': () => {
      drawerKicks += 1;
    },
    '\x1dV': () => end(true),
    '\x1da': (n) => events.onAutomaticStatus?.(n !== 0),
    '\x1dr': () => events.onAcknowledge(),
    '\x1dv': (_, bytes) => {
      const [, , , , low = 0, high = 0, rows = 0, more = 0] = bytes;
      const width = 8 * (low + 256 * high);
      lines.push({
        kind: 'raster',
        align: state.look.align,
        width,
        height: rows + 256 * more,
        bits: Uint8Array.from(bytes.slice(8)),
      });
    },
    '\x1d(': (_, bytes) => {
      if (bytes[2] === 0x6b) symbolCommand(bytes.slice(5));
      if (bytes[2] === 0x4c) graphicsCommand(bytes.slice(5));
    },
  };

  return {
    take(bytes) {
      rest = rest.concat(Array.from(bytes));
      let at = 0;
      while (at < rest.length) {
        const byte = rest[at] ?? 0;
        if (startsCommand(byte)) {
          const length = argumentBytes(rest, at);
          if (length === null) break;
          const whole = rest.slice(at, at + 2 + length);
          commands[String.fromCharCode(...whole.slice(0, 2))]?.(whole[2] ?? 0, whole);
          at += whole.length;
        } else {
          if (byte === 0x0a) feed();
          else if (byte >= 0x20) type.push(byte);
          at += 1;
        }
      }
      rest = rest.slice(at);
    },
    end: () => end(false),
  };
}
