import { afterEach, beforeEach, expect, test } from 'vitest';
import { SECOND } from '@comanda/shared/base/time.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { PaymentTerminal } from '../../drivers/terminal/terminal.ts';
import { type Follower, startFollower } from '../../log/follower.ts';
import { accepted } from '../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';
import { cardPayments } from './index.ts';

let house: Trade;
const running: { readonly follower: Follower; readonly work: ReturnType<typeof cardPayments> }[] = [];
beforeEach(async () => {
  house = await openTrade();
  // Its place is taken by one that has the terminal of the test.
  await house.cards.stop();
});
afterEach(async () => {
  for (const { follower, work } of running.splice(0)) {
    work.stop();
    await follower.stop();
  }
  house.close();
});

function begin(terminal: PaymentTerminal) {
  const { spine, timers, store, newId } = house;
  const work = cardPayments({ spine, timers, terminal, newId });
  running.push({ work, follower: startFollower(spine, store, timers, work.work) });
  return work;
}
async function asked(): Promise<string> {
  const { checkId } = await house.order(1);
  const paymentId = house.newId();
  accepted(await house.ask(routes.payCard, { caller: cashier, params: { checkId }, body: { paymentId } }));
  await house.pass(0);
  return paymentId;
}
const stateOf = (id: string): string | undefined =>
  house.store.get<{ state: string }>('select state from payments where id = ?', id)?.state;

test('what was called off while the terminal did not hear it is called off again: no other guest’s card pays it', async () => {
  let heard = false;
  begin({
    ...house.terminal,
    cancel: (id) => (heard ? house.terminal.cancel(id) : Promise.reject(new Error('the terminal is not reached'))),
  });
  house.terminal.setNext('timeout');
  const paymentId = await asked();
  await house.pass(SECOND);
  await house.ask(routes.cancelPayment, { caller: cashier, params: { paymentId } });
  await house.pass(SECOND);
  heard = true;
  expect(await house.terminal.query(paymentId)).toEqual({ state: 'pending' });
  for (let step = 0; step < 2; step += 1) await house.pass(5 * SECOND);
  expect(await house.terminal.query(paymentId)).toEqual({ state: 'cancelled' });
});

test('a hub that was off in the middle of a payment says, too, that the terminal does not answer', async () => {
  const paymentId = await asked();
  house.terminal.setNext('off');
  const { spine, timers, newId } = house;
  const work = cardPayments({ spine, timers, terminal: house.terminal, newId });
  work.recover();
  await house.pass(19 * SECOND);
  expect(stateOf(paymentId)).toBe('waiting');
  await house.pass(SECOND);
  expect(stateOf(paymentId)).toBe('unanswered');
  work.stop();
});
