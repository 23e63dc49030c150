import { must } from '@comanda/shared/base/assert.ts';
import { exportRoutes, type ExportKind } from '@comanda/shared/contracts/commands/exports.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { LogGroup } from '@comanda/shared/contracts/views/log-groups.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { exportsModule } from './index.ts';

const DAY = '2026-03-09';
let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const caller = cashier;

/** Takes what is left to pay in cash, a little more than it is. */
async function pay(checkId: string, amount: number): Promise<void> {
  const paid = await house.ask(routes.payCash, {
    caller,
    params: { checkId },
    body: { paymentId: house.newId(), tendered: amount },
  });
  if (!paid.ok) throw new Error(JSON.stringify(paid.error));
}

async function file(route: 'exportCsv' | 'exportLog', params: object, query: object): Promise<string> {
  const handler = must(
    exportsModule.handlers?.find((each) => each.route === exportRoutes[route]),
    'a handler',
  );
  const call = { params, query: { style: 'comma', ...query }, language: 'en', caller, body: undefined };
  const answer = await must(handler.stream, 'it streams')(call as never, {} as never, house.store);
  if (!answer.ok) return answer.error.code;
  const bytes = new Uint8Array(await (answer.value as Response).arrayBuffer());
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  return new TextDecoder().decode(bytes);
}
const csv = async (kind: ExportKind, query: object = { from: DAY, to: DAY }) =>
  (await file('exportCsv', { kind }, query)).trimEnd().split('\r\n');

test('what was sold and paid is in the files, to the last đồng', async () => {
  const first = await house.order(2);
  const second = await house.order(1);
  await pay(first.checkId, first.total);
  const orders = await csv('orders');
  expect(orders).toHaveLength(3);
  expect(orders[0]).toMatch(/^Business date,Opened,Order,/);
  expect(orders.find((row) => row.includes(`,${first.number},`))).toContain(`,${first.total},`);
  expect(await csv('lines')).toHaveLength(1 + 2 + 1);
  const payments = await csv('payments');
  expect(payments).toHaveLength(2);
  expect(payments[1]).toContain(`Payment,cash,${first.total},0,${first.total},0,0`);
  const items = await csv('items');
  const net = items.slice(1).map((row) => row.split(','));
  expect(net.reduce((sum, cells) => sum + Number(cells[4]), 0)).toBe(3);
  expect((await csv('staff'))[1]).toContain(`,2,`);
  expect(second.number).not.toBe(first.number);
});

test('days without trade are a head alone; days in the wrong order are refused', async () => {
  expect(await csv('orders', { from: '2026-01-01', to: '2026-01-31' })).toHaveLength(1);
  expect(await csv('orders', { from: DAY, to: '2026-03-08' })).toEqual(['span_wrong']);
  expect(await csv('orders', { from: '2020-01-01', to: DAY })).toEqual(['span_wrong']);
});

test('the log of a day is in its file in order, by group where one is asked for', async () => {
  await house.order();
  const all = (await file('exportLog', {}, { from: DAY, to: DAY })).trimEnd().split('\r\n');
  expect(all).toHaveLength(1 + house.types().length);
  const group = async (name: LogGroup) =>
    (await file('exportLog', {}, { from: DAY, to: DAY, group: name })).trimEnd().split('\r\n').slice(1);
  expect((await group('menu')).every((row) => /(category|group|item)\.saved/.test(row))).toBe(true);
  expect((await group('orders')).some((row) => row.includes('order.opened.v1'))).toBe(true);
  expect(await group('people')).toEqual([]);
  expect((await file('exportLog', {}, { from: '2027-01-01', to: '2027-01-02' })).trimEnd().split('\r\n')).toHaveLength(
    1,
  );
});

test('closed orders are found by date, number, tender, table and who served, page by page', async () => {
  const made = [await house.order(), await house.order(), await house.order()];
  for (const { checkId, total } of made) await pay(checkId, total);
  // Closed as if the kitchen had made them and somebody had handed them over.
  house.store.run("update orders set open = 0, state = 'completed'");
  const list = async (query: object) => {
    const answer = await house.ask(routes.orderHistory, {
      caller,
      query: { from: DAY, to: DAY, number: '', limit: 50, ...query },
    });
    return answer.ok ? answer.value : expect.fail(answer.error.code);
  };
  expect((await list({})).orders.map(({ number }) => number)).toEqual(made.map(({ number }) => number).toReversed());
  expect((await list({ number: String(made[1]?.number) })).orders).toMatchObject([{ id: made[1]?.orderId }]);
  expect((await list({ tender: 'card' })).orders).toEqual([]);
  expect((await list({ tender: 'cash' })).orders).toHaveLength(3);
  expect((await list({ staffId: caller.staff?.id })).orders).toHaveLength(3);
  expect((await list({ staffId: house.newId() })).orders).toEqual([]);
  expect((await list({ from: '2026-01-01', to: '2026-03-08' })).orders).toEqual([]);
  const page = await list({ limit: 2 });
  expect(page.orders).toHaveLength(2);
  const rest = await list({ limit: 2, after: page.next });
  expect(rest.orders.map(({ id }) => id)).toEqual([made[0]?.orderId]);
  expect(rest.next).toBeNull();
});
