import type { SessionState } from '@comanda/kit/hub-client/sessions.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { order } from '../../model/testing/order.ts';
import { alarmsOf, alarmsSince, EVERYBODY_HEARS_AFTER, isLoud } from './alarm.ts';

const EMMA = '019a0c3e-0000-7000-8000-000000000001';
const emmaHere = { status: 'signed_in', staff: { id: EMMA } } as SessionState;
const nobodyHere = { status: 'signed_out' } as SessionState;
const emmas = order({ id: 'emmas', servedBy: `staff:${EMMA}`, undrawn: ['wok'] });
const linhs = order({ id: 'linhs', servedBy: 'staff:019a0c3e-0000-7000-8000-000000000002', undrawn: ['wok'] });
const kiosks = order({ id: 'kiosks', servedBy: 'device:kiosk', channel: 'kiosk', undrawn: ['wok'] });
const phones = order({ id: 'phones', servedBy: 'guest', channel: 'guest', undrawn: ['wok'] });
const all = [emmas, linhs, kiosks, phones];

const heard = (session: SessionState, after = 0, seen: readonly OrderView[] = []): string[] => {
  const since = alarmsSince(new Map(), all, 1_000);
  const now = 1_000 + after;
  return all
    .filter((each) => isLoud(each, session, { since, seen: new Set(seen.flatMap(alarmsOf)), now }))
    .map(({ id }) => id);
};

test('whoever took an order hears its alarm; what a guest ordered alone is heard at every till', () => {
  expect(heard(emmaHere)).toEqual(['emmas', 'kiosks', 'phones']);
  expect(heard(nobodyHere)).toEqual(['kiosks', 'phones']);
});

test('after a minute it is everybody’s', () => {
  expect(heard(emmaHere, EVERYBODY_HEARS_AFTER - 1)).not.toContain('linhs');
  expect(heard(emmaHere, EVERYBODY_HEARS_AFTER)).toContain('linhs');
});

test('who looks after it hears it no more, and of another one still', () => {
  expect(heard(emmaHere, EVERYBODY_HEARS_AFTER, [emmas, kiosks])).toEqual(['linhs', 'phones']);
  const changed = { ...emmas, unshown: [{ lineId: 'soup', station: 'wok', was: null }] };
  const since = new Map<string, number>();
  expect(isLoud(changed, emmaHere, { since, seen: new Set(alarmsOf(emmas)), now: 1_000 })).toBe(true);
  expect(isLoud(emmas, emmaHere, { since, seen: new Set(alarmsOf(changed)), now: 1_000 })).toBe(false);
});

test('one that comes back after it was over counts anew', () => {
  const first = alarmsSince(new Map(), [linhs, emmas], 1_000);
  expect(alarmsSince(first, [linhs], 5_000)).toEqual(new Map([['linhs', 1_000]]));
  expect(alarmsSince(alarmsSince(first, [], 5_000), [linhs], 9_000)).toEqual(new Map([['linhs', 9_000]]));
});
