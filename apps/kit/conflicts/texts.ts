import { textsOf } from '../i18n/texts.ts';
import type { enConflict } from './en.ts';

/** Of the screens that settle conflicts: they have these texts among their own, and the others do not load them. */
export const useConflictText = textsOf<{ readonly conflict: typeof enConflict }>();
