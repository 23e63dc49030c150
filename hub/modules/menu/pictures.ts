import { hash } from 'node:crypto';
import { err, ok } from '@comanda/shared/base/result.ts';
import { menuPublishingRoutes as routes } from '@comanda/shared/contracts/commands/menu-publishing.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PictureType } from '@comanda/shared/contracts/views/menu-version.ts';
import type { Store } from '../../db/store.ts';
import { command, type Handler } from '../module.ts';
import { pictureSize } from './picture-size.ts';

/** The longest side of a picture, in pixels: more is thrown away by every screen. */
const MOST_PIXELS = 1_600;

const EXTENSION: Readonly<Record<PictureType, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

export interface SavedPicture {
  readonly type: PictureType;
  readonly body: Buffer;
}

/** A picture that was brought in; undefined: there is none such. */
export function savedPicture(store: Store, key: string): SavedPicture | undefined {
  const row = store.get<{ type: PictureType; data: string }>('select type, data from pictures where key = ?', key);
  return row && { type: row.type, body: Buffer.from(row.data, 'base64') };
}

export const pictureHandlers: readonly Handler[] = [
  command(routes.savePicture, (deciding, { body: { data } }) => {
    const bytes = Buffer.from(data, 'base64');
    const size = pictureSize(bytes);
    if (!size || Math.max(size.width, size.height) > MOST_PIXELS) {
      return err(refuse('picture_unreadable', { pixels: MOST_PIXELS }, 'data'));
    }
    const key = `${hash('sha256', bytes, 'hex').slice(0, 24)}.${EXTENSION[size.type]}`;
    if (!savedPicture(deciding.store, key)) {
      deciding.append(event('picture.saved.v1', `picture:${key}`, { key, type: size.type, data }));
    }
    return ok({ key, seq: deciding.seq() });
  }),
];
