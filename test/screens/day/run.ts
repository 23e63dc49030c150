import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { must } from '@comanda/shared/base/assert.ts';
import { openToRead } from '../../../hub/db/open.ts';
import { type Measurement, say } from '../../bench/command-line.ts';
import { atLeast, atMost, type Figure } from '../../bench/figures.ts';
import { remove, startHubProcess } from '../../bench/hub-process.ts';
import { percentile } from '../../bench/stats.ts';
import { mulberry32, runSeed } from '../../seed.ts';
import { arrivalsOf, DAY_MS } from './arrivals.ts';
import { type House, openHouse, type Wanted } from './house.ts';
import type { KitchenScreen } from './kitchen.ts';
import { Phone } from './phone.ts';

export interface Day extends Wanted {
  readonly orders: number;
  /** How many times faster than the clock the day goes. */
  readonly speed: number;
  /** Phones that follow at the same time, at most. */
  readonly phones: number;
}

const IDS = [
  'day-orders',
  'day-kiosk-orders',
  'day-never-ready',
  'day-tickets-missed',
  'day-tickets-repeated',
  'day-phones-untold',
  'day-lag-kitchen-p99',
  'day-lag-till-p99',
  'day-lag-phone-p99',
  'day-lag-p99',
];
/** Of the restaurant's time: some kitchen screen loses its network so often, and for so long. */
const BREAK_EVERY = 20 * 60_000;
const BREAK_MS = 3 * 60_000;
/** What the kitchen has at the end is made in that time, on the clock. */
const LAST_ORDERS_MS = 60_000;
/** What was sent so shortly before a break may be lost with the connection. */
const ON_ITS_WAY_MS = 1_000;
const KIOSK_SHARE = 0.2;
const GOAL_MS = 250;

type Lags = Record<'kitchen' | 'till' | 'phone', number[]>;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Pulls the plug of one kitchen screen after the other, as long as the day lasts. */
async function breaks(house: House, day: Day, random: () => number, goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    await pause(BREAK_EVERY / day.speed);
    const one = house.kitchen[Math.floor(random() * house.kitchen.length)];
    await one?.screen.cut(BREAK_MS / day.speed);
  }
}

interface Ticket {
  readonly id: string;
  readonly station: string;
  readonly sent: number;
  readonly bumped: number | null;
  readonly handedOver: number | null;
}

/** Tickets of the whole day, as the log has them. */
function ticketsIn(folder: string): readonly Ticket[] {
  const store = openToRead(join(folder, 'hub.db'));
  const tickets = store.all<Ticket>(
    `select t.id, t.station, t.sent_at as sent, t.bumped_at as bumped, o.handed_over_at as handedOver
     from tickets t join orders o on o.id = t.order_id`,
  );
  store.close();
  return tickets;
}

/** When each order was ready, as the log has it. */
function readyIn(folder: string): ReadonlyMap<string, number> {
  const store = openToRead(join(folder, 'hub.db'));
  const rows = store.all<{ id: string; ready: number }>(
    'select id, ready_at as ready from orders where ready_at is not null',
  );
  store.close();
  return new Map(rows.map(({ id, ready }) => [id, ready]));
}

/**
 * Tickets that a screen should have drawn and did not: expo sees those of every station until the hand-over. What came
 * and was gone again while the screen was cut off, or was on its way when the plug was pulled, is nothing to draw any more.
 */
function missedBy({ station, seen, screen }: KitchenScreen, tickets: readonly Ticket[]): number {
  const expo = station === 'expo';
  const missed = tickets.filter((ticket) => {
    if (seen.has(ticket.id) || (!expo && ticket.station !== station)) return false;
    const gone = (expo ? ticket.handedOver : ticket.bumped) ?? Number.POSITIVE_INFINITY;
    return !screen.away.some(({ from, until }) => from - ON_ITS_WAY_MS <= ticket.sent && gone <= until);
  });
  for (const { id, sent, bumped } of missed) {
    const away = screen.away.map(({ from, until }) => `${from - sent}…${until - sent}`).join(' ');
    say(`${station} missed ${id}: bumped after ${(bumped ?? 0) - sent} ms; away, from its send on: ${away}`);
  }
  return missed.length;
}

async function live(day: Day, folder: string): Promise<Figure[]> {
  const seed = runSeed();
  say(`seed ${seed} (COMANDA_SEED repeats it)`);
  const random = mulberry32(seed);
  const lags: Lags = { kitchen: [], till: [], phone: [] };
  const faults: unknown[] = [];
  const hub = await startHubProcess({ folder });
  const phones: Phone[] = [];
  const open: Phone[] = [];
  let placed = 0;
  let fromKiosks = 0;
  const house = await openHouse(
    {
      url: hub.url,
      random,
      wait: (ms) => pause(ms / day.speed),
      onLag: (kind, ms) => lags[kind].push(ms),
      onFault: (fault) => faults.push(fault),
    },
    day,
  );
  const held = monitorEventLoopDelay({ resolution: 10 });
  held.enable();
  const from = Date.now();
  let over = false;
  const breaking = breaks(house, day, random, () => !over);
  const place = async (n: number): Promise<void> => {
    const till = must(house.tills[n % house.tills.length], 'a till');
    const kiosk = random() < KIOSK_SHARE ? house.kiosks[n % house.kiosks.length] : undefined;
    let orderId = await (kiosk ?? till).order();
    while (orderId === null) orderId = await (kiosk ?? till).order();
    if (kiosk) till.mind(orderId);
    placed += 1;
    fromKiosks += kiosk ? 1 : 0;
    const phone = new Phone(hub.url, orderId, await house.tokenOf(orderId));
    phones.push(phone);
    open.push(phone);
    if (open.length > day.phones) open.shift()?.close();
  };
  const placing: Promise<void>[] = [];
  let said = 0;
  for (const [n, at] of arrivalsOf(day.orders, random).entries()) {
    await pause(Math.max(0, from + at / day.speed - Date.now()));
    placing.push(place(n).catch((fault: unknown) => void faults.push(fault)));
    const hour = Math.floor(at / 3_600_000);
    if (hour > said) say(`${(said = hour)} of ${DAY_MS / 3_600_000} hours, ${placed} orders`);
  }
  await Promise.all(placing);
  await pause(Math.min(LAST_ORDERS_MS, (30 * 60_000) / day.speed + 5_000));
  over = true;
  await breaking;
  await pause(3_000);
  for (const phone of open) phone.close();
  for (const { screen } of [...house.kitchen, ...house.tills, ...house.kiosks]) screen.close();
  await hub.stop();
  if (faults.length > 0) throw new Error(`${faults.length} deeds failed, the first: ${String(faults[0])}`);

  const tickets = ticketsIn(folder);
  for (const { told } of phones) for (const { lag } of told) if (lag !== null) lags.phone.push(lag);
  const readyAt = readyIn(folder);
  const untold = phones.filter(({ orderId, closedAt, told }) => {
    const ready = readyAt.get(orderId) ?? Number.POSITIVE_INFINITY;
    if (ready + ON_ITS_WAY_MS > (closedAt ?? Number.POSITIVE_INFINITY)) return false;
    return !told.some(({ state }) => state === 'ready' || state === 'handed_over');
  });
  const all = [...lags.kitchen, ...lags.till, ...lags.phone];
  // What the machine's other work adds to every lag: the screens of the day are in this process.
  say(`this process itself was held up by ${Math.round(held.percentile(99) / 1e6)} ms (p99)`);
  say(`${tickets.length} tickets, ${all.length} events heard, ${phones.length} phones`);
  const lag = (id: string, values: readonly number[]): Figure =>
    atMost({ id, value: percentile(values, 0.99), unit: `ms of ${values.length}` }, GOAL_MS);
  const sum = (of: (screen: KitchenScreen) => number): number => house.kitchen.reduce((n, each) => n + of(each), 0);
  return [
    atLeast({ id: 'day-orders', value: placed, unit: 'orders' }, day.orders),
    atLeast({ id: 'day-kiosk-orders', value: fromKiosks, unit: 'orders held, paid and sent' }, day.orders / 10),
    atMost({ id: 'day-never-ready', value: placed - readyAt.size, unit: 'orders' }, 0),
    atMost({ id: 'day-tickets-missed', value: sum((each) => missedBy(each, tickets)), unit: 'tickets' }, 0),
    atMost({ id: 'day-tickets-repeated', value: sum(({ repeated }) => repeated.length), unit: 'tickets' }, 0),
    atMost({ id: 'day-phones-untold', value: untold.length, unit: `of ${phones.length} phones` }, 0),
    lag('day-lag-kitchen-p99', lags.kitchen),
    lag('day-lag-till-p99', lags.till),
    lag('day-lag-phone-p99', lags.phone),
    lag('day-lag-p99', all),
  ];
}

/** A day of trade with everybody's screens on. */
export const theDay = (day: Day): Measurement => ({
  ids: IDS,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comanda-day-'));
    try {
      return await live(day, folder);
    } finally {
      remove(folder);
    }
  },
});
