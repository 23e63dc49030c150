import { afterEach, beforeEach, expect, test } from 'vitest';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Caller } from '../../hub/modules/module.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

const TODAY = '2026-03-09';
const till: Caller = { ...cashier, device: { id: '00000000-0000-7000-8000-0000000000d1', role: 'pos', station: null } };

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const session = async (pieces: number) => {
  const drawerId = house.newId();
  const at = { caller: till, params: { drawerId } };
  await house.ask(routes.openDrawer, { caller: till, body: { drawerId, counts: [{ value: 1_000, pieces: 100 }] } });
  const { checkId, total } = await house.order();
  const body = { paymentId: house.newId(), tendered: total };
  await house.ask(routes.payCash, { caller: till, params: { checkId }, body });
  return { drawerId, at, expected: 100_000 + total, counts: [{ value: 1_000, pieces }] };
};

test('what should be in the drawer is told only after the count, which is given once', async () => {
  const { at, expected, counts } = await session(7);
  const before = await Promise.all([
    house.ask(routes.drawers, { caller: till }),
    house.ask(routes.xReport, { caller: till, query: {} }),
  ]);
  expect(before[0]).toMatchObject({ value: { drawers: [{ expected: null, counted: null, difference: null }] } });
  expect(before[1]).toMatchObject({
    value: { figures: { drawers: [{ sales: null, refunds: null, expected: null }] } },
  });
  expect(JSON.stringify(before[0])).not.toContain(String(expected));
  const counted = await house.ask(routes.countDrawer, { ...at, body: { counts, unsent: 0 } });
  expect(counted).toMatchObject({ ok: true, value: { counted: 7_000, expected } });
  const fitted = { counts: [{ value: 1, pieces: expected % 100_000 }], unsent: 0 };
  expect(await house.ask(routes.countDrawer, { ...at, body: fitted })).toMatchObject({
    ok: false,
    error: { code: 'drawer_counted' },
  });
});

test('several drawers and several closes a day, and a Z can be printed again', async () => {
  for (const number of [1, 2]) {
    const { at, counts } = await session(1);
    await house.ask(routes.countDrawer, { ...at, body: { counts, unsent: 0 } });
    await house.ask(routes.closeDrawer, { ...at, body: { reason: 'r' } });
    const closed = await house.ask(routes.closeDay, { caller: till, body: { date: TODAY } });
    expect(closed).toMatchObject({ ok: true, value: { number } });
  }
  const again = await house.ask(routes.reprintZ, { caller: till, params: { number: 1 } });
  expect(again).toMatchObject({ ok: true });
});
