import { describe, expect, test } from 'vitest';
import { isAllergy } from './allergy.ts';

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
