import { must } from '@comanda/shared/base/assert.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dishOf } from '../../test/choices.ts';
import { accepted } from '../../test/identity.ts';
import { cashier, openTrade, type Trade } from '../../test/trade.ts';

interface Wish {
  readonly variantId: string;
  readonly choices: { readonly modifierId: string; readonly quantity: number }[];
  readonly note: string;
}

/** What a guest may want of the dish: a size, what must be chosen, and any of what may be. */
function wishes(venue: 'saigon' | 'newyork' | 'berlin'): fc.Arbitrary<Wish> {
  const { item, groups, required, choice } = dishOf(venue);
  const optional = groups.filter(({ min }) => min === 0);
  const chosen = fc.tuple(
    ...optional.map(({ modifiers, max }) =>
      fc.subarray(
        modifiers.filter(({ groupId }) => groupId === null).map(({ id }) => choice(id)),
        { maxLength: Math.min(max, modifiers.filter(({ groupId }) => groupId === null).length) },
      ),
    ),
  );
  return fc.record({
    variantId: fc.constantFrom(...item.variants.map(({ id }) => id)),
    choices: chosen.map((lists) => [...required, ...lists.flat()]),
    note: fc.constantFrom('', 'No salt', 'Allergy: nuts'),
  });
}

it.each(['saigon', 'newyork', 'berlin'] as const)(
  'a line that was changed costs what it would have cost ordered so at first, and changed back what it did (%s)',
  async (venue) => {
    const house = await openTrade(venue);
    const { item } = dishOf(venue);
    const order = async (...lines: (Wish & { quantity: number })[]) => {
      const placed = lines.map((wish) => ({ id: house.newId(), itemId: item.id, ...wish }));
      const body = { orderId: house.newId(), type: 'takeaway' as const, lines: placed, send: true };
      const { orderId } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
      return { orderId, lineId: must(placed[0], 'a line').id, check: await checkOf(orderId) };
    };
    const checkOf = async (orderId: string) => {
      const { gross, net, tax, serviceCharge, total } = must((await house.view(orderId)).checks[0], 'a check');
      return { gross, net, tax, serviceCharge, total };
    };
    const property = fc.asyncProperty(
      wishes(venue),
      fc.array(wishes(venue), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      async (first, others, quantity, some) => {
        const { orderId, lineId, check } = await order({ ...first, quantity });
        const params = { orderId, lineId };
        const change = async (body: Wish) =>
          accepted(await house.ask(routes.changeSentLine, { caller: cashier, params, body }));
        for (const wish of others) {
          expect((await change(wish)).total).toBe((await order({ ...wish, quantity })).check.total);
        }
        await change(first);
        expect(await checkOf(orderId)).toEqual(check);

        const wish = must(others[0], 'a wish');
        if (some >= quantity || JSON.stringify(wish) === JSON.stringify(first)) return;
        const body = { ...wish, quantity: some, partId: house.newId() };
        accepted(await house.ask(routes.changeSentLine, { caller: cashier, params, body }));
        const apart = await order({ ...first, quantity: quantity - some }, { ...wish, quantity: some });
        expect(await checkOf(orderId)).toEqual(apart.check);
      },
    );
    await fc.assert(property, { numRuns: 15, seed: 4600 });
    expect(house.store.get('select sum(amount) as n from ledger')).toEqual({ n: null });
    expect(house.differences()).toEqual([]);
    house.close();
  },
  30_000,
);

type Kitchen = 'untouched' | 'shown' | 'line' | 'ticket';

const unshownOf = (house: Trade, orderId: string) =>
  house.store.all<{ ticketId: string; lineId: string; news: string }>(
    `select ticket_id as ticketId, line_id as lineId, news from ticket_lines
     where news is not null and ticket_id in (select id from tickets where order_id = ?)`,
    orderId,
  );

/** What guest, till and cook have of an order; that something happened to a line meanwhile is no part of it. */
async function standing(house: Trade, orderId: string, itemId: string) {
  const { checks, lines, state } = await house.view(orderId);
  const tickets = house.store.all<Readonly<Record<string, unknown>>>(
    `select t.station, t.bumped_at is not null as bumped, l.line_id as lineId, l.state, l.again,
       d.data ->> 'quantity' as quantity from ticket_lines l
     join tickets t on t.id = l.ticket_id join lines d on d.order_id = t.order_id and d.id = l.line_id
     where t.order_id = ? order by l.line_id, t.station`,
    orderId,
  );
  const { entries } = accepted(await house.ask(routes.availability, { caller: cashier }));
  return {
    state,
    checks: checks.map(({ gross, net, tax, serviceCharge, total, lines: charged }) => ({
      gross,
      net,
      tax,
      serviceCharge,
      total,
      charged,
    })),
    lines: lines.map(({ changeUnseen: _seen, sentAt: _sent, ...line }) => line),
    tickets,
    left: entries.find(({ id }) => id === itemId)?.remaining,
    counted: entries,
  };
}

it('some of a line that are changed and changed back at once leave nothing behind, whatever the kitchen made of it', async () => {
  const house = await openTrade('saigon');
  const { item, groups } = dishOf('saigon');
  for (const { id } of [item, ...groups.flatMap(({ modifiers }) => modifiers)]) {
    const restriction = { id, available: true, remaining: 5_000 };
    accepted(await house.ask(routes.setAvailability, { caller: cashier, body: restriction }));
  }
  const property = fc.asyncProperty(
    wishes('saigon'),
    wishes('saigon'),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom<Kitchen>('untouched', 'shown', 'line', 'ticket'),
    async (first, other, quantity, some, kitchen) => {
      const line = { id: house.newId(), itemId: item.id, ...first, quantity };
      const beside = { ...house.line(), note: 'beside' };
      const body = { orderId: house.newId(), type: 'takeaway' as const, lines: [line, beside], send: true };
      const { orderId } = accepted(await house.ask(routes.openOrder, { caller: cashier, body }));
      const ticketIds = house.store.all<{ ticketId: string }>(
        'select ticket_id as ticketId from ticket_lines where line_id = ?',
        line.id,
      );
      for (const { ticketId } of ticketIds) {
        if (kitchen === 'line') {
          accepted(await house.ask(routes.bumpLine, { caller: cashier, params: { ticketId, lineId: line.id } }));
        } else if (kitchen === 'ticket') {
          accepted(await house.ask(routes.bumpTicket, { caller: cashier, params: { ticketId } }));
        }
      }
      const before = await standing(house, orderId, item.id);
      const part = some < quantity ? { quantity: some, partId: house.newId() } : {};
      const params = { orderId, lineId: line.id };
      const changed = accepted(
        await house.ask(routes.changeSentLine, { caller: cashier, params, body: { ...other, ...part, again: true } }),
      );
      const between = await standing(house, orderId, item.id);
      const isSame = changed.stations.length === 0;
      if (kitchen === 'line' || kitchen === 'ticket') {
        expect(before.left).toBe((between.left ?? 0) + (isSame ? 0 : Math.min(some, quantity)));
        expect(changed.again).toBe(!isSame);
      }
      for (const { ticketId, lineId, news } of kitchen === 'shown' ? unshownOf(house, orderId) : []) {
        accepted(await house.ask(routes.drawnNews, { caller: cashier, params: { ticketId, lineId }, body: { news } }));
      }
      const undone = accepted(
        await house.ask(routes.changeSentLine, {
          caller: cashier,
          params: { orderId, lineId: changed.lineId },
          body: { ...first, undo: true, partOf: line.id },
        }),
      );
      expect(undone).toMatchObject({ lineId: line.id, again: false });
      expect(await standing(house, orderId, item.id)).toEqual(before);
    },
  );
  await fc.assert(property, { numRuns: 60, seed: 4600 });
  house.close();
}, 30_000);
