import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { en } from '../../apps/pos/i18n/en.ts';
import { vi } from '../../apps/pos/i18n/vi.ts';
import { keeping } from '../../hub/test/cut-off.ts';
import { openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

test('a till that is cut off takes cash alone: no other means can be kept, so none can be missed', async () => {
  const till = keeping(house);
  for (const tender of ['wallet', 'card', 'bank_qr', 'house_account', 'coupon']) {
    const payment = { ...till.cash(till.priceOf(0)), tender };
    const body = till.order({ payments: [payment] });
    expect(KeptOrder.safeParse(body).success).toBe(false);
  }
  await till.takeIn(till.order({ payments: [till.cash(till.priceOf(0))] }));
  expect(house.store.all('select tender from payments')).toEqual([{ tender: 'cash' }]);
});

test('and says so in words before anybody tries', () => {
  expect(en.cutOff.later.wallet).toContain('Wallet');
  expect(vi.cutOff.later.wallet).toContain('Ví');
});
