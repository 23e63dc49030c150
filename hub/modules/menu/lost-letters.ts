import { type LostLetters, lostOn } from '../../drivers/escpos/index.ts';
import type { VenueState } from '../venue/index.ts';

/** Which letters of a name some printer of the venue cannot show. */
export const lostLetters = ({ printers }: Pick<VenueState, 'printers'>): LostLetters =>
  lostOn([...printers.values()].filter(({ archived }) => !archived));
