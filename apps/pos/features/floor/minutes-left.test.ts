import { MINUTE } from '@comanda/shared/base/time.ts';
import { expect, test } from 'vitest';
import { minutesLeft } from './minutes-left.ts';

const at = (likely: number, latest: number) =>
  minutesLeft({ likelyAt: likely * MINUTE, latestAt: latest * MINUTE }, 10 * MINUTE);

test.each([
  ['a range widens to whole minutes', at(16.4, 21.2), { from: 6, to: 12 }],
  ['one that is nearly here ends at one minute', at(10.2, 10.4), { from: 0, to: 1 }],
  ['a likely moment that has passed is now', at(8, 13), { from: 0, to: 3 }],
  ['a promise that was broken is due now', at(5, 9), { from: 0, to: 0 }],
])('%s', (_name, found, minutes) => expect(found).toEqual(minutes));
