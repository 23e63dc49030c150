import { expect, test } from 'vitest';
import { USUAL_KEYS } from '../features/wall/keys.ts';
import { type KitchenSettings, readSettings, USUAL } from './settings.ts';

test('what was kept comes back', () => {
  const own: KitchenSettings = {
    columns: 5,
    size: 'large',
    sounds: { new: false, rush: true, changed: false, void: true, late: false },
    types: { dine_in: false, takeaway: true, delivery: true },
    due: { dine_in: 20, takeaway: 8 },
    colours: { amber: 75, red: 200 },
    bar: 'scroll',
    keys: { ...USUAL_KEYS, press: 'b', recall: '9' },
  };
  expect(readSettings(JSON.stringify(own))).toEqual(own);
});

test.each([
  null,
  '',
  '{',
  '7',
  'null',
  '[]',
  '{"columns":9,"size":"huge","sounds":3,"due":{"dine_in":-1},"colours":{"amber":3,"red":100},"bar":"wheel","keys":{"press":7}}',
])('from %s a screen starts as usual', (kept) => expect(readSettings(kept)).toEqual(USUAL));

test('one setting that makes no sense leaves the others', () => {
  const kept = readSettings('{"columns":3,"due":{"dine_in":"soon","takeaway":7},"sounds":{"late":false}}');
  expect(kept.columns).toBe(3);
  expect(kept.due).toEqual({ takeaway: 7 });
  expect(kept.sounds).toEqual({ ...USUAL.sounds, late: false });
});

test('a screen never shows no kind of order at all', () => {
  expect(readSettings('{"types":{"dine_in":false,"takeaway":false,"delivery":false}}').types).toEqual(USUAL.types);
});

test('two actions never share a key', () => {
  expect(readSettings('{"keys":{"recall":"u"}}').keys).toEqual(USUAL_KEYS);
});
