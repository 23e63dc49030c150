/** A picture as PNG, square, with its side in pixels. */
export interface Png {
  readonly side: number;
  readonly bytes: Buffer;
}

/** Which PNG an ICNS file holds under which name; `@2x` of a size is the next one's pixels under a name of its own. */
const ICNS: readonly (readonly [name: string, side: number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** The icon file of macOS, from pictures of the sides that it names. */
export function icns(pictures: readonly Png[]): Buffer {
  const parts = ICNS.flatMap(([name, side]) => {
    const picture = pictures.find((each) => each.side === side);
    if (!picture) throw new Error(`An ICNS file wants a picture of ${side} pixels`);
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(8 + picture.bytes.length, 4);
    return [head, picture.bytes];
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

/** The icon file of Windows: PNGs up to 256 pixels. */
export function ico(pictures: readonly Png[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { side, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    head[entry] = side % 256;
    head[entry + 1] = side % 256;
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

/**
 * A picture as the installer of Windows wants it: uncompressed, 24 bits, from the bottom up.
 * @param rgba four bytes a pixel, from the top left
 */
export function bmp(rgba: Uint8Array, width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.writeUInt32LE(row * height, 34);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = 54 + (height - 1 - y) * row + x * 3;
      file[to] = rgba[from + 2] ?? 0;
      file[to + 1] = rgba[from + 1] ?? 0;
      file[to + 2] = rgba[from] ?? 0;
    }
  }
  return file;
}
