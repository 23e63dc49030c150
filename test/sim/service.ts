import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { guestsOf, pick, type Random } from './choosing.ts';
import { newId, Refused, type StaffClient } from './staff-client.ts';

export interface Service {
  readonly waiters: readonly StaffClient[];
  readonly cashier: StaffClient;
  readonly kitchen: StaffClient;
  readonly venue: VenueView;
  readonly random: Random;
  /** Waits so many minutes of the restaurant's time. */
  readonly minutes: (count: number) => Promise<void>;
  readonly say: (what: string) => void;
  readonly stopped: () => boolean;
}

const between = (low: number, high: number, random: Random): number => low + (high - low) * random();

/** Runs one person's part; a refusal ends it, since in a full house people do get told no. */
async function part(service: Service, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    service.say(`refused: ${fault.message}`);
  }
}

/** Two friends halve the check now and then. */
const SPLITS = 0.2;
const TIPS = 0.15;

async function pay(service: Service, orderId: string): Promise<void> {
  const { cashier, random } = service;
  const order = await cashier.call(routes.oneOrder, { params: { orderId } });
  const [check] = order.checks;
  if (!check || check.due <= 0 || check.state === 'paid') return;
  if (order.covers > 1 && random() < SPLITS) {
    const params = { checkId: check.id };
    await cashier.call(routes.splitCheck, { params, body: { newIds: [newId()], split: { how: 'evenly' } } });
    service.say(`#${order.number} splits the check`);
  }
  const { checks } = await cashier.call(routes.oneOrder, { params: { orderId } });
  for (const each of checks) await payOne(service, order.number, each);
}

async function payOne({ cashier, random, say }: Service, number: number, { id, due }: CheckView): Promise<void> {
  const params = { checkId: id };
  const card = random() < 0.45;
  const tip = random() < TIPS ? Math.floor(due / 10) : 0;
  if (card) {
    await cashier.call(routes.payCard, { params, body: { paymentId: newId(), tip } });
  } else {
    const asked = due + tip;
    const notes = 10 ** Math.max(0, String(asked).length - 1);
    const tendered = random() < 0.3 ? asked : Math.ceil(asked / notes) * notes;
    await cashier.call(routes.payCash, { params, body: { paymentId: newId(), tendered, tip } });
  }
  await cashier.call(routes.printReceipt, { params, body: {} }).catch((fault: unknown) => {
    if (!(fault instanceof Refused)) throw fault;
  });
  say(`#${number} pays ${due} by ${card ? 'card' : 'cash'}`);
}

async function whenReady(service: Service, orderId: string): Promise<void> {
  for (let waited = 0; waited < 120 && !service.stopped(); waited += 1) {
    const order = await service.cashier.call(routes.oneOrder, { params: { orderId } });
    if (order.state === 'ready') {
      await service.minutes(between(0.5, 2, service.random));
      await service.cashier.call(routes.handOverOrder, { params: { orderId }, body: {} });
      return;
    }
    if (order.state === 'completed' || order.state === 'cancelled') return;
    await service.minutes(0.5);
  }
}

/** A party at a table: they order, eat, order once more, and pay. */
export const dineIn = (service: Service, guests: ReturnType<typeof guestsOf>): Promise<void> =>
  part(service, async () => {
    const { random, venue, minutes, say } = service;
    const waiter = pick(service.waiters, random);
    const { orders } = await service.cashier.call(routes.openOrders);
    const { tables: marks } = await service.cashier.call(routes.tableMarks);
    const free = venue.tables.filter(
      ({ id, archived }) =>
        !archived && !orders.some(({ tableId }) => tableId === id) && !marks.some(({ tableId }) => tableId === id),
    );
    const table = pick(free, random);
    if (!waiter || !table) return say('the house is full: a party leaves');
    const covers = Math.max(1, Math.min(table.seats, 1 + Math.floor(random() * 5)));
    const orderId = newId();
    const opened = await waiter.call(routes.openOrder, {
      body: {
        orderId,
        type: 'dine_in',
        tableId: table.id,
        covers,
        lines: guests(covers, 'dine_in', covers),
        send: false,
      },
    });
    say(`#${opened.number} table ${table.name}, ${covers} guests sit down`);
    await minutes(between(1, 4, random));
    await waiter.call(routes.addLines, {
      params: { orderId },
      body: { lines: guests(covers + 1, 'dine_in', covers), send: true },
    });
    await whenReady(service, orderId);
    await minutes(between(8, 20, random));
    if (random() < 0.4) {
      await waiter.call(routes.addLines, {
        params: { orderId },
        body: { lines: guests(Math.ceil(covers / 2), 'dine_in', covers), send: true },
      });
      await whenReady(service, orderId);
      await minutes(between(5, 12, random));
    }
    await pay(service, orderId);
    await minutes(between(1, 4, random));
    const params = { tableId: table.id };
    await waiter.call(routes.clearTable, { params });
    await minutes(between(1, 3, random));
    if (venue.settings.tablesToClean) await waiter.call(routes.cleanTable, { params });
  });

/** Somebody takes food away: pays at the counter and waits for their number. */
export const takeaway = (service: Service, guests: ReturnType<typeof guestsOf>): Promise<void> =>
  part(service, async () => {
    const { random } = service;
    const orderId = newId();
    const lines = guests(1 + Math.floor(random() * 4), 'takeaway', 0);
    if (lines.length === 0) return;
    const opened = await service.cashier.call(routes.openOrder, {
      body: { orderId, type: 'takeaway', lines, send: true },
    });
    service.say(`#${opened.number} takeaway, ${lines.length} lines`);
    await pay(service, orderId);
    await whenReady(service, orderId);
  });

/** The cooks of a station: their screen shows each ticket, they make its lines one after the other, and bump. */
export async function cook(service: Service, station: string, prepSeconds: ReadonlyMap<string, number>): Promise<void> {
  const busy = new Set<string>();
  const make = async (ticketId: string, lines: readonly { lineId: string; itemId: string }[]): Promise<void> => {
    for (const { lineId, itemId } of lines) {
      await service.minutes(((prepSeconds.get(itemId) ?? 300) / 60) * between(0.3, 0.8, service.random));
      if (service.stopped()) return;
      await service.kitchen.call(routes.bumpLine, { params: { ticketId, lineId }, body: {} });
    }
  };
  while (!service.stopped()) {
    const { tickets } = await service.kitchen.call(routes.stationTickets, { params: { station } });
    for (const ticket of tickets) {
      if (ticket.drawnAt === null) {
        const params = { ticketId: ticket.id };
        await part(service, async () => void (await service.kitchen.call(routes.drawnTicket, { params, body: {} })));
      }
      if (busy.has(ticket.id) || busy.size >= 4) continue;
      busy.add(ticket.id);
      const open = ticket.lines.filter((line) => line.state === 'open');
      void part(service, () => make(ticket.id, open)).finally(() => busy.delete(ticket.id));
    }
    await service.minutes(0.25);
  }
}

/** Guests arrive as in an evening: few at first, a rush, then fewer. */
export async function doors(service: Service, guests: ReturnType<typeof guestsOf>): Promise<void> {
  const curve = [0.3, 0.5, 0.8, 1, 1, 0.9, 0.7, 0.5, 0.3];
  for (let minute = 0; !service.stopped(); minute += 1) {
    const rush = curve[Math.floor(minute / 20) % curve.length] ?? 0.5;
    if (service.random() < rush * 0.7) void dineIn(service, guests);
    if (service.random() < rush * 0.5) void takeaway(service, guests);
    await service.minutes(1);
  }
}
