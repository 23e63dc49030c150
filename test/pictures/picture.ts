import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const QUALITIES = [0.9, 0.8, 0.7, 0.55, 0.4];
/** In bytes: a page of many pictures still opens at once. */
export const LARGEST = 100_000;

/** What a page shows, as the best WebP that is small enough. Returns its size in bytes. */
export async function picture(page: Page, file: string): Promise<number> {
  const shot = await page.screenshot({ animations: 'disabled' });
  const made = await page.evaluate(
    async ({ png, qualities, largest }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      let blob = new Blob();
      for (const quality of qualities) {
        blob = await canvas.convertToBlob({ type: 'image/webp', quality });
        if (blob.size <= largest) break;
      }
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { png: shot.toString('base64'), qualities: QUALITIES, largest: LARGEST },
  );
  writeFileSync(file, Uint8Array.from(made));
  return made.length;
}
