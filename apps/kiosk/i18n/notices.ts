import { MOST_LINES, MOST_OF_A_LINE } from '../model/basket.ts';
import type { Guest } from '../model/guest.ts';
import { useText } from './index.ts';

/** What a guest is told on the glass, in words. */
export function useNoticeWords(): (notice: NonNullable<Guest['notice']>) => string {
  const t = useText();
  return (notice) => t(`item.${notice}`, { most: notice === 'lineFull' ? MOST_OF_A_LINE : MOST_LINES });
}
