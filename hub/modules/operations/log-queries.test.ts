import { expect, test } from 'vitest';
import { openTrade } from '../../test/trade.ts';
import { logRows } from './log-queries.ts';

test('the log is narrowed by group and by an order’s number, and says which order a row is about', async () => {
  const house = await openTrade();
  const { number, orderId } = await house.order();
  await house.order();
  const head = house.spine.head();
  const of = logRows(house.store, { number, limit: 100 }, head);
  const money = logRows(house.store, { group: 'money', limit: 100 }, head).rows;
  const others = logRows(house.store, { number: number + 7, limit: 100 }, head).rows;
  house.close();
  expect(of.rows.length).toBeGreaterThan(2);
  expect(new Set(of.rows.map(({ stream }) => stream))).toEqual(new Set([`order:${orderId}`]));
  expect(of.numbers).toEqual({ [`order:${orderId}`]: number });
  expect(new Set(money.map(({ type }) => type.split('.')[0]))).toEqual(new Set(['check']));
  expect(others).toEqual([]);
});
