import type { LocalText } from '@comanda/shared/contracts/common.ts';

/**
 * Words of an allergy in a note, in the languages that guests and waiters here write. Too many bars are a nuisance, one
 * too few is an emergency: the list leans to the former.
 */
const ALLERGY = /allerg|anaphyla|intoleran|c(o)?eliac|epipen|dị ứng|di ung|không dung nạp|sốc phản vệ/iu;

export const isAllergy = (note: string): boolean => ALLERGY.test(note.normalize('NFC'));

export type ModifierKind = 'no' | 'add' | 'choice';

const NO = /^(no|without|hold( the)?|không|bỏ)\s+/iu;
const ADD = /^(add( an?)?|extra|more|double|thêm|gấp đôi)\s+/iu;

export interface ModifierWords {
  readonly kind: ModifierKind;
  /** What comes after the word NO or ADD; the whole name where it does not begin with such a word. */
  readonly rest: string;
  /** The shown name itself begins with the word, so NO or ADD takes its place. */
  readonly begins: boolean;
}

/**
 * Whether a modifier leaves out, adds or chooses, by how its name begins in any of the venue's languages: the menu does
 * not say it otherwise.
 * @param shown the name in the screen's language
 */
export function modifierWords(name: LocalText, shown: string): ModifierWords {
  const names = Object.values(name).map((each) => each.normalize('NFC'));
  const text = shown.normalize('NFC');
  const kind = names.some((each) => NO.test(each)) ? 'no' : names.some((each) => ADD.test(each)) ? 'add' : 'choice';
  const word = kind === 'no' ? NO : ADD;
  const begins = kind !== 'choice' && word.test(text);
  return { kind, rest: begins ? text.replace(word, '') : text, begins };
}
