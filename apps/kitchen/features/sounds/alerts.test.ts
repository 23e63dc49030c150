import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { expect, test } from 'vitest';
import { soundsOf, toTell } from './alerts.ts';

const ticket = (id: string, voided: boolean | 'said' = false, given: Partial<TicketView> = {}): TicketView =>
  ({
    id,
    state: 'open',
    rush: false,
    lines: [{ lineId: `line of ${id}`, state: voided ? 'voided' : 'open', acknowledged: voided !== true }],
    ...given,
  }) as unknown as TicketView;
const NONE = new Map<string, ReadonlyMap<string, string>>();
const tell = (tickets: TicketView[], ...late: string[]) => toTell(tickets, NONE, ({ id }) => late.includes(id));

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
  const bumped = tell([ticket('a', true, { state: 'bumped' })], 'a');
  expect(soundsOf(tell([]), bumped)).toEqual([]);
  expect(soundsOf(bumped, tell([ticket('a')]))).toEqual(['new']);
});

test('a rush sounds as a rush, whether it comes as one or becomes one', () => {
  const rush = { rush: true };
  expect(soundsOf(tell([]), tell([ticket('a', false, rush)]))).toEqual(['rush']);
  expect(soundsOf(tell([ticket('a')]), tell([ticket('a', false, rush)]))).toEqual(['rush']);
  expect(soundsOf(tell([]), tell([ticket('a', false, rush), ticket('b')]))).toEqual(['rush', 'new']);
  expect(soundsOf(tell([ticket('a', false, rush)]), tell([ticket('a')]))).toEqual([]);
});

test('a changed line sounds once, again when it changes from new to changed, and when it changes before it is seen', () => {
  const line = { lineId: 'line of a', state: 'open', modifiers: [], note: '', seat: null };
  const marked = (mark: string, note = '') => {
    const lines = [{ ...line, note }] as unknown as TicketView['lines'];
    return toTell([ticket('a', false, { lines })], new Map([['a', new Map([['line of a', mark]])]]), () => false);
  };
  expect(soundsOf(tell([ticket('a')]), marked('new'))).toEqual(['changed']);
  expect(soundsOf(marked('new'), marked('new'))).toEqual([]);
  expect(soundsOf(marked('new'), marked('changed'))).toEqual(['changed']);
  expect(soundsOf(marked('changed', 'no salt'), marked('changed', 'allergy: nuts'))).toEqual(['changed']);
  expect(soundsOf(marked('changed'), tell([ticket('a')]))).toEqual([]);
});
