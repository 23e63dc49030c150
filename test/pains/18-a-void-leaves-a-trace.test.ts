import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '@comanda/shared/base/assert.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { cashier, openTrade, type Trade } from '../../hub/test/trade.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => house.close());

const orderNow = async (orderId: string) => {
  const found = await house.ask(routes.oneOrder, { caller: cashier, params: { orderId } });
  return must(found.ok ? found.value : null, 'the order');
};

test('a void of started food stays on the check, at the cook, in the day and in the log, with who, when and why', async () => {
  const { orderId } = await house.order(2);
  const line = must((await orderNow(orderId)).lines[0], 'a line');
  const ticket = must(
    house.store.get<{ id: string; station: string }>(
      'select t.id, station from tickets t join ticket_lines l on l.ticket_id = t.id where l.line_id = ?',
      line.id,
    ),
    'its ticket',
  );
  await house.ask(routes.bumpLine, { caller: cashier, params: { ticketId: ticket.id, lineId: line.id } });
  await house.pass(5 * MINUTE);
  const at = house.timers.now();
  const params = { orderId, lineId: line.id };
  await house.ask(routes.voidLine, { caller: cashier, params, body: { reason: 'Too long a wait' } });

  const trace = { voidReason: 'Too long a wait', voidedAt: at, voidedBy: `staff:${cashier.staff?.id}` };
  expect((await orderNow(orderId)).lines[0]).toMatchObject({ ...trace, state: 'voided', made: null });
  // It waits for the cook's word, also where the ticket was done.
  const atStation = await house.ask(routes.stationTickets, { caller: cashier, params: { station: ticket.station } });
  const shown = (atStation.ok ? atStation.value.tickets : []).flatMap(({ lines }) => lines);
  expect(shown.find(({ lineId }) => lineId === line.id)).toMatchObject({ state: 'voided', acknowledged: false });
  await house.ask(routes.acknowledgeVoid, {
    caller: cashier,
    params: { ticketId: ticket.id, lineId: line.id },
    body: { made: true },
  });
  expect((await orderNow(orderId)).lines[0]).toMatchObject({ ...trace, made: true });

  const day = await house.ask(routes.dayReport, { caller: cashier, query: {} });
  expect(day).toMatchObject({ value: { voids: { count: 1, amount: line.gross } } });
  const logged = house.spine.eventsAfter(0, 10_000).find(({ type }) => type === 'line.voided.v1');
  expect(logged).toMatchObject({
    actor: `staff:${cashier.staff?.id}`,
    at,
    payload: { lineId: line.id, reason: 'Too long a wait', amount: line.gross, sent: true },
  });
  // Nothing takes it away: not a second void, not the payment, not the end of the order.
  const again = await house.ask(routes.voidLine, { caller: cashier, params, body: { reason: 'again' } });
  expect(again).toMatchObject({ ok: false, error: { code: 'line_voided' } });
  const checkId = must((await orderNow(orderId)).checks[0], 'a check').id;
  const body = { paymentId: house.newId(), tendered: 9_000_000 };
  await house.ask(routes.payCash, { caller: cashier, params: { checkId }, body });
  expect((await orderNow(orderId)).lines[0]).toMatchObject(trace);
});

test('a line that was removed before it was sent is kept as well', async () => {
  const orderId = house.newId();
  await house.ask(routes.openOrder, { caller: cashier, body: { orderId, type: 'takeaway', lines: [house.line()] } });
  const line = must((await orderNow(orderId)).lines[0], 'a line');
  const params = { orderId, lineId: line.id };
  await house.ask(routes.voidLine, { caller: cashier, params, body: { reason: 'Never sent' } });
  expect((await orderNow(orderId)).lines[0]).toMatchObject({
    state: 'voided',
    voidReason: 'Never sent',
    voidedBy: `staff:${cashier.staff?.id}`,
  });
});
