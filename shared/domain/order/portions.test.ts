import { expect, it } from 'vitest';
import { givenBack, taken } from './portions.ts';

const counted = (remaining: number | null, available = true) => ({ id: 'tea', available, remaining });

it('the last portion 86es the item, and one that comes back un-86es it', () => {
  expect(taken(counted(2), 2)).toEqual(counted(0, false));
  expect(taken(counted(2), 3)).toBeNull();
  expect(givenBack(counted(0, false), 2)).toEqual(counted(2));
});

it('what was 86ed by hand stays so when portions come back', () => {
  expect(givenBack(counted(3, false), 1)).toEqual(counted(4, false));
  expect(givenBack(counted(null, false), 1)).toEqual(counted(null, false));
});

it('an uncounted item is neither taken nor given back', () => {
  expect(taken(counted(null), 99)).toEqual(counted(null));
});
