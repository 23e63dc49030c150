import { create } from 'zustand';
import { recall, remember } from '../i18n/memory.ts';
import { type LookChoice, lookOf, readChoice, writeChoice } from './logic/look.ts';

const KEY = 'comanda.look';

export const useLook = create<LookChoice>(() => ({ theme: 'auto', contrast: 'auto' }));

/** Shows the kept choice, or the app's own, and follows both the person's choice and the device's wish from then on. */
export function startLook(own: LookChoice, root: HTMLElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const moreContrast = matchMedia('(prefers-contrast: more)');
  const show = (): void => {
    const look = lookOf(useLook.getState(), { dark: dark.matches, moreContrast: moreContrast.matches });
    root.dataset['theme'] = look.theme;
    root.dataset['contrast'] = look.contrast;
  };
  useLook.setState(readChoice(recall(KEY), own));
  show();
  useLook.subscribe(show);
  dark.addEventListener('change', show);
  moreContrast.addEventListener('change', show);
}

export function chooseLook(choice: Partial<LookChoice>): void {
  useLook.setState(choice);
  remember(KEY, writeChoice(useLook.getState()));
}
