import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { seeded } from './random.ts';
import { cashier, openTrade, type Trade } from './trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const order = async (orderId: string) => {
  const found = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const check = async (orderId: string) => must((await order(orderId)).checks[0], 'a check');

async function bumpAll(orderId: string): Promise<void> {
  const tickets = house.store.all<{ id: string }>('select id from tickets where order_id = ? and open = 1', orderId);
  for (const { id } of tickets) await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId: id } });
}

describe('an order', () => {
  it('goes from the counter to the guest, and the day adds up', async () => {
    const { orderId, checkId, total } = await house.order(3);
    expect((await order(orderId)).state).toBe('preparing');
    await bumpAll(orderId);
    expect((await order(orderId)).state).toBe('ready');
    const paid = await house.ask(routes.payCash, {
      caller: cashier,
      params: { checkId },
      body: { paymentId: house.newId(), tendered: total + 50_000 },
    });
    expect(paid).toMatchObject({ ok: true, value: { change: 50_000, checkPaid: true, fiscalNumber: 1 } });
    await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId } });
    expect((await order(orderId)).state).toBe('completed');
    const report = await house.ask(routes.dayReport, { caller: cashier, query: {} });
    expect(report).toMatchObject({ ok: true, value: { orders: 1, checksPaid: 1, total, gross: total } });
    expect(house.differences()).toEqual([]);
  });

  it('is not ready any more when a bump is undone, and ready again when it is bumped again', async () => {
    const { orderId } = await house.order(1);
    const ticketId = must(house.store.get<{ id: string }>('select id from tickets'), 'a ticket').id;
    await bumpAll(orderId);
    await house.ask(routes.unbumpTicket, { caller: cashier, params: { ticketId } });
    expect((await order(orderId)).state).toBe('preparing');
    await bumpAll(orderId);
    expect((await order(orderId)).state).toBe('ready');
  });

  it('takes the last portion once', async () => {
    const dish = must(house.dishes[0], 'a dish');
    await house.ask(routes.setAvailability, { caller: cashier, body: { id: dish.id, available: true, remaining: 1 } });
    const open = () =>
      house.ask(routes.openOrder, {
        caller: cashier,
        body: { orderId: house.newId(), type: 'takeaway', lines: [house.line()], send: true },
      });
    const outcomes = await Promise.all([open(), open()]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'sold' : outcome.error.code))).toEqual(['sold', 'item_unavailable']);
  });
});

describe('a card payment', () => {
  const pay = async (checkId: string) => {
    const paymentId = house.newId();
    await house.ask(routes.payCard, { caller: cashier, params: { checkId }, body: { paymentId } });
    return paymentId;
  };
  const stateOf = async (orderId: string) => (await check(orderId)).payments.map(({ state }) => state);

  it('is approved, and the check is paid', async () => {
    const { orderId, checkId } = await house.order();
    await pay(checkId);
    expect(await stateOf(orderId)).toEqual(['waiting']);
    await house.pass(1_500);
    expect(await stateOf(orderId)).toEqual(['taken']);
    expect(await check(orderId)).toMatchObject({ state: 'paid', due: 0 });
  });

  it('is declined, and the check can be paid otherwise', async () => {
    const { orderId, checkId, total } = await house.order();
    house.terminal.setNext('decline');
    await pay(checkId);
    await house.pass(1_000);
    expect(await stateOf(orderId)).toEqual(['failed']);
    const body = { paymentId: house.newId(), tendered: total };
    const cash = await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body });
    expect(cash).toMatchObject({ ok: true, value: { checkPaid: true } });
  });

  it('that answers late is recorded all the same', async () => {
    const { orderId, checkId } = await house.order();
    house.terminal.setNext('late');
    await pay(checkId);
    await house.pass(20_000);
    expect(await stateOf(orderId)).toEqual(['unanswered']);
    await house.pass(10_000);
    expect(await check(orderId)).toMatchObject({ state: 'paid', payments: [{ state: 'taken' }] });
  });

  it('that was given up and had moved money after all shows that too much was paid', async () => {
    const { orderId, checkId, total } = await house.order();
    house.terminal.setNext('approve');
    const paymentId = await pay(checkId);
    await house.pass(0);
    await house.ask(routes.cancelPayment, { caller: cashier, params: { paymentId } });
    const body = { paymentId: house.newId(), tendered: total };
    await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body });
    await house.pass(10_000);
    expect((await check(orderId)).due).toBe(-total);
    expect(house.differences()).toEqual([]);
  });
});

describe('random days', () => {
  it.each([1, 2, 3])('keep the books and the log in agreement (seed %i)', { timeout: 30_000 }, async (seed) => {
    const random = seeded(seed);
    const orders: { orderId: string; checkId: string }[] = [];
    for (let step = 0; step < 150; step += 1) {
      const dice = random();
      const one = orders[Math.floor(random() * orders.length)];
      if (dice < 0.35 || !one) orders.push(await house.order(1 + Math.floor(random() * 3)));
      else if (dice < 0.55) await bumpAll(one.orderId);
      else if (dice < 0.75) {
        const body = { paymentId: house.newId(), tendered: 2_000_000 };
        await house.ask(routes.payCash, { caller: cashier, params: { checkId: one.checkId }, body });
      } else if (dice < 0.85) {
        house.terminal.setNext(random() < 0.5 ? 'approve' : 'decline');
        const body = { paymentId: house.newId() };
        await house.ask(routes.payCard, { caller: cashier, params: { checkId: one.checkId }, body });
        await house.pass(2_000);
      } else if (dice < 0.93) {
        const line = must((await order(one.orderId)).lines[0], 'a line');
        await house.ask(routes.voidLine, {
          caller: cashier,
          params: { orderId: one.orderId, lineId: line.id },
          body: { reason: 'test' },
        });
      } else await house.ask(routes.handOverOrder, { caller: cashier, params: { orderId: one.orderId } });
    }
    const day = await house.ask(routes.dayReport, { caller: cashier, query: {} });
    const report = must(day.ok ? day.value : null, 'a report');
    const tendered = report.tenders.reduce((sum, each) => sum + each.amount, 0);
    expect(report.checksPaid).toBeGreaterThan(5);
    expect(tendered).toBe(report.total);
    const fiscal = house.store.all<{ n: number }>(
      'select fiscal_number as n from checks where fiscal_number is not null order by n',
    );
    expect(fiscal.map(({ n }) => n)).toEqual(fiscal.map((_, at) => at + 1));
    expect(house.differences()).toEqual([]);
  });
});
