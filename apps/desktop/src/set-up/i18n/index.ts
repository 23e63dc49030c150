import { textsOf } from '@comanda/kit/i18n/index.ts';
import type { en } from './en.ts';

export const useText = textsOf<typeof en>();
