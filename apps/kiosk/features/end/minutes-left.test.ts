import { expect, test } from 'vitest';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { minutesLeft } from './minutes-left.ts';

const left = (likely: number, latest: number) =>
  minutesLeft({ likelyAt: likely * MINUTE, latestAt: latest * MINUTE }, 0);

test('a wait is a range of whole minutes, of one where they are the same, and never none', () => {
  expect(left(8.2, 12.1)).toEqual({ from: 8, to: 13 });
  expect(left(4.6, 4.9)).toEqual({ from: 5, to: 5 });
  expect(left(-3, -1)).toEqual({ from: 1, to: 1 });
});
