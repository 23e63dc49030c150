import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

/** A split leaves −0.01, loses a discount, swaps taxes. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade('newyork');
});
afterEach(() => house.close());

const checksOf = async (orderId: string): Promise<readonly CheckView[]> => {
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  return must(reply.ok ? reply.value : null, 'an order').checks;
};
const sum = (checks: readonly CheckView[], of: (check: CheckView) => number): number =>
  checks.reduce((total, check) => total + of(check), 0);

test('three ways, with a discount and two kinds of tax: each is on the three checks to the cent, and all is paid', async () => {
  const { orderId, checkId } = await house.order(3);
  const params = { checkId };
  const discount = { kind: 'percent', ratePpm: 33_333 } as const;
  await house.ask(routes.giveDiscount, {
    caller: cashier,
    params,
    body: { discountId: house.newId(), discount, reason: 'Regular guest' },
  });
  const [whole] = await checksOf(orderId);
  const before = must(whole, 'a check');
  expect(before.discount).toBeGreaterThan(0);
  const newIds = [house.newId(), house.newId()];
  await house.ask(routes.splitCheck, { caller: cashier, params, body: { newIds, split: { how: 'evenly' } } });
  const parts = await checksOf(orderId);
  expect(parts).toHaveLength(3);
  for (const amount of ['gross', 'discount', 'net', 'serviceCharge', 'total', 'due'] as const) {
    expect(sum(parts, (check) => check[amount])).toBe(before[amount]);
  }
  for (const [id, amount] of Object.entries(before.tax)) {
    expect(sum(parts, (check) => check.tax[id] ?? 0)).toBe(amount);
  }
  expect(Math.max(...parts.map(({ total }) => total)) - Math.min(...parts.map(({ total }) => total))).toBeLessThan(4);
  for (const { id, total } of parts) {
    const body = { paymentId: house.newId(), tendered: total };
    const paid = await house.ask(routes.payCash, { caller: cashier, params: { checkId: id }, body });
    expect(paid).toMatchObject({ ok: true, value: { checkPaid: true, change: 0 } });
  }
  expect(sum(await checksOf(orderId), ({ due }) => due)).toBe(0);
});

test('two cents four ways are 1, 1, 0 and 0', async () => {
  const { orderId, checkId, total } = await house.order(1);
  const params = { checkId };
  const body = { paymentId: house.newId(), tendered: total };
  const small = house.newId();
  const rest = await house.ask(routes.splitCheck, {
    caller: cashier,
    params,
    body: { newIds: [small], split: { how: 'amounts', amounts: [2] } },
  });
  expect(rest).toMatchObject({ ok: true, value: { checks: [{ total: total - 2 }, { total: 2 }] } });
  const newIds = [house.newId(), house.newId(), house.newId()];
  await house.ask(routes.splitCheck, {
    caller: cashier,
    params: { checkId: small },
    body: { newIds, split: { how: 'evenly' } },
  });
  const parts = (await checksOf(orderId)).filter(({ id }) => id === small || newIds.includes(id));
  expect(parts.map((check) => check.total).sort((a, b) => b - a)).toEqual([1, 1, 0, 0]);
  await house.ask(routes.payCash, { caller: cashier, params, body });
  expect((await checksOf(orderId)).every(({ total: each }) => each >= 0)).toBe(true);
});
