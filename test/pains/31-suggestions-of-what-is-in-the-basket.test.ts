import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';
import { mulberry32 } from '../seed.ts';

const kiosk = {
  device: { id: '00000000-0000-7000-8000-00000000bbb1', role: 'kiosk', station: null },
  staff: null,
  permissions: new Set(devicePermissions.kiosk),
  local: false,
  address: '10.0.0.7',
} as const;

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

async function sell(ats: readonly number[]): Promise<void> {
  const lines = ats.map((at) => house.line(at));
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
  const opened = await house.ask(routes.openOrder, { caller: cashier, body });
  if (!opened.ok) throw new Error(opened.error.code);
  const { checkId, total } = opened.value;
  const payment = { paymentId: house.newId(), tendered: total };
  await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body: payment });
}

test('of a day of trade, no basket is offered what is in it, and what is offered was really bought with it', async () => {
  const random = mulberry32(4600);
  const dish = (): number => Math.floor(random() * 12);
  const sold: number[][] = [];
  for (let order = 0; order < 120; order += 1) {
    const ats = [...new Set([dish(), dish() % 4, dish() % 6])];
    sold.push(ats);
    await sell(ats);
  }
  const idOf = (at: number): string => must(house.dishes[at], 'a dish').id;
  let offered = 0;
  for (let guest = 0; guest < 60; guest += 1) {
    const basket = [...new Set([dish(), dish(), dish()])];
    const query = { items: basket.map(idOf).join(','), type: 'takeaway' as const };
    const found = await house.ask(routes.suggestion, { caller: kiosk, query });
    const ids = found.ok ? found.value.itemIds : [];
    offered += ids.length;
    expect(ids.filter((id) => basket.map(idOf).includes(id))).toEqual([]);
    for (const id of ids) {
      const together = sold.filter((ats) => ats.some((at) => idOf(at) === id) && ats.some((at) => basket.includes(at)));
      expect(together.length).toBeGreaterThanOrEqual(3);
    }
  }
  expect(offered).toBeGreaterThan(0);
});
