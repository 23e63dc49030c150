import { textsOf, type Translate } from '@comanda/kit/i18n/texts.ts';
import type { en } from './en.ts';

export type Words = Translate<typeof en>;
export const useText: () => Words = textsOf<typeof en>();
