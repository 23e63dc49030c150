import { createCanvas, loadImage } from '@napi-rs/canvas';

/** As many pixels as a card of a list has, on a glass of nearly twice the usual density. */
export const PAINTED = { width: 640, height: 480 } as const;
const QUALITY = 85;
/** A large menu's; each is about 25 kB. */
const KEPT = 300;

/**
 * Makes drawings into JPEG. A screen lays each SVG out as a document of its own, and draws it anew whenever it is
 * scrolled into view, which tablets do not do sixty times a second. One is made at a time, and off the hub's thread for
 * the most part; those asked for last are kept.
 */
export function makePainter(): (key: string, svg: string) => Promise<Uint8Array<ArrayBuffer>> {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  let before: Promise<unknown> = Promise.resolve();
  return (key, svg) => {
    const found = kept.get(key);
    const made = found ?? before.then(() => paint(svg));
    // What failed is tried again by the next who asks.
    if (!found) before = made.catch(() => kept.delete(key));
    kept.delete(key);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

async function paint(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await loadImage(Buffer.from(svg));
  const { width, height } = PAINTED;
  // An SVG is drawn as large as it is to be, and not enlarged.
  Object.assign(image, { width, height });
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return Uint8Array.from(await canvas.encode('jpeg', QUALITY));
}
