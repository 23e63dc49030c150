import type { Hono } from 'hono';
import type { SavedPicture } from '../modules/menu/index.ts';
import type { Env } from './api.ts';

export interface PictureParts {
  /** A picture of the menu that was brought in, by its file's name. */
  readonly savedPicture: (key: string) => SavedPicture | undefined;
  /** SVG of a drawn one, by its key. */
  readonly picture: (key: string) => string | undefined;
  /** JPEG of a drawing, for lists. */
  readonly paint: (key: string, svg: string) => Promise<Uint8Array<ArrayBuffer>>;
}

const FOR_A_WEEK = 'public, max-age=604800';

/** Pictures of the menu: `KEY` of one that was brought in, `KEY.svg` and `KEY.jpg` of one that is drawn. */
export function servePictures(app: Hono<Env>, { savedPicture, picture, paint }: PictureParts): void {
  app.get('/pictures/:file', async (c) => {
    const file = c.req.param('file');
    const saved = savedPicture(file);
    if (saved) {
      return c.body(Uint8Array.from(saved.body), 200, {
        'Content-Type': saved.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'",
      });
    }
    const key = file.replace(/\.(svg|jpg)$/, '');
    const svg = picture(key);
    if (svg === undefined) return c.notFound();
    if (file.endsWith('.jpg')) {
      return c.body(await paint(key, svg), 200, {
        'Content-Type': 'image/jpeg',
        'Cache-Control': FOR_A_WEEK,
        'Content-Security-Policy': "default-src 'none'",
      });
    }
    return c.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': FOR_A_WEEK,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
  });
}
