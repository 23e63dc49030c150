import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import { create } from 'zustand';

const KEY = 'comanda.pos.pictures';

/** Whether this device shows pictures on its tiles. */
export const usePictures = create<{ readonly shown: boolean }>(() => ({ shown: recall(KEY) !== 'off' }));

export function showPictures(shown: boolean): void {
  usePictures.setState({ shown });
  remember(KEY, shown ? 'on' : 'off');
}
