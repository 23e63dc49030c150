import { must } from '@comanda/shared/base/assert.ts';
import { devicePermissions } from '@comanda/shared/contracts/permissions.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { venueState } from '../venue/index.ts';
import { boardEntries, boardEntry } from './board.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const kiosk: Caller = {
  ...cashier,
  device: { id: '00000000-0000-7000-8000-00000000bbb1', role: 'kiosk', station: null },
  staff: null,
  permissions: new Set(devicePermissions.kiosk),
};

/** An order to eat in that a guest sent from a kiosk. */
async function atKiosk(tag: string | null): Promise<string> {
  const orderId = house.newId();
  const total = must(house.dishes[0]?.variants[0]?.price ?? undefined, 'a price');
  const body = {
    orderId,
    type: 'dine_in' as const,
    tag,
    language: 'vi',
    total,
    lines: [{ ...house.line(), quantity: 1 }],
  };
  must((await house.ask(routes.holdKioskOrder, { caller: kiosk, body })).ok || undefined, 'it is held');
  const sent = await house.ask(routes.sendKioskOrder, { caller: kiosk, params: { orderId } });
  must(sent.ok || undefined, 'it is sent');
  return orderId;
}

test('numbers are called of orders that are not brought to a table or a stand', async () => {
  const [tableId] = must(venueState(house.store) ?? undefined, 'a venue').tables.keys();
  const { orderId: table } = await house.order(1, tableId);
  const { orderId: takeaway } = await house.order(1);
  const stand = await atKiosk('17');
  const called = await atKiosk(null);
  expect(boardEntries(house.store).map(({ orderId }) => orderId)).toEqual([takeaway, called]);
  for (const orderId of [table, stand]) expect(boardEntry(house.store, orderId)).toBeNull();
  for (const orderId of [takeaway, called]) {
    expect(boardEntry(house.store, orderId)).toMatchObject({ state: 'preparing' });
  }
});
