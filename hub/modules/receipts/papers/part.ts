import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { PaperLanguage } from '@comanda/shared/receipts/labels.ts';
import { percent } from '@comanda/shared/receipts/percent.ts';
import { WORDS } from './words.ts';

const MOST = 20;

/** How much of a line a check has, in words: `1/3 of 2`; null: all of it. @param partPpm parts per million */
export function partWords(partPpm: number, quantity: number, language: PaperLanguage): string | null {
  if (partPpm >= WHOLE_PPM) return null;
  for (let of = 2; of <= MOST; of += 1) {
    const count = Math.round((partPpm * of) / WHOLE_PPM);
    // A third is 333,333 or, with what was left over, 333,334 parts.
    if (Math.abs((count * WHOLE_PPM) / of - partPpm) < 1) return WORDS[language].part(`${count}/${of}`, quantity);
  }
  return WORDS[language].part(percent(partPpm, language), quantity);
}
