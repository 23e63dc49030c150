import { expect, it } from 'vitest';
import { countsOf } from './counting.ts';

it('says of every denomination how many there are', () => {
  expect(countsOf([500, 200, 100], { 200: 3, 7: 9 })).toEqual([
    { value: 500, pieces: 0 },
    { value: 200, pieces: 3 },
    { value: 100, pieces: 0 },
  ]);
});
