import { expect, test } from 'vitest';
import { nameBehindWord } from './wording.ts';

test.each([
  ['no', 'No onion', 'onion'],
  ['no', 'Không hành', 'hành'],
  ['no', 'Không hành'.normalize('NFD'), 'hành'],
  ['no', 'Onion', 'Onion'],
  ['add', 'Add an egg', 'egg'],
  ['add', 'Thêm trứng gà', 'trứng gà'],
  ['add', 'Fried dough sticks', 'Fried dough sticks'],
  ['add', 'Additive-free syrup', 'Additive-free syrup'],
  ['choice', 'No ice', 'No ice'],
  ['choice', 'More or less spicy', 'More or less spicy'],
] as const)('%s: “%s” is written “%s”', (kind, shown, behind) => expect(nameBehindWord(kind, shown)).toBe(behind));
