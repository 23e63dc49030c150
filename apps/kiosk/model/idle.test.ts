import { expect, test } from 'vitest';
import { presenceOf, USUAL } from './idle.ts';

const after = (seconds: number) => presenceOf(1_000, 1_000 + seconds * 1_000, USUAL);

test('a guest is asked after 90 s, has 30 s to say that they are there, and is then taken to have gone', () => {
  expect(after(89)).toEqual({ state: 'here' });
  expect(after(90)).toEqual({ state: 'asked', left: 30_000 });
  expect(after(119)).toEqual({ state: 'asked', left: 1_000 });
  expect(after(120)).toEqual({ state: 'gone' });
});
