import { describe, expect, test } from 'vitest';
import { isAllergy, modifierWords } from './wording.ts';

describe('notes', () => {
  test.each([
    'ALLERGY: peanuts',
    'Allergic to shrimp',
    'coeliac',
    'celiac guest',
    'Khách DỊ ỨNG tôm',
    'di ung hai san',
  ])('“%s” is about an allergy', (note) => expect(isAllergy(note)).toBe(true));

  test('letters put together from marks are the same letters', () => {
    expect(isAllergy('dị ứng đậu phộng'.normalize('NFD'))).toBe(true);
  });

  test.each(['', 'no onions', 'cắt đôi', 'for the big table'])('“%s” is not', (note) =>
    expect(isAllergy(note)).toBe(false),
  );
});

describe('modifiers', () => {
  test('what is left out', () => {
    const name = { en: 'No onion', vi: 'Không hành' };
    expect(modifierWords(name, 'No onion')).toEqual({ kind: 'no', rest: 'onion', begins: true });
    expect(modifierWords(name, 'Không hành')).toEqual({ kind: 'no', rest: 'hành', begins: true });
  });

  test('what is added', () => {
    const name = { en: 'Add an egg', vi: 'Thêm trứng gà' };
    expect(modifierWords(name, 'Add an egg')).toEqual({ kind: 'add', rest: 'egg', begins: true });
    expect(modifierWords(name, 'Thêm trứng gà')).toEqual({ kind: 'add', rest: 'trứng gà', begins: true });
  });

  test('one language tells it for all', () => {
    const name = { en: 'Fried dough sticks', vi: 'Thêm quẩy' };
    expect(modifierWords(name, 'Fried dough sticks')).toEqual({
      kind: 'add',
      rest: 'Fried dough sticks',
      begins: false,
    });
  });

  test('what only chooses: also where a word merely begins alike', () => {
    expect(modifierWords({ en: 'Noodles, wide' }, 'Noodles, wide').kind).toBe('choice');
    expect(modifierWords({ en: 'Medium rare', vi: 'Tái vừa' }, 'Tái vừa').kind).toBe('choice');
  });
});
