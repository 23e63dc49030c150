import { brotliDecompressSync } from 'node:zlib';

/** https://www.w3.org/TR/WOFF2/: the header, and where in it the number of tables and the size of the packed ones are. */
const HEADER = 48;
const NUM_TABLES = 12;
const PACKED_SIZE = 20;
/** Known tags by their number; 63: the tag is written out. */
const [CMAP, GLYF, LOCA, WRITTEN] = [0, 10, 11, 63];

/**
 * The letters that a font in WOFF2 has, by its `cmap`. The ranges that a package names for its files are those of a whole
 * family: of its signs and arrows a font of one script has few.
 */
export function lettersIn(file: Buffer): ReadonlySet<number> {
  let at = HEADER;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let found: number | null = null;
  for (let table = 0; table < file.readUInt16BE(NUM_TABLES); table += 1) {
    const flags = file.readUInt8(at++);
    const tag = flags & 0x3f;
    if (tag === WRITTEN) at += 4;
    const whole = base128();
    // Of these two, version 3 is the one that is not transformed; of all others 0.
    const plain = tag === GLYF || tag === LOCA ? 3 : 0;
    const length = flags >> 6 === plain ? whole : base128();
    if (tag === CMAP) found = offset;
    offset += length;
  }
  if (found === null) throw new Error('a font without letters');
  return lettersOf(brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(PACKED_SIZE))).subarray(found));
}

/** OpenType's `cmap`: of its subtables those of format 4, for the first 65 536 letters, and 12, for all. */
function lettersOf(cmap: Buffer): ReadonlySet<number> {
  const letters = new Set<number>();
  for (let each = 0; each < cmap.readUInt16BE(2); each += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + each * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) segments(table, letters);
    if (format === 12) groups(table, letters);
  }
  return letters;
}

function segments(table: Buffer, letters: Set<number>): void {
  const twice = table.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const to = table.readUInt16BE(14 + at);
    const from = table.readUInt16BE(16 + twice + at);
    const shift = table.readUInt16BE(16 + 2 * twice + at);
    const place = 16 + 3 * twice + at;
    const range = table.readUInt16BE(place);
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + shift) & 0xffff : table.readUInt16BE(place + range + 2 * (code - from));
      if (glyph !== 0) letters.add(code);
    }
  }
}

function groups(table: Buffer, letters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) letters.add(code);
  }
}
