import type { ModifierKind } from '../../contracts/common.ts';

const WORD = {
  no: /^(no|without|hold( the)?|không|bỏ)\s+/iu,
  add: /^(add( an?)?|extra|more|double|thêm|gấp đôi)\s+/iu,
} as const;

/**
 * A modifier's name as it stands behind the word NO or ADD: a name that begins with such a word itself gives it up, so
 * that no cook reads "NO No onion".
 * @param shown the name in the language of the screen or paper
 */
export const nameBehindWord = (kind: ModifierKind, shown: string): string =>
  kind === 'choice' ? shown : shown.normalize('NFC').replace(WORD[kind], '');
