import { expect, it } from 'vitest';
import { type OrderAtTable, tableState } from './state.ts';

type Check = OrderAtTable['checks'][number];
const check = (some: Partial<Check> = {}): Check => ({
  state: 'open',
  total: 50,
  proforma: false,
  payments: [],
  ...some,
});
const order = (state: OrderAtTable['state'], ...checks: Check[]): OrderAtTable => ({ state, checks });
const mark = (state: 'reserved' | 'dirty') => ({ tableId: 't', state, since: 0, reservedAt: null });

it('nobody there: free, or what is said of the table', () => {
  expect(tableState(undefined, undefined)).toBe('free');
  expect(tableState(undefined, mark('dirty'))).toBe('dirty');
  expect(tableState(undefined, mark('reserved'))).toBe('reserved');
});

it('goes with the order', () => {
  expect(tableState(order('placed', check({ total: 0 })), mark('reserved'))).toBe('seated');
  expect(tableState(order('preparing', check()), undefined)).toBe('preparing');
  expect(tableState(order('ready', check({ state: 'paid' })), undefined)).toBe('ready');
  expect(tableState(order('handed_over', check()), undefined)).toBe('served');
});

it('waits for its check from the proforma on, until the last check is paid', () => {
  expect(tableState(order('handed_over', check({ proforma: true })), undefined)).toBe('check');
  const half = [check({ state: 'paid' }), check()];
  expect(tableState(order('handed_over', ...half), undefined)).toBe('served');
  expect(tableState(order('preparing', check({ state: 'paid' })), undefined)).toBe('paid');
  expect(tableState(order('handed_over', check({ payments: [{ state: 'waiting' }] })), undefined)).toBe('paying');
  expect(tableState(order('handed_over', check({ state: 'paid', payments: [{ state: 'taken' }] })), undefined)).toBe(
    'paid',
  );
});
