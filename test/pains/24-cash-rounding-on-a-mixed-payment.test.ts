import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

/** Cash rounding is wrong on a mixed payment, or blocks the close. */

const TODAY = '2026-03-09';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

/** A check whose total is no multiple of 1,000 đồng. */
async function oddCheck() {
  const { orderId, checkId } = await house.order(1);
  const discount = { kind: 'fixed', amount: 300 } as const;
  const body = { discountId: house.newId(), discount, reason: 'r' };
  await house.ask(routes.giveDiscount, { caller: cashier, params: { checkId }, body });
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  const check = must(must(reply.ok ? reply.value : null, 'an order').checks[0], 'a check');
  expect(check.total % 1_000).toBe(700);
  return { orderId, checkId, total: check.total };
}

const cash = (checkId: string, body: object) =>
  house.ask(routes.payCash, {
    caller: cashier,
    params: { checkId },
    body: { paymentId: house.newId(), tendered: 10_000_000, ...body },
  });

test('only the cash that ends the check is rounded: 50.000 by card, the rest to the next thousand', async () => {
  const { checkId, total } = await oddCheck();
  const card = { paymentId: house.newId(), amount: 20_000 };
  await house.ask(routes.payCard, { caller: cashier, params: { checkId }, body: card });
  await house.pass(2_000);
  expect(await cash(checkId, {})).toMatchObject({
    ok: true,
    value: { amount: total - 20_000, rounding: 300, change: 10_000_000 - (total - 20_000 + 300), checkPaid: true },
  });
});

test('cash that pays a part, and a card that pays the rest, are not rounded', async () => {
  const { orderId, checkId, total } = await oddCheck();
  expect(await cash(checkId, { amount: 10_100 })).toMatchObject({ ok: true, value: { amount: 10_100, rounding: 0 } });
  await house.ask(routes.payCard, { caller: cashier, params: { checkId }, body: { paymentId: house.newId() } });
  await house.pass(2_000);
  const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  const check = must(must(reply.ok ? reply.value : null, 'an order').checks[0], 'a check');
  expect(check.payments.map(({ amount, rounding }) => [amount, rounding])).toEqual([
    [10_100, 0],
    [total - 10_100, 0],
  ]);
});

test('exact small coins are accepted as they are, and the day closes with all of it', async () => {
  const first = await oddCheck();
  expect(await cash(first.checkId, { tendered: first.total })).toMatchObject({
    ok: true,
    value: { rounding: 0, change: 0 },
  });
  const second = await oddCheck();
  await cash(second.checkId, {});
  const closed = await house.ask(routes.closeDay, { caller: cashier, body: { date: TODAY } });
  expect(closed).toMatchObject({ ok: true });
  const z = await house.ask(routes.zReport, { caller: cashier, params: { number: 1 } });
  expect(z).toMatchObject({
    ok: true,
    value: { figures: { rounding: 300, tenders: [{ tender: 'cash', amount: first.total + second.total + 300 }] } },
  });
});
