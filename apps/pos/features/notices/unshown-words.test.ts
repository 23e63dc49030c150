import { expect, test } from 'vitest';
import type { Words } from '../../i18n/index.ts';
import { line, order } from '../../model/testing/order.ts';
import { unshownWords } from './unshown-words.ts';

const t = ((key: string, values: object = {}) => `${key} ${Object.values(values).join(' | ')}`) as unknown as Words;
const words = { t, say: ({ en = '' }) => en, tableName: () => 'T4', stationName: () => 'Wok' };
const egg = { modifierId: 'egg', groupId: 'g', name: { en: 'Egg' }, kind: 'add' as const, price: 0, quantity: 2 };
const soup = line('Soup', { quantity: 2, note: 'no salt', modifiers: [egg] });
const was = { variantName: null, modifiers: [], note: 'hot', seat: null };

test('a change says where, what, and what its cook does not know of it', () => {
  const said = unshownWords(order({ lines: [soup] }), { lineId: soup.id, station: 'wok', was }, words);
  expect(said).toBe(
    'notice.changeUnshown floor.table T4 · floor.order 12 | 2 × Soup | Wok |  (+ 2 × Egg, + “no salt”, − “hot”)',
  );
});

test('a change taken back has nothing to say but that it is one; a void is said to be one', () => {
  const at = order({ tableId: null, lines: [soup] });
  expect(unshownWords(at, { lineId: soup.id, station: 'wok', was: soup }, words)).toBe(
    'notice.changeUnshown floor.order 12 | 2 × Soup | Wok | ',
  );
  expect(unshownWords(at, { lineId: soup.id, station: 'wok', was: null }, words)).toBe(
    'notice.voidUnshown floor.order 12 | 2 × Soup | Wok',
  );
});
