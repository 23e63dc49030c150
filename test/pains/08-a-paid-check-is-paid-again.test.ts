import { afterEach, beforeEach, expect, test } from 'vitest';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('two tills take cash for one check: one is paid, the other is told by whom and when', async () => {
  const { checkId, total } = await house.order();
  const pay = () =>
    house.ask(routes.payCash, {
      caller: cashier,
      params: { checkId },
      body: { paymentId: house.newId(), tendered: total },
    });
  const [first, second] = await Promise.all([pay(), pay()]);
  expect(first).toMatchObject({ ok: true, value: { checkPaid: true } });
  expect(second).toMatchObject({ ok: false, error: { code: 'check_paid', details: { time: '19:00' } } });
});
