import { expectComplete } from '@comanda/kit/i18n/testing/expect-complete.ts';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { wordsIn } from './house.ts';
import { vi } from './vi.ts';

test('every text is there in both languages', () => expectComplete(en, vi));

test('the board speaks the venue’s languages in their order, and English where it knows none of them', () => {
  expect(wordsIn(['vi', 'fr', 'en']).map(({ language, texts }) => [language, texts.ready])).toEqual([
    ['vi', 'Mời nhận món'],
    ['en', 'Ready'],
  ]);
  expect(wordsIn(['fr']).map(({ language }) => language)).toEqual(['en']);
});
