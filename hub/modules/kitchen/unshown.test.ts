import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runAsHub } from '../../log/own-commands.ts';
import { accepted } from '../../test/identity.ts';
import { cashier, closeReplayed, openTrade, type Trade } from '../../test/trade.ts';
import { hasNews, markUnshown } from './index.ts';

let house: Trade;
beforeEach(async () => {
  house = await openTrade();
});
afterEach(() => closeReplayed(house));

const station = () => must(house.dishes[0]?.stations[0], 'a station');
const tickets = async () =>
  accepted(await house.ask(routes.stationTickets, { caller: cashier, params: { station: station() } })).tickets;
const shownLine = async (lineId: string) =>
  must(
    (await tickets())
      .flatMap(({ id, lines }) => lines.map((line) => ({ ticketId: id, ...line })))
      .find((line) => line.lineId === lineId),
    'the line at its station',
  );

/** An order whose ticket a screen has. */
async function drawn(quantity = 1) {
  const line = { ...house.line(), quantity };
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [line, house.line()], send: true };
  const { orderId } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
  for (const { id: ticketId } of await tickets()) {
    accepted(await house.ask(routes.drawnTicket, { caller: cashier, params: { ticketId } }));
  }
  return { orderId, lineId: line.id, variantId: line.variantId };
}
type At = Awaited<ReturnType<typeof drawn>>;

const change = async ({ orderId, lineId, variantId }: At, note: string) =>
  accepted(
    await house.ask(routes.changeSentLine, {
      caller: cashier,
      params: { orderId, lineId },
      body: { variantId, choices: [], note },
    }),
  );
const voidIt = async ({ orderId, lineId }: At) =>
  accepted(
    await house.ask(routes.voidLine, { caller: cashier, params: { orderId, lineId }, body: { reason: 'Wrong table' } }),
  );
const show = async ({ lineId }: At) => {
  const { ticketId, news } = await shownLine(lineId);
  const body = { news: must(news, 'something that no screen has shown') };
  accepted(await house.ask(routes.drawnNews, { caller: cashier, params: { ticketId, lineId }, body }));
};
const after = async (ms: number): Promise<number> => {
  await house.pass(ms);
  const marked = await runAsHub(house.spine, house.newId, (deciding) => markUnshown(deciding, () => null));
  if (!marked.ok) throw new Error(marked.error.code);
  return marked.value.unseen;
};
const unshown = async ({ orderId }: At) => (await house.view(orderId)).unshown;

it('a change that no screen shows within ten seconds is told to its sender, once, with what the cook knows', async () => {
  const at = await drawn();
  await change(at, 'no salt');
  expect(await after(9_000)).toBe(0);
  expect(await unshown(at)).toEqual([]);
  expect(await after(2_000)).toBe(1);
  expect(await unshown(at)).toMatchObject([{ lineId: at.lineId, station: station(), was: { note: '' } }]);
  expect(await after(20_000)).toBe(0);
  await show(at);
  expect(await unshown(at)).toEqual([]);
});

it('one that a screen shows in time raises no alarm, however long its cook says nothing of it', async () => {
  const at = await drawn();
  await change(at, 'no salt');
  await show(at);
  expect(hasNews(house.store)).toBe(false);
  expect(await after(60_000)).toBe(0);
  expect((await house.view(at.orderId)).lines.find(({ id }) => id === at.lineId)?.changeUnseen).toBe(true);
});

it('what happened to the line since is not shown by a screen that shows what was before', async () => {
  const at = await drawn();
  await change(at, 'no salt');
  const { ticketId, lineId, news } = await shownLine(at.lineId);
  await change(at, 'no sugar');
  const body = { news: must(news, 'the first change') };
  accepted(await house.ask(routes.drawnNews, { caller: cashier, params: { ticketId, lineId }, body }));
  expect(await after(11_000)).toBe(1);
});

it('a void that no screen shows is told too, until a cook has said a word of it', async () => {
  const at = await drawn();
  await voidIt(at);
  expect(await after(11_000)).toBe(1);
  expect(await unshown(at)).toEqual([{ lineId: at.lineId, station: station(), was: null }]);
  const { ticketId, lineId } = await shownLine(at.lineId);
  accepted(
    await house.ask(routes.acknowledgeVoid, { caller: cashier, params: { ticketId, lineId }, body: { made: false } }),
  );
  expect(await unshown(at)).toEqual([]);
});

it.each(['line', 'ticket'])(
  'the bump of its %s as it is now is a cook’s word: nobody is told any more',
  async (what) => {
    const at = await drawn();
    await change(at, 'no salt');
    await after(11_000);
    const { ticketId, lineId, change: known } = await shownLine(at.lineId);
    const bump = async (shown: number[]) =>
      accepted(
        what === 'line'
          ? await house.ask(routes.bumpLine, { caller: cashier, params: { ticketId, lineId }, body: { shown } })
          : await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId }, body: { shown } }),
      );
    await bump([]);
    expect(await unshown(at)).toHaveLength(1);
    await bump([must(known, 'the change')]);
    expect(await unshown(at)).toEqual([]);
  },
);

it('where not even the ticket was shown, its own alarm says so, and no second one', async () => {
  const line = house.line();
  const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [line], send: true };
  const { orderId } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
  await change({ orderId, lineId: line.id, variantId: line.variantId }, 'no salt');
  expect(await after(11_000)).toBe(0);
});
