/** 4 : 3, as large as the largest card of a kiosk needs it. */
const WIDTH = 800;
const HEIGHT = 600;
const QUALITIES = [0.82, 0.7, 0.55, 0.4];
/** In bytes; the hub takes a little more. */
const MOST = 90_000;

/** The part of a picture, centred, that fills 4 : 3. */
export function cut(width: number, height: number): { x: number; y: number; width: number; height: number } {
  const wide = width * HEIGHT > height * WIDTH;
  const kept = { width: wide ? (height * WIDTH) / HEIGHT : width, height: wide ? height : (width * HEIGHT) / WIDTH };
  return { x: (width - kept.width) / 2, y: (height - kept.height) / 2, ...kept };
}

/** A photo as a small WebP; null: the browser cannot read it. */
export async function smallPicture(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const from = cut(picture.width, picture.height);
  const scale = Math.min(1, WIDTH / from.width);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(from.width * scale)),
    Math.max(1, Math.round(from.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(picture, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height);
  let made: Blob | null = null;
  for (const quality of QUALITIES) {
    made = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (made.size <= MOST) break;
  }
  return made;
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
