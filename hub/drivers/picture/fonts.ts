import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { must } from '@comanda/shared/base/assert.ts';
import { lettersIn } from './woff2.ts';

/** Noto fonts that come with the hub, each in files for ranges of letters; an earlier one is taken first. */
const LATIN = 'noto-sans';
const NORTH = ['devanagari', 'bengali', 'gurmukhi', 'gujarati', 'oriya'];
const SOUTH = ['tamil', 'telugu', 'kannada', 'malayalam', 'sinhala', 'thai', 'lao', 'khmer', 'myanmar'];
const WEST = ['arabic', 'hebrew', 'armenian', 'georgian', 'ethiopic'];
/** Of a script's font only the file with its own letters is taken, and packaged: Latin ones are the same in all. */
export const SCRIPTS: readonly string[] = [...NORTH, ...SOUTH, ...WEST];
const SCRIPT_FONTS: ReadonlyMap<string, string> = new Map(SCRIPTS.map((script) => [`noto-sans-${script}`, script]));
const EMOJI = 'noto-emoji';
const PICTURE = /\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]/u;
/** Chinese signs look otherwise in Japan and Korea: what else stands in the text says whose they are. */
const EAST_ASIAN = { chinese: 'noto-sans-sc', japanese: 'noto-sans-jp', korean: 'noto-sans-kr' } as const;

interface FontFile {
  readonly family: string;
  readonly paths: readonly string[];
  /** What may be in it. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** What is in it, read when a letter of its ranges is first asked for. */
  readonly letters: () => ReadonlySet<number>;
}

const packages = new Map<string, readonly FontFile[]>();
const registered = new Set<string>();
let begun = false;

/**
 * Sets the font for a text: the families that have its letters, loaded when they are first asked for. No font of the
 * machine is among them, so that the same text makes the same picture everywhere.
 */
export function setFont(context: SKRSContext2D, text: string, pixels: number, bold: boolean): void {
  const weight = bold ? 700 : 400;
  context.font = `${weight} ${pixels}px ${familiesFor(text)}`;
  // Variable fonts do not hear the weight above.
  context.fontVariationSettings = `"wght" ${weight}`;
}

function familiesFor(text: string): string {
  const files = new Set<FontFile>();
  const order = orderFor(text);
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const known = !PICTURE.test(sign) && [...files].some((file) => has(file, code));
    const file = known ? undefined : firstWith(sign, order);
    if (file) files.add(file);
  }
  // Each font has a space of its own; Latin's is the same in all lines.
  if (files.size === 0 || text.includes(' ')) return [...new Set([latin(), ...files])].map(loaded).join(', ');
  return [...files].map(loaded).join(', ');
}

/** Letters come again and again, and the fonts of East Asia are in a hundred files each. */
const KEPT = 5_000;
const found = new Map<string, FontFile | undefined>();

function firstWith(sign: string, order: readonly string[]): FontFile | undefined {
  // Only who comes first of East Asia's differs between orders.
  const key = `${sign}${order[1 + SCRIPT_FONTS.size]}`;
  if (found.has(key)) return found.get(key);
  const code = sign.codePointAt(0) ?? 0;
  const names = PICTURE.test(sign) ? [EMOJI, ...order] : order;
  const file = names.flatMap(filesOf).find((each) => has(each, code));
  if (found.size >= KEPT) found.clear();
  found.set(key, file);
  return file;
}

/** True where the fonts have every letter of a text. */
export function canDraw(text: string): boolean {
  const files = orderFor(text).flatMap(filesOf);
  return Array.from(text.normalize('NFC')).every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return /\p{Cf}|\p{Variation_Selector}/u.test(sign) || files.some((file) => has(file, code));
  });
}

function orderFor(text: string): readonly string[] {
  const { chinese, japanese, korean } = EAST_ASIAN;
  const first = /[\u3040-\u30ff]/u.test(text) ? japanese : /\p{Script=Hangul}/u.test(text) ? korean : chinese;
  const others = [chinese, japanese, korean].filter((each) => each !== first);
  return [LATIN, ...SCRIPT_FONTS.keys(), first, ...others, EMOJI];
}

const latin = (): FontFile =>
  must(
    filesOf(LATIN).find((file) => has(file, 0x41)),
    'there are Latin letters',
  );

const has = ({ ranges, letters }: FontFile, code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to) && letters().has(code);

/** Latin is in a file for each weight, which a PDF embeds as it is; of the others one file has all weights. */
const resolved = (name: string, file: string): string =>
  fileURLToPath(import.meta.resolve(`@fontsource${name === LATIN ? '' : '-variable'}/${name}/${file}`));

function filesOf(name: string): readonly FontFile[] {
  const known = packages.get(name);
  if (known) return known;
  const unicode = JSON.parse(readFileSync(resolved(name, 'unicode.json'), 'utf8')) as Record<string, string>;
  const own = SCRIPT_FONTS.get(name);
  const taken = Object.entries(unicode).filter(([key]) => own === undefined || key === own);
  const files = taken.map(([key, ranges]): FontFile => {
    const part = key.replace(/[[\]]/g, '');
    const weights = name === LATIN ? ['400', '700'] : ['wght'];
    const paths = weights.map((weight) => resolved(name, `files/${name}-${part}-${weight}-normal.woff2`));
    const letters = once(() => lettersIn(readFileSync(must(paths[0], 'a weight'))));
    return { family: `${name}-${part}`, paths, ranges: ranges.split(',').map(rangeOf), letters };
  });
  packages.set(name, files);
  return files;
}

function once<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= read());
}

function rangeOf(range: string): readonly [number, number] {
  const [from = '0', to = from] = range.replace(/U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function loaded({ family, paths }: FontFile): string {
  if (!begun) {
    GlobalFonts.removeAll();
    begun = true;
  }
  if (!registered.has(family)) {
    // Read here and not by the library, which cannot read in the archive of an installed program.
    for (const path of paths) must(GlobalFonts.register(readFileSync(path), family), 'a font that came with the hub');
    registered.add(family);
  }
  return `"${family}"`;
}
