import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

/** 8.875 % becomes 8 %. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => house.close());

test('8.875 % of a check is 8.875 %, on the check, in the report and on the Z', async () => {
  const { orderId, checkId, total } = await house.order(3);
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  const check = must(must(reply.ok ? reply.value : null, 'an order').checks[0], 'a check');
  const tax = Object.values(check.tax).reduce((sum, amount) => sum + amount, 0);
  expect(Math.abs(tax - ((check.net + check.serviceCharge) * 88_750) / 1_000_000)).toBeLessThanOrEqual(
    Object.keys(check.tax).length,
  );
  expect(check.total).toBe(check.net + check.serviceCharge + tax);
  const body = { paymentId: house.newId(), tendered: total };
  await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body });
  const today = await house.ask(routes.dayReport, { caller: cashier, query: {} });
  expect(today).toMatchObject({ ok: true, value: { taxTotal: tax } });
  const x = await house.ask(routes.xReport, { caller: cashier, query: {} });
  expect(x).toMatchObject({ ok: true, value: { figures: { taxTotal: tax } } });
});
