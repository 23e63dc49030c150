import { expect, test } from 'vitest';
import { turnOf } from './turns.ts';

test('what an order is given back is the turn that it had, with its cause, or none', () => {
  const line = { rush: false, rushCause: null, keptBack: false };
  expect(turnOf(line, 'undone')).toBeNull();
  expect(turnOf({ ...line, keptBack: true }, 'undone')).toMatchObject({ rank: 'behind', reason: 'undone' });
  const allergy = { ...line, rush: true, rushCause: 'allergy_remake' as const };
  expect(turnOf(allergy, 'undone')).toEqual({ rank: 'ahead', cause: 'allergy_remake', reason: 'undone' });
});
