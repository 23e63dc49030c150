import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { expect, test } from 'vitest';
import { soundsOf, toTell } from './alerts.ts';

const ticket = (id: string, voided: boolean | 'said' = false, state: TicketView['state'] = 'open'): TicketView =>
  ({
    id,
    state,
    lines: [{ lineId: `line of ${id}`, state: voided ? 'voided' : 'open', acknowledged: voided !== true }],
  }) as unknown as TicketView;
const tell = (tickets: TicketView[], ...late: string[]) => toTell(tickets, ({ id }) => late.includes(id));

test('nothing sounds at the first look, nor while nothing happens', () => {
  const now = tell([ticket('a', true), ticket('b')], 'b');
  expect(soundsOf(null, now)).toEqual([]);
  expect(soundsOf(now, tell([ticket('a', true), ticket('b')], 'b'))).toEqual([]);
});

test('new, void and late sound once each', () => {
  const before = tell([ticket('a')]);
  expect(soundsOf(before, tell([ticket('a', true), ticket('b'), ticket('c')], 'a'))).toEqual(['void', 'new', 'late']);
  expect(soundsOf(tell([ticket('a', true)]), tell([ticket('a', 'said')]))).toEqual([]);
});

test('what is bumped makes no sound; what comes back does', () => {
  const bumped = tell([ticket('a', true, 'bumped')], 'a');
  expect(soundsOf(tell([]), bumped)).toEqual([]);
  expect(soundsOf(bumped, tell([ticket('a')]))).toEqual(['new']);
});
