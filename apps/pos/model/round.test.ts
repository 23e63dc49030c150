import { expect, test } from 'vitest';
import { lastRound } from './round.ts';
import { line } from './testing/order.ts';

test('the last round is what was sent together last, without voids and without what was never sent', () => {
  const lines = [
    line('soup', { sentAt: 1 }),
    line('beer', { sentAt: 5, state: 'done' }),
    line('wine', { sentAt: 5 }),
    line('gin', { sentAt: 5, state: 'voided' }),
    line('cake', { sentAt: null, state: 'new' }),
  ];
  expect(lastRound(lines).map(({ name }) => name['en'])).toEqual(['beer', 'wine']);
  expect(lastRound([line('cake', { sentAt: null, state: 'new' })])).toEqual([]);
});
