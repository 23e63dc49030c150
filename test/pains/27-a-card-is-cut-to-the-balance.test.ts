import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

/** The card's payment is cut to the balance though the money moved. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('a card that answers after the check was paid in cash is kept whole, shown as too much, and given back', async () => {
  const { orderId, checkId, total } = await house.order(1);
  const params = { checkId };
  house.terminal.setNext('late');
  const card = { paymentId: house.newId() };
  await house.ask(routes.payCard, { caller: cashier, params, body: card });
  await house.pass(21_000);
  await house.ask(routes.cancelPayment, { caller: cashier, params: card, body: {} });
  const cash = { paymentId: house.newId(), tendered: total };
  expect(await house.ask(routes.payCash, { caller: cashier, params, body: cash })).toMatchObject({ ok: true });
  await house.pass(60_000);
  const check = async () => {
    const reply = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
    return must(must(reply.ok ? reply.value : null, 'an order').checks[0], 'a check');
  };
  const over = await check();
  expect(over).toMatchObject({ state: 'paid', due: -total });
  expect(over.payments.find(({ tender }) => tender === 'card')).toMatchObject({ state: 'taken', amount: total });

  const refund = { refundId: house.newId(), ...card, refund: { how: 'all' } as const, reason: 'Paid twice' };
  house.terminal.setNext('approve');
  await house.ask(routes.giveRefund, { caller: cashier, params, body: refund });
  await house.pass(1_000);
  // What was too much goes back; the sale stands.
  expect(await check()).toMatchObject({ state: 'paid', due: 0, refunded: 0 });
});
