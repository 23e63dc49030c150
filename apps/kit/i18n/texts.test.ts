import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { expectComplete, incompleteTexts } from './testing/expect-complete.ts';
import { startI18n } from './index.ts';
import { firstLanguage } from './language.ts';
import { localText } from './local-text.ts';
import { vi } from './vi.ts';

describe('texts', () => {
  test('the kit speaks Vietnamese in full', () => expectComplete(en, vi));

  test('every way of being incomplete is found', () => {
    const source = { a: 'One', b: { c: 'Two {{n}}', d: 'Three' }, e: 'Four', f: 'POS' };
    const target = { a: 'One', b: { c: 'Hai {{m}}', d: ' ' }, f: 'POS', g: 'Năm' };
    expect(incompleteTexts(source, target, { same: ['f', 'b.d'] })).toEqual([
      'a: still in English',
      'b.c: other placeholders than in English',
      'b.d: empty',
      'e: missing',
      'g: not in English',
      'b.d: allowed to be the same, but it is not',
    ]);
    expect(() => expectComplete(source, target)).toThrow('a: still in English');
  });

  test('texts are there at once, in the language asked for, and plurals follow it', () => {
    const namespaces = { app: { en: { hello: 'Hello' }, vi: { hello: 'Xin chào' } } };
    const vietnamese = startI18n({ language: 'vi', namespaces });
    expect(vietnamese.t('hello')).toBe('Xin chào');
    expect(vietnamese.t('kit:pin.entered', { count: 1 })).toBe('Đã nhập 1 số');
    const unknown = startI18n({ language: 'xx', namespaces });
    expect(unknown.language).toBe('en');
    expect(unknown.t('kit:pin.entered', { count: 1 })).toBe('1 digit entered');
    expect(unknown.t('kit:pin.entered', { count: 3 })).toBe('3 digits entered');
  });

  test('what a guest typed is shown as typed', () => {
    const texts = startI18n({ language: 'en', namespaces: { app: { en: { note: 'Note: {{note}}' } } } });
    expect(texts.t('note', { note: 'mum & dad <3' })).toBe('Note: mum & dad <3');
  });

  test('a screen starts in the device’s language where the app has it', () => {
    expect(firstLanguage(['en', 'vi'], ['fr-FR', 'vi-VN'])).toBe('vi');
    expect(firstLanguage(['en', 'vi'], ['fr'])).toBe('en');
  });

  test('a venue’s text falls back in order, then to any that is there', () => {
    expect(localText({ en: 'Soup', vi: 'Canh' }, 'vi', ['en'])).toBe('Canh');
    expect(localText({ en: 'Soup', vi: '' }, 'vi', ['fr', 'en'])).toBe('Soup');
    expect(localText({ vi: 'Canh' }, 'en', ['fr'])).toBe('Canh');
    expect(localText({}, 'en')).toBe('');
  });
});
