import { useSyncExternalStore } from 'react';
import { isDumb, onVoices } from './voice.ts';

/** True where this device has no voice of a language: it is said on the glass, for who is before it has nobody to ask. */
export const useDumb = (language: string): boolean => useSyncExternalStore(onVoices, () => isDumb(language));
