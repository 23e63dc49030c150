import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accepted } from '../../test/identity.ts';
import { cashier as caller, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';

/** What a hand says of a line holds for the line that its screen showed, not for what it became since. */

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

/** An order of as many lines of one station, all on one ticket that its screen has drawn. */
async function cooking(count: number) {
  const lines = Array.from({ length: count }, () => ({ ...house.line(), quantity: 3 }));
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines, send: true };
  const { orderId } = accepted(await house.ask(routes.openOrder, { caller, body }));
  const station = must(house.dishes[0]?.stations[0], 'a station');
  const [shown] = accepted(await house.ask(routes.stationTickets, { caller, params: { station } })).tickets;
  const { id: ticketId } = must(shown, 'a ticket');
  accepted(await house.ask(routes.drawnTicket, { caller, params: { ticketId } }));

  const ticket = async () => {
    const { tickets } = accepted(await house.ask(routes.stationTickets, { caller, params: { station } }));
    return tickets.find(({ id }) => id === ticketId);
  };
  const lineAt = async (at: number) => must((await ticket())?.lines[at], 'a line');
  return {
    ticketId,
    orderId,
    ticket,
    lineAt,
    states: async () => (await ticket())?.lines.map(({ state, was }) => (was ? `${state}, changed` : state)),
    unseen: async () =>
      (await house.view(orderId)).lines.flatMap(({ changeUnseen }, at) => (changeUnseen === true ? [at] : [])),
    change: async (at: number, note: string, part: { quantity?: number; partId?: string } = {}) => {
      const { id: lineId, variantId } = must(lines[at], 'a line');
      const asked = { variantId, choices: [], note, ...part };
      accepted(await house.ask(routes.changeSentLine, { caller, params: { orderId, lineId }, body: asked }));
    },
    changeOf: async (at: number) => must((await lineAt(at)).change, 'a change'),
    bumpLine: async (at: number, shown: number[]) => {
      const params = { ticketId, lineId: must(lines[at], 'a line').id };
      return accepted(await house.ask(routes.bumpLine, { caller, params, body: { shown } }));
    },
    bump: async (shown: number[]) =>
      accepted(await house.ask(routes.bumpTicket, { caller, params: { ticketId }, body: { shown } })),
    see: async (at: number, shown: number[]) => {
      const params = { ticketId, lineId: must(lines[at], 'a line').id };
      return accepted(await house.ask(routes.acknowledgeChange, { caller, params, body: { shown } }));
    },
  };
}

it('a line that was bumped as it had been stays to be made, and its sender is not told that it was seen', async () => {
  const { bumpLine, change, changeOf, states, unseen } = await cooking(2);
  await change(0, 'no peanuts');
  const { seq } = await bumpLine(0, []);
  expect(await states()).toEqual(['open, changed', 'open']);
  expect(await unseen()).toEqual([0]);
  // From there on the screen that bumped it shows it again: nothing has happened to its ticket since.
  expect(seq).toBe(await changeOf(0));
  await bumpLine(0, [seq]);
  expect(await states()).toEqual(['done', 'open']);
  expect(await unseen()).toEqual([]);
});

it('the bump of a whole ticket does what its screen showed, and leaves the ticket with the rest', async () => {
  const { bump, change, changeOf, states, ticket, orderId } = await cooking(3);
  await change(1, 'no peanuts');
  await bump([]);
  expect(await states()).toEqual(['done', 'open, changed', 'done']);
  expect((await house.view(orderId)).state).toBe('preparing');
  expect((await bump([])).seq).toBe(await changeOf(1));
  await bump([await changeOf(1)]);
  expect(await ticket()).toBeUndefined();
  expect((await house.view(orderId)).state).toBe('ready');
});

it('what was seen of one change says nothing of the next, nor does the bump of another screen', async () => {
  const { bump, change, changeOf, see, states, unseen } = await cooking(1);
  await change(0, 'no salt');
  const first = await changeOf(0);
  await change(0, 'no peanuts');
  await see(0, [first]);
  expect(await unseen()).toEqual([0]);
  await bump([first]);
  expect(await states()).toEqual(['open, changed']);
  await see(0, [await changeOf(0)]);
  // Its station knows; the screen that was cut off does not, and made it as it was sent.
  await bump([]);
  expect(await states()).toEqual(['open']);
});

it('a part that became another stays, and what the line was divided into without a change is made with it', async () => {
  const { bump, change, states, ticket } = await cooking(1);
  await change(0, 'no peanuts', { quantity: 1, partId: house.newId() });
  await bump([]);
  expect(await states()).toEqual(['done', 'open, changed']);
  expect((await ticket())?.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
});
