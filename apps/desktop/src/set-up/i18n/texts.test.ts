import { expectComplete } from '@comanda/kit/i18n/testing/expect-complete.ts';
import { expect, test } from 'vitest';
import * as menus from '../../main/words.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

test('set-up and the menus are there in both languages', () => {
  expectComplete(en, vi);
  expectComplete(menus.en, menus.vi);
});

test('menus speak the first language of the system that they know', () => {
  expect(menus.wordsFor(['fr-FR', 'vi-VN', 'en-US']).quit).toBe(menus.vi.quit);
  expect(menus.wordsFor(['en-GB', 'vi-VN']).quit).toBe(menus.en.quit);
  expect(menus.wordsFor(['fr-FR']).quit).toBe(menus.en.quit);
});
