import type { KitchenStep, QueuedLine, QueuedTicket } from '@comanda/shared/domain/queue/types.ts';

/**
 * Days in kitchens that are made up, but behave as kitchens do: guests come in two waves, cooks work on some tickets at
 * once, are faster or slower than the menu says, make several of one item together, and forget to bump. None of that
 * is told to the estimator.
 */

export interface KitchenHabits {
  /** Tickets that a station works on at once. */
  readonly hands: Readonly<Record<string, number>>;
  /** How the real time of an item compares with the menu's. */
  readonly truth: ReadonlyMap<string, number>;
  /** Spread of the times (sigma of a lognormal). */
  readonly spread: number;
  /** Slower at the height of a wave, by this share. */
  readonly tired: number;
  /** Mean seconds until somebody bumps what is done. */
  readonly forgets: number;
  /** Share of the tickets whose lines the cooks bump one by one as they are done. */
  readonly taps: number;
  /** Orders of the whole day. */
  readonly orders: number;
}

export interface MenuLine {
  readonly itemId: string;
  readonly station: string;
  readonly prepSeconds: number;
}

type Random = () => number;

const HOUR = 3_600_000;
/** Share of the day's orders by hour of the day, from 10 to 22. */
const WAVES = [2, 8, 16, 11, 4, 2, 3, 9, 17, 15, 8, 4, 1];
const OPENS = 10;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());

interface Arrival {
  readonly at: number;
  readonly orderId: string;
  readonly tickets: readonly QueuedTicket[];
}

function arrivals(random: Random, menu: readonly MenuLine[], orders: number, midnight: number, day: number): Arrival[] {
  const sum = WAVES.reduce((all, share) => all + share, 0);
  const made: Arrival[] = [];
  for (const [hour, share] of WAVES.entries()) {
    const mean = (orders * share) / sum;
    let at = exponential(random, HOUR / mean);
    while (at < HOUR) {
      const orderId = `${day}-${made.length}`;
      made.push({ at: midnight + (OPENS + hour) * HOUR + at, orderId, tickets: ticketsOf(random, menu, orderId) });
      at += exponential(random, HOUR / mean);
    }
  }
  return made;
}

function ticketsOf(random: Random, menu: readonly MenuLine[], orderId: string): QueuedTicket[] {
  const byStation = new Map<string, Map<string, { itemId: string; quantity: number; prepSeconds: number }>>();
  const count = 1 + Math.floor(random() * random() * 7);
  for (let n = 0; n < count; n += 1) {
    // Some items sell far better than others.
    const picked = menu[Math.floor(random() ** 1.7 * menu.length)];
    if (!picked) continue;
    const lines = byStation.get(picked.station) ?? new Map();
    const line = lines.get(picked.itemId) ?? { itemId: picked.itemId, quantity: 0, prepSeconds: picked.prepSeconds };
    line.quantity += 1;
    lines.set(picked.itemId, line);
    byStation.set(picked.station, lines);
  }
  return [...byStation].map(([station, lines]) => ({
    id: `${orderId}-${station}`,
    station,
    lines: [...lines.values()],
  }));
}

/** The seconds that cooks really need for a ticket. */
function realWork(random: Random, ticket: QueuedTicket, habits: Omit<KitchenHabits, 'hands'>, busy: number): number {
  const work = ticket.lines.reduce((sum, line) => {
    const one = line.prepSeconds * (habits.truth.get(line.itemId) ?? 1);
    return sum + one * (1 + (line.quantity - 1) * 0.4);
  }, 0);
  return work * Math.exp(normal(random) * habits.spread) * (1 + habits.tired * Math.min(1, busy / 10));
}

/** One day's steps in the order of time. @param midnight ms @param day makes the ids of its orders unlike another day's */
export function kitchenDay(
  random: Random,
  menu: readonly MenuLine[],
  habits: KitchenHabits,
  midnight: number,
  day: number,
): KitchenStep[] {
  const steps: KitchenStep[] = [];
  const free = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  for (const arrival of arrivals(random, menu, habits.orders, midnight, day)) {
    steps.push({ kind: 'sent', ...arrival });
    for (const ticket of arrival.tickets) {
      const hands = free.get(ticket.station) ?? new Array<number>(habits.hands[ticket.station] ?? 2).fill(0);
      free.set(ticket.station, hands);
      const earlier = ends.get(ticket.station) ?? [];
      ends.set(ticket.station, earlier);
      const busy = earlier.filter((end) => end > arrival.at).length;
      const first = hands.indexOf(Math.min(...hands));
      const begun = Math.max(hands[first] ?? 0, arrival.at);
      const done = begun + realWork(random, ticket, habits, busy) * 1_000;
      hands[first] = done;
      earlier.push(done);
      if (random() < habits.taps) steps.push(...lineByLine(arrival.orderId, ticket, begun, done));
      steps.push({ kind: 'bumped', at: done + exponential(random, habits.forgets * 1_000), ticketId: ticket.id });
    }
  }
  return inTime(steps);
}

/** The bumps of a ticket's lines, each after its share of the work; the last is the ticket's own. */
function lineByLine(orderId: string, ticket: QueuedTicket, begun: number, done: number): KitchenStep[] {
  const work = (lines: readonly QueuedLine[]): number =>
    lines.reduce((sum, { prepSeconds, quantity }) => sum + prepSeconds * quantity, 0);
  return ticket.lines.slice(1).map((_, at): KitchenStep => {
    const left = ticket.lines.slice(at + 1);
    const bumpedAt = done - ((done - begun) * work(left)) / work(ticket.lines);
    return { kind: 'changed', at: bumpedAt, made: true, tickets: [{ ...ticket, left, orderId, rank: 0 }] };
  });
}

const timeOf = (step: KitchenStep): number => ('at' in step ? step.at : 0);

const inTime = (steps: readonly KitchenStep[]): KitchenStep[] => [...steps].sort((a, b) => timeOf(a) - timeOf(b));

/** Enough hands for the height of the wave to use this share of them. */
function staffed(
  random: Random,
  menu: readonly MenuLine[],
  habits: Omit<KitchenHabits, 'hands'>,
  used: number,
): KitchenHabits {
  const work = new Map<string, number>();
  const sample = 2_000;
  for (let n = 0; n < sample; n += 1) {
    for (const ticket of ticketsOf(random, menu, String(n))) {
      const seconds = realWork(random, ticket, habits, 5);
      work.set(ticket.station, (work.get(ticket.station) ?? 0) + seconds / sample);
    }
  }
  const atPeak = (habits.orders * Math.max(...WAVES)) / WAVES.reduce((all, share) => all + share, 0) / 3_600;
  const hands = [...work].map(([station, seconds]) => [station, Math.max(1, Math.round((seconds * atPeak) / used))]);
  return { ...habits, hands: Object.fromEntries(hands) as Record<string, number> };
}

/** Kitchens unlike each other: a calm one, a busy one, one whose menu says nonsense, one that bumps when it remembers to. */
export function kitchens(random: Random, menu: readonly MenuLine[]): ReadonlyMap<string, KitchenHabits> {
  const truth = (spread: number): ReadonlyMap<string, number> =>
    new Map(menu.map(({ itemId }) => [itemId, Math.exp(normal(random) * spread)]));
  const kitchen = (habits: Omit<KitchenHabits, 'hands'>, used: number) => staffed(random, menu, habits, used);
  return new Map([
    ['calm', kitchen({ truth: truth(0.15), spread: 0.2, tired: 0.1, forgets: 12, taps: 0.3, orders: 110 }, 0.6)],
    ['busy', kitchen({ truth: truth(0.25), spread: 0.3, tired: 0.3, forgets: 20, taps: 0.5, orders: 330 }, 1)],
    ['wrong-menu', kitchen({ truth: truth(0.6), spread: 0.3, tired: 0.2, forgets: 20, taps: 0, orders: 200 }, 0.85)],
    ['forgetful', kitchen({ truth: truth(0.3), spread: 0.35, tired: 0.3, forgets: 75, taps: 0.2, orders: 200 }, 0.85)],
  ]);
}
