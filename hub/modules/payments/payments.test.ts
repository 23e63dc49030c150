import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { codeOf } from '../../test/identity.ts';
import { callerAs, cashier as manager, openTrade, type Trade } from '../../test/trade.ts';

const cashier = callerAs('cashier');
const waiter = callerAs('waiter');

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const view = (orderId: string) => house.view(orderId);

describe('a check that was paid', () => {
  const cash = (checkId: string, body: object = {}) =>
    house.ask(routes.payCash, {
      caller: waiter,
      params: { checkId },
      body: { paymentId: house.newId(), tendered: 10_000_000, ...body },
    });
  const today = async () => {
    const reply = await house.ask(routes.dayReport, { caller: manager, query: {} });
    return must(reply.ok ? reply.value : null, 'a report');
  };

  it('is opened again by a manager, leaves the day’s sums, takes lines, and gets a new fiscal number', async () => {
    const { orderId, checkId, total } = await house.order(2);
    await cash(checkId);
    expect(await today()).toMatchObject({ checksPaid: 1 });
    const open = { params: { checkId }, body: { reason: 'Forgot a dish' } };
    expect(codeOf(await house.ask(routes.reopenCheck, { ...open, caller: cashier }))).toBe('approval_needed');
    expect(codeOf(await house.ask(routes.reopenCheck, { ...open, caller: manager }))).toBe('ok');
    expect(await today()).toMatchObject({ checksPaid: 0, total: 0 });
    expect((await view(orderId)).checks[0]).toMatchObject({
      state: 'open',
      reopened: true,
      due: 0,
      fiscalNumber: null,
    });
    await house.ask(routes.addLines, {
      caller: waiter,
      params: { orderId },
      body: { lines: [house.line(2)], send: true },
    });
    expect(codeOf(await house.ask(routes.closeCheck, { caller: waiter, params: { checkId }, body: {} }))).toBe(
      'check_due',
    );
    expect(await cash(checkId)).toMatchObject({ ok: true, value: { fiscalNumber: 2 } });
    const paid = (await view(orderId)).checks[0];
    expect(paid?.payments).toHaveLength(2);
    expect(must(paid, 'a check').total).toBeGreaterThan(total);
    expect(await today()).toMatchObject({
      checksPaid: 1,
      total: paid?.payments.reduce((sum, p) => sum + p.amount + p.rounding, 0),
    });
    expect(house.differences()).toEqual([]);
  });

  it('costs nothing, and is closed; with nothing on it there is nothing to close', async () => {
    const dish = must(house.dishes[0], 'a dish');
    const free = { ...dish, variants: dish.variants.map((variant) => ({ ...variant, price: 0 })) };
    await house.ask(routes.saveItem, { caller: manager, body: free });
    const { orderId, checkId, total } = await house.order(1);
    expect(total).toBe(0);
    expect(codeOf(await cash(checkId))).toBe('check_empty');
    const empty = house.newId();
    await house.ask(routes.openCheck, { caller: manager, params: { orderId }, body: { checkId: empty } });
    const close = (id: string) => house.ask(routes.closeCheck, { caller: waiter, params: { checkId: id }, body: {} });
    expect(codeOf(await close(empty))).toBe('check_empty');
    expect(await close(checkId)).toMatchObject({ ok: true, value: { total: 0, fiscalNumber: 1 } });
    expect(await today()).toMatchObject({ checksPaid: 1, total: 0 });
    expect(house.differences()).toEqual([]);
  });

  it('is refunded by line, by amount and whole, never more than came in, each by the payment’s own tender', async () => {
    const { orderId, checkId } = await house.order(3);
    const paymentId = house.newId();
    await cash(checkId, { paymentId, tip: 5_000 });
    const check = () => view(orderId).then(({ checks }) => must(checks[0], 'a check'));
    const { total, lines } = await check();
    const refund = (how: object, more: object = {}) =>
      house.ask(routes.giveRefund, {
        caller: manager,
        params: { checkId },
        body: { refundId: house.newId(), paymentId, refund: how as { how: 'all' }, reason: 'Complaint', ...more },
      });
    const lineIds = [must(lines[0], 'a line').lineId];
    expect(await refund({ how: 'lines', lineIds })).toMatchObject({ ok: true, value: { state: 'given' } });
    expect(codeOf(await refund({ how: 'lines', lineIds }))).toBe('line_refunded');
    expect(codeOf(await refund({ how: 'amount', amount: total }))).toBe('refund_too_large');
    expect(codeOf(await refund({ how: 'amount', amount: 1_000 }))).toBe('ok');
    expect(codeOf(await refund({ how: 'all' }))).toBe('ok');
    expect(codeOf(await refund({ how: 'all' }))).toBe('refund_nothing');
    const after = await check();
    expect(after).toMatchObject({ refunded: total, tips: 0, state: 'paid' });
    const given = after.refunds.reduce((sum, each) => sum + each.amount + each.tip + each.rounding, 0);
    const came = after.payments.reduce((sum, each) => sum + each.amount + each.tip + each.rounding, 0);
    expect(given).toBe(came);
    expect(
      codeOf(await house.ask(routes.reopenCheck, { caller: manager, params: { checkId }, body: { reason: 'r' } })),
    ).toBe('check_refunded');
  });

  it('a card’s refund waits for the terminal, and one that is declined gives nothing', async () => {
    const { orderId, checkId } = await house.order(1);
    const paymentId = house.newId();
    await house.ask(routes.payCard, { caller: waiter, params: { checkId }, body: { paymentId } });
    await house.pass(2_000);
    const refund = () =>
      house.ask(routes.giveRefund, {
        caller: manager,
        params: { checkId },
        body: { refundId: house.newId(), paymentId, refund: { how: 'all' }, reason: 'r' },
      });
    house.terminal.setNext('decline');
    expect(await refund()).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(codeOf(await refund())).toBe('refund_waiting');
    await house.pass(100);
    house.terminal.setNext('approve');
    expect(await refund()).toMatchObject({ ok: true });
    await house.pass(100);
    const check = must((await view(orderId)).checks[0], 'a check');
    expect(check.refunds.map(({ state }) => state).sort()).toEqual(['failed', 'given']);
    expect(check.refunded).toBe(check.total);
  });
});

describe('other tenders', () => {
  it('a bank transfer is asked for by QR and confirmed by hand, also when it comes in after it was given up', async () => {
    const { orderId, checkId, total } = await house.order(1);
    const body = { paymentId: house.newId() };
    const asked = await house.ask(routes.payBankQr, { caller: waiter, params: { checkId }, body });
    expect(asked).toMatchObject({
      ok: true,
      value: {
        state: 'waiting',
        amount: total,
        qr: expect.stringContaining(`54${String(String(total).length).padStart(2, '0')}${total}`),
      },
    });
    expect(codeOf(await cashFor(checkId))).toBe('check_waiting');
    await house.pass(60_000);
    await house.ask(routes.cancelPayment, { caller: waiter, params: body, body: {} });
    const came = await house.ask(routes.confirmPayment, { caller: waiter, params: body, body: { reference: 'FT123' } });
    expect(came).toMatchObject({ ok: true, value: { checkPaid: true } });
    expect((await view(orderId)).checks[0]?.payments[0]).toMatchObject({ tender: 'bank_qr', state: 'taken' });
    expect(house.types().filter((type) => type === 'payment.failed.v1')).toHaveLength(1);
  });

  it('a house account takes what its limit allows, and is settled in cash', async () => {
    const accountId = house.newId();
    const save = (limit: number, archived = false) =>
      house.ask(routes.saveHouseAccount, {
        caller: manager,
        params: { accountId },
        body: { holder: 'Design Co.', limit, archived },
      });
    await save(10);
    const { checkId, total } = await house.order(1);
    const pay = () =>
      house.ask(routes.payHouseAccount, {
        caller: waiter,
        params: { checkId },
        body: { paymentId: house.newId(), accountId },
      });
    expect(codeOf(await pay())).toBe('house_account_limit');
    await save(total);
    expect(codeOf(await pay())).toBe('ok');
    expect(codeOf(await save(total, true))).toBe('house_account_owes');
    const settle = (amount: number) =>
      house.ask(routes.settleHouseAccount, {
        caller: manager,
        params: { accountId },
        body: { amount, tender: 'cash' },
      });
    expect(codeOf(await settle(total + 1))).toBe('amount_too_large');
    expect(await settle(total)).toMatchObject({ ok: true, value: { owed: 0 } });
    const statement = await house.ask(routes.houseAccount, { caller: manager, params: { accountId } });
    expect(statement).toMatchObject({
      ok: true,
      value: { account: { holder: 'Design Co.', owed: 0 }, moves: [{ kind: 'settled' }, { kind: 'charged' }] },
    });
    const logged = house.store
      .all<{ payload: string }>('select payload from log')
      .map(({ payload }) => payload)
      .join('');
    expect(logged).not.toContain('Design Co.');
  });

  const cashFor = (checkId: string) =>
    house.ask(routes.payCash, {
      caller: waiter,
      params: { checkId },
      body: { paymentId: house.newId(), tendered: 10_000_000 },
    });
});
