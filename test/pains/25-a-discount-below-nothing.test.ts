import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

/** A coupon gives −Infinity, or a negative total with positive tax. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => house.close());

const give = (checkId: string, discount: { kind: 'percent'; ratePpm: number } | { kind: 'fixed'; amount: number }) =>
  house.ask(routes.giveDiscount, {
    caller: cashier,
    params: { checkId },
    body: { discountId: house.newId(), discount, reason: 'Coupon' },
  });

test('a discount takes no more than there is, and tax goes with it', async () => {
  const { orderId, checkId } = await house.order(2);
  expect(await give(checkId, { kind: 'fixed', amount: 1_000_000_000 })).toMatchObject({
    ok: true,
    value: { total: 0 },
  });
  expect(await give(checkId, { kind: 'percent', ratePpm: 1_000_000 })).toMatchObject({ ok: true, value: { total: 0 } });
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  const check = must(must(reply.ok ? reply.value : null, 'an order').checks[0], 'a check');
  expect(check).toMatchObject({ net: 0, total: 0, due: 0, discount: check.gross });
  expect(Object.values(check.tax).every((tax) => tax === 0)).toBe(true);
});

test('on a check with nothing on it there is nothing to take from', async () => {
  const { orderId } = await house.order(1);
  const checkId = house.newId();
  await house.ask(routes.openCheck, { caller: cashier, params: { orderId }, body: { checkId } });
  expect(await give(checkId, { kind: 'percent', ratePpm: 500_000 })).toMatchObject({
    ok: false,
    error: { code: 'check_empty' },
  });
});

test('two of them take twice, each of what the one before left', async () => {
  const { checkId, total } = await house.order(1);
  const once = await give(checkId, { kind: 'percent', ratePpm: 500_000 });
  const twice = await give(checkId, { kind: 'percent', ratePpm: 500_000 });
  const [first, second] = [once, twice].map((reply) => (reply.ok ? reply.value.total : 0));
  expect(must(first, 'a total') / total).toBeCloseTo(0.5, 2);
  expect(must(second, 'a total') / total).toBeCloseTo(0.25, 2);
});
