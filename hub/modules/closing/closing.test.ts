import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { DAY } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import type { Caller } from '../module.ts';
import { checkZs } from './index.ts';

const TODAY = '2026-03-09';
const till: Caller = { ...cashier, device: { id: '00000000-0000-7000-8000-0000000000d1', role: 'pos', station: null } };

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

async function sell(caller = till): Promise<number> {
  const { checkId, total } = await house.order();
  const body = { paymentId: house.newId(), tendered: total };
  const paid = await house.ask(routes.payCash, { caller, params: { checkId }, body });
  if (!paid.ok) throw new Error(paid.error.code);
  return total;
}

async function openDrawer(): Promise<string> {
  const drawerId = house.newId();
  const counts = [{ value: 100_000, pieces: 10 }];
  const opened = await house.ask(routes.openDrawer, { caller: till, body: { drawerId, counts } });
  expect(opened).toMatchObject({ ok: true, value: { float: 1_000_000 } });
  return drawerId;
}

const close = (date = TODAY) => house.ask(routes.closeDay, { caller: till, body: { date } });
const z = async (number: number) => {
  const report = await house.ask(routes.zReport, { caller: till, params: { number } });
  return must(report.ok ? report.value : null, 'a Z');
};

describe('the end of the day', () => {
  it('is a Z of what was sold, paid and left open, equal whenever it is read', async () => {
    const sold = (await sell()) + (await sell());
    const left = await house.order();
    expect(await close()).toMatchObject({ ok: true, value: { number: 1 } });
    const report = await z(1);
    expect(report.figures).toMatchObject({
      businessDate: TODAY,
      orders: 3,
      checks: 2,
      total: sold,
      average: sold / 2,
      tenders: [{ tender: 'cash', count: 2, amount: sold }],
      openChecks: { count: 1, amount: left.total },
    });
    const { net, serviceCharge, taxTotal, total } = report.figures;
    expect(net + serviceCharge + taxTotal).toBe(total);
    await sell();
    expect(await z(1)).toEqual(report);
    expect(house.differences()).toEqual([]);
  });

  it('never counts anything twice: a second Z of a day holds only what came after the first', async () => {
    const first = await sell();
    await close();
    const second = await sell();
    await close();
    expect((await z(1)).figures.total).toBe(first);
    expect((await z(2)).figures).toMatchObject({ orders: 1, total: second });
    expect(await close()).toMatchObject({ ok: false, error: { code: 'closing_nothing' } });
  });

  it('closes a forgotten day before the next one, each by itself', async () => {
    const yesterday = await sell();
    house.timers.advance(DAY);
    const today = await sell();
    const tomorrow = '2026-03-10';
    expect(await close(tomorrow)).toMatchObject({ ok: false, error: { code: 'closing_earlier' } });
    await close();
    await close(tomorrow);
    expect((await z(1)).figures).toMatchObject({ businessDate: TODAY, total: yesterday });
    expect((await z(2)).figures).toMatchObject({ businessDate: tomorrow, total: today });
  });

  it('is found out when the log, a figure or the signature is another', async () => {
    await sell();
    await close();
    expect(checkZs(house.store, null)).toEqual({ zReports: 1, zProblems: [] });
    house.store.run("update z_reports set content = json_set(content, '$.figures.orders', 7)");
    expect(checkZs(house.store, null).zProblems.map(({ problem }) => problem)).toEqual(['signature', 'figures']);
    house.store.run("update z_reports set content = json_set(content, '$.figures.orders', 1)");
    expect(checkZs(house.store, 'AAAA').zProblems).toEqual([{ number: 1, problem: 'signature' }]);
    house.store.run('update log set hash = zeroblob(32) where seq = (select max(seq) - 1 from log)');
    expect(checkZs(house.store, null).zProblems).toEqual([{ number: 1, problem: 'hash' }]);
  });

  it('lists what a manager looks at again, by person', async () => {
    const { orderId } = await house.order();
    const line = must(house.store.get<{ id: string }>('select id from lines where order_id = ?', orderId), 'a line');
    const reason = 'Wrong dish';
    await house.ask(routes.voidLine, { caller: till, params: { orderId, lineId: line.id }, body: { reason } });
    const second = await house.order();
    const discount = { kind: 'percent', ratePpm: 100_000 } as const;
    const body = { discountId: house.newId(), discount, reason: 'Regular guest' };
    await house.ask(routes.giveDiscount, { caller: till, params: { checkId: second.checkId }, body });
    const amount = second.total / 10;
    const drawerId = await openDrawer();
    await house.ask(routes.noSale, { caller: till, params: { drawerId }, body: { reason: 'Change' } });
    const found = await house.ask(routes.exceptions, { caller: till, query: { date: TODAY } });
    expect(found).toMatchObject({
      ok: true,
      value: {
        exceptions: [
          { kind: 'void', orderId, reason },
          { kind: 'discount', orderId: second.orderId, reason: 'Regular guest', amount },
          { kind: 'no_sale', reason: 'Change' },
        ],
      },
    });
  });

  it('gives the accountant a journal that sums to zero and to the Z', async () => {
    const sold = await sell();
    await close();
    const csv = await house.ask(routes.journal, { caller: till, query: { date: TODAY } });
    const rows = must(csv.ok ? csv.value : null, 'a journal')
      .trimEnd()
      .split('\r\n')
      .slice(1);
    const cells = rows.map((row) => row.split(','));
    const sum = (column: number) => cells.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(3)).toBe(sum(4));
    expect(cells.find((row) => row[2] === 'cash')?.[3]).toBe(String(sold));
  });
});

describe('a drawer', () => {
  it('holds its float and what was taken at its device, and takes nothing more once counted', async () => {
    const drawerId = await openDrawer();
    const sold = await sell();
    await sell(cashier);
    const move = (kind: 'paid_in' | 'paid_out' | 'drop', amount: number) =>
      house.ask(routes.moveCash, { caller: till, params: { drawerId }, body: { kind, amount, reason: 'r' } });
    await move('paid_in', 20_000);
    await move('paid_out', 50_000);
    await move('drop', 500_000);
    expect(await close()).toMatchObject({ ok: false, error: { code: 'drawers_open' } });
    const body = { counts: [{ value: 1_000, pieces: 400 }], unsent: 0 };
    const counted = await house.ask(routes.countDrawer, { caller: till, params: { drawerId }, body });
    const expected = 1_000_000 + sold + 20_000 - 50_000 - 500_000;
    expect(counted).toMatchObject({ ok: true, value: { expected, difference: 400_000 - expected } });
    expect(await move('paid_in', 1)).toMatchObject({ ok: false, error: { code: 'drawer_counted' } });
    const end = (reason: string) =>
      house.ask(routes.closeDrawer, { caller: till, params: { drawerId }, body: { reason } });
    expect(await end('')).toMatchObject({ ok: false, error: { code: 'drawer_reason' } });
    expect(await end('Lost')).toMatchObject({ ok: true });
    expect(await close()).toMatchObject({ ok: true });
    expect((await z(1)).figures.drawers).toMatchObject([{ drawerId, sales: sold, expected, reason: 'Lost' }]);
    expect(house.differences()).toEqual([]);
  });

  it('is one at a device, counted there, and not while the device has unsent work', async () => {
    const drawerId = await openDrawer();
    const again = { drawerId: house.newId(), counts: [] };
    expect(await house.ask(routes.openDrawer, { caller: till, body: again })).toMatchObject({
      ok: false,
      error: { code: 'drawer_here' },
    });
    const count = (caller: Caller, unsent: number) =>
      house.ask(routes.countDrawer, {
        caller,
        params: { drawerId },
        body: { counts: [{ value: 1_000, pieces: 1_000 }], unsent },
      });
    expect(await count(till, 2)).toMatchObject({ ok: false, error: { code: 'drawer_unsent' } });
    const elsewhere = { ...cashier, permissions: new Set(['drawers.use'] as const) };
    expect(await count(elsewhere, 0)).toMatchObject({ ok: false, error: { code: 'drawer_elsewhere' } });
    expect(await count(till, 0)).toMatchObject({ ok: true, value: { difference: 0 } });
  });

  it('must be open before cash is taken, where the venue wants it', async () => {
    const venue = await house.ask(routes.venue, { caller: till });
    const settings = must(venue.ok ? venue.value.settings : null, 'settings');
    await house.ask(routes.saveSettings, { caller: till, body: { ...settings, cashNeedsDrawer: true } });
    await expect(sell()).rejects.toThrow('drawer_needed');
    await openDrawer();
    expect(await sell()).toBeGreaterThan(0);
  });
});
