import { id } from '@comanda/shared/domain/modifiers/testing/menu.ts';
import type { CheckLineView } from '@comanda/shared/contracts/views/order.ts';
import { expect, test } from 'vitest';
import { check, line, order, payment } from '../../model/testing/order.ts';
import { givenAsOne, heldRows, mayLower } from './rows.ts';

const on = (name: string, partPpm: number, gross: number): CheckLineView => ({
  lineId: id(name),
  partPpm,
  gross,
  discount: 0,
  comp: 0,
  net: gross,
  tax: {},
});
const first = check({ partOf: id('check'), lines: [on('soup', 1_000_000, 900), on('wine', 500_000, 200)] });
const second = check({ id: id('second'), partOf: id('check'), lines: [on('wine', 470_000, 188)] });
const held = order({
  checks: [first, second],
  lines: [line('soup', { gross: 900 }), line('wine', { gross: 400 }), line('gone', { state: 'voided' })],
});
const look = (shown: typeof first | undefined) =>
  heldRows(held, shown).map(({ line: { name }, gross, part }) => [name['en'], gross, part]);

test('a check shows what is on it, with its parts, and what was voided of it', () => {
  expect(look(first)).toEqual([
    ['soup', 900, ''],
    ['wine', 200, '½'],
    ['gone', 10_000, ''],
  ]);
  expect(look(second)).toEqual([['wine', 188, null]]);
});

test('all checks together show each line once', () => {
  expect(look(undefined).map(([name]) => name)).toEqual(['soup', 'wine', 'gone']);
  expect(heldRows(held, undefined).map(({ check: at }) => at?.id)).toEqual([id('check'), undefined, undefined]);
  expect(heldRows(undefined, undefined)).toEqual([]);
});

test('a line of a split or a paid check stays as it is', () => {
  expect(heldRows(held, first).map(({ fixed }) => fixed)).toEqual([true, true, false]);
  expect(heldRows(held, undefined).map(({ fixed }) => fixed)).toEqual([true, true, false]);
  const open = order({ checks: [check({ lines: [on('soup', 1_000_000, 900)] })], lines: [line('soup')] });
  expect(heldRows(open, undefined).map(({ fixed }) => fixed)).toEqual([false]);
});

test('the lines of a combo are one row, as far as its slowest part, without what is void of it', () => {
  const combo = { id: id('combo'), itemId: id('lunch'), name: { en: 'lunch' } };
  const lines = [
    line('soup', { gross: 900 }),
    line('rice', { gross: 300, combo, state: 'done' }),
    line('tea', { gross: 200, combo, comp: { amount: 200, reason: 'Cold' } }),
    line('cake', { gross: 0, combo, state: 'voided' }),
  ];
  const whole = check({ lines: [on('soup', 1_000_000, 900), on('rice', 1_000_000, 300), on('tea', 1_000_000, 200)] });
  for (const shown of [whole, undefined]) {
    const rows = heldRows(order({ checks: [whole], lines }), shown);
    expect(
      rows.slice(0, 2).map(({ line: { name, state }, gross, parts }) => [name['en'], state, gross, parts.length]),
    ).toEqual([
      ['soup', 'sent', 900, 0],
      ['lunch', 'sent', 500, 3],
    ]);
  }
  const gone = lines.map((each) => ({ ...each, state: 'voided' as const }));
  expect(heldRows(order({ checks: [], lines: gone.slice(1) }), undefined)).toMatchObject([
    { line: { name: { en: 'lunch' }, state: 'voided' }, gross: 0, parts: [{}, {}, {}] },
  ]);
});

test('prices are changed while nothing is paid and nothing is split', () => {
  expect(mayLower(check())).toBe(true);
  expect(mayLower(first)).toBe(false);
  expect(mayLower(check({ payments: [payment({ state: 'failed' })] }))).toBe(true);
  for (const state of ['taken', 'waiting', 'unanswered'] as const) {
    expect(mayLower(check({ payments: [payment({ state })] }))).toBe(false);
  }
});

test('what was taken off a combo as one is shown as one, with all that it takes', () => {
  const given = (name: string, as: string, amount: number) =>
    ({
      id: id(name),
      lineId: id(name),
      kind: 'fixed',
      ratePpm: 0,
      amount,
      reason: 'r',
      taken: amount,
      givenAs: id(as),
      by: '',
    }) as const;
  const shown = givenAsOne([given('bread', 'bread', 7), given('wine', 'wine', 5), given('coffee', 'bread', 4)]);
  expect(shown.map(({ ids, amount, taken, wholeCombo }) => [ids, amount, taken, wholeCombo])).toEqual([
    [[id('bread'), id('coffee')], 11, 11, true],
    [[id('wine')], 5, 5, false],
  ]);
});
