import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partedByTime, turnOf } from './in-time.ts';
import type { Line, Ticket } from './ticket.ts';

const ticket = (id: string, showAt: number, lines: Partial<Line>[] = []): Ticket =>
  ({ id, showAt, sentAt: 0, lines }) as Ticket;
const ids = (tickets: readonly Ticket[]): string[] => tickets.map(({ id }) => id);

test('a ticket is shown from its moment on; those to come stand with the next one first', () => {
  const tickets = [ticket('a', 10), ticket('b', 30), ticket('c', 20)];
  const { shown, coming } = partedByTime(tickets, 10);
  expect(ids(shown)).toEqual(['a']);
  expect(ids(coming)).toEqual(['c', 'b']);
  expect(partedByTime(tickets, 30).shown).toBe(tickets);
});

test('a void that waits for the cook’s word is shown at once', () => {
  const tickets = [ticket('a', 30, [{ state: 'voided', acknowledged: false }]), ticket('b', 30)];
  expect(ids(partedByTime(tickets, 10).shown)).toEqual(['a']);
});

test('at any moment the turn parts them as the moment itself does', () => {
  const moment = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 8 }), moment, (moments, now) => {
      const tickets = moments.map((at, id) => ticket(String(id), at));
      const turn = turnOf(tickets, now);
      expect(turn).toBeLessThanOrEqual(now);
      expect(ids(partedByTime(tickets, turn).coming)).toEqual(ids(partedByTime(tickets, now).coming));
    }),
    { seed: 4600 },
  );
});
