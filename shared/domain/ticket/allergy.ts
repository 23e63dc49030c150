/**
 * Words of an allergy in a note, in the languages that guests and waiters here write. Too many bars are a nuisance, one
 * too few is an emergency: the list leans to the former.
 */
const ALLERGY = /allerg|anaphyla|intoleran|c(o)?eliac|epipen|dị ứng|di ung|không dung nạp|sốc phản vệ/iu;

export const isAllergy = (note: string): boolean => ALLERGY.test(note.normalize('NFC'));
