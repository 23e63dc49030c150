import { afterEach, beforeEach, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { codeOf } from '../../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../../test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const find = async (query: { search?: string; before?: number; limit?: number } = {}) => {
  const full = { search: '', limit: 30, ...query };
  const reply = await house.ask(routes.paidChecks, { caller: cashier, query: full });
  return must(reply.ok ? reply.value : null, 'paid checks');
};
async function sold(tableId?: string): Promise<{ orderId: string; checkId: string; number: number; total: number }> {
  const order = await house.order(1, tableId);
  const body = { paymentId: house.newId(), tendered: 10_000_000 };
  const paid = await house.ask(routes.payCash, { caller: cashier, params: { checkId: order.checkId }, body });
  expect(codeOf(paid)).toBe('ok');
  return order;
}

it('finds paid checks, the last first, by order, table and fiscal number', async () => {
  const table = must(
    house.store.get<{ id: string; name: string }>("select id, json_extract(data, '$.name') as name from tables"),
    'a table',
  );
  const first = await sold();
  await house.order(1);
  const second = await sold(table.id);
  const { checks, more } = await find();
  expect(more).toBe(false);
  expect(checks).toMatchObject([
    { checkId: second.checkId, number: second.number, tableName: table.name, fiscalNumber: 2, tenders: ['cash'] },
    { checkId: first.checkId, tableName: null, fiscalNumber: 1, total: first.total, refunded: 0 },
  ]);
  const ids = async (search: string) => (await find({ search })).checks.map(({ fiscalNumber }) => fiscalNumber);
  expect(await ids(String(first.number))).toContain(1);
  expect((await find({ search: table.name })).checks.map(({ tableName }) => tableName)).toContain(table.name);
  expect(await ids('2')).toContain(2);
  expect(await ids('99999')).toEqual([]);
  expect(await ids("' or 1=1")).toEqual([]);
});

it('gives them page by page, none twice', async () => {
  for (let n = 0; n < 3; n += 1) await sold();
  const page = await find({ limit: 2 });
  expect(page.more).toBe(true);
  const rest = await find({ limit: 2, before: must(page.checks.at(-1), 'a check').seq });
  expect(rest.more).toBe(false);
  expect([...page.checks, ...rest.checks].map(({ fiscalNumber }) => fiscalNumber)).toEqual([3, 2, 1]);
});

it('leaves out a check that was opened again', async () => {
  const { checkId } = await sold();
  await house.ask(routes.reopenCheck, { caller: cashier, params: { checkId }, body: { reason: 'Forgot a dish' } });
  expect((await find()).checks).toEqual([]);
});
