import { expect, test } from 'vitest';
import { startI18n } from './index.ts';
import { isolated } from './isolated.ts';

const FALAFEL = 'فلافل (كبير)';

test('a name that runs the other way is set apart; among its own kind it is left as it is', () => {
  expect(isolated(FALAFEL, false)).toBe(`\u2068${FALAFEL}\u2069`);
  expect(isolated('חומוס', false)).toBe('\u2068חומוס\u2069');
  expect(isolated('Phở bò (lớn)', false)).toBe('Phở bò (lớn)');
  expect(isolated('2 rolls', true)).toBe('\u20682 rolls\u2069');
  expect(isolated('', true)).toBe('');
});

test('so it is within the texts of a screen', () => {
  const app = { en: { out: '{{name}} has run out, {{count}} left' } };
  const texts = startI18n({ language: 'en', namespaces: { app } });
  expect(texts.t('out', { name: FALAFEL, count: 2 })).toBe(`\u2068${FALAFEL}\u2069 has run out, 2 left`);
  expect(texts.t('out', { name: 'Bún <b>', count: 2 })).toBe('Bún <b> has run out, 2 left');
});
