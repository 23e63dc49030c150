import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../base/assert.ts';
import { Estimator } from './estimator.ts';
import type { ChangedTicket, KitchenStep, QueuedTicket } from './types.ts';

const allDay = (): string => 'day';
const MINUTE = 60_000;

const ticket = (id: string, station = 'grill', prepSeconds = 300): QueuedTicket => ({
  id,
  station,
  lines: [{ itemId: 'steak', quantity: 1, prepSeconds }],
});
type Sent = Extract<KitchenStep, { kind: 'sent' }>;
const sent = (orderId: string, at: number, tickets = [ticket(`${orderId}-t`)]): Sent => ({
  kind: 'sent',
  at,
  orderId,
  tickets,
});
const bumped = (orderId: string, at: number): KitchenStep => ({ kind: 'bumped', at, ticketId: `${orderId}-t` });

function living(...steps: readonly KitchenStep[]): Estimator {
  const estimator = new Estimator(allDay);
  for (const step of steps) estimator.observe(step);
  return estimator;
}

const order = (estimator: Estimator, now: number): string[] => estimator.queue(now).map(({ orderId }) => orderId);

describe('the queue', () => {
  it('holds orders from their send to their last bump', () => {
    const both = sent('a', 0, [ticket('a-t'), ticket('a-bar', 'bar')]);
    const estimator = living(both);
    estimator.observe(bumped('a', MINUTE));
    expect(order(estimator, MINUTE)).toEqual(['a']);
    estimator.observe({ kind: 'bumped', at: 2 * MINUTE, ticketId: 'a-bar' });
    expect(order(estimator, 2 * MINUTE)).toEqual([]);
  });

  it('holds none that is called: its promise is scored by that, and what is bumped later teaches nothing', () => {
    const both = (name: string, at: number) => sent(name, at, [ticket(`${name}-t`), ticket(`${name}-bar`, 'bar', 30)]);
    const called: readonly KitchenStep[] = [bumped('a', 4 * MINUTE), { kind: 'ready', at: 4 * MINUTE, orderId: 'a' }];
    const [estimator, other] = [living(both('a', 0), ...called), living(both('a', 0), ...called)];
    expect(order(estimator, 4 * MINUTE)).toEqual([]);
    expect(estimator.score()).toEqual({ orders: 1, kept: 1 });
    estimator.observe({ kind: 'bumped', at: 60 * MINUTE, ticketId: 'a-bar', unsaid: true });
    for (const each of [estimator, other]) each.observe(both('b', 61 * MINUTE));
    expect(estimator.queue(61 * MINUTE)).toEqual(other.queue(61 * MINUTE));
    expect(estimator.score()).toEqual({ orders: 1, kept: 1 });
  });

  it('learns nothing of a bump that no cook made', () => {
    const drink = (name: string, at: number) => sent(name, at, [ticket(`${name}-t`, 'bar', 30)]);
    const promised = (estimator: Estimator) => estimator.promised('last');
    const taught = living(drink('a', 0), { kind: 'bumped', at: 14 * MINUTE, ticketId: 'a-t', unsaid: true });
    expect(order(taught, 14 * MINUTE)).toEqual([]);
    expect(taught.score()).toEqual({ orders: 0, kept: 0 });
    const fresh = living();
    for (const each of [taught, fresh]) each.observe(drink('last', 20 * MINUTE));
    expect(promised(taught)).toEqual(promised(fresh));
    const ready = living(drink('a', 0), { kind: 'ready', at: 0, orderId: 'a' });
    expect(ready.score()).toEqual({ orders: 0, kept: 0 });
  });

  it('is as slow as the slowest station', () => {
    const estimator = living(
      sent('a', 0, [ticket('a-t', 'grill', 900), ticket('a-bar', 'bar', 60)]),
      sent('b', 1, [ticket('b-t', 'wok')]),
    );
    expect(order(estimator, 1)).toEqual(['b', 'a']);
  });

  it('lets a rushed order go before all that nobody has begun', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const estimator = living(...many.map((id, at) => sent(id, at)), { kind: 'ranked', orderId: 'j', rank: 1 });
    expect(order(estimator, 10).indexOf('j')).toBeLessThan(order(estimator, 10).indexOf('i'));
    expect(order(living(...many.map((id, at) => sent(id, at))), 10).at(-1)).toBe('j');
  });

  it('makes what is kept back after all the others, until it is not any more', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const estimator = living(...many.map((id, at) => sent(id, at)));
    estimator.observe({ kind: 'ranked', orderId: 'e', rank: -1 });
    expect(order(estimator, 10).at(-1)).toBe('e');
    estimator.observe(sent('k', 20));
    expect(order(estimator, 30).at(-1)).toBe('e');
    estimator.observe({ kind: 'ranked', orderId: 'e', rank: 0 });
    expect(order(estimator, 30).at(-1)).toBe('k');
  });

  it('keeps the rank of an order that is sent with it', () => {
    const estimator = living(...['a', 'b', 'c', 'd', 'e'].map((id, at) => sent(id, at)));
    estimator.observe({ ...sent('f', 9), rank: 1 });
    expect(order(estimator, 10).indexOf('f')).toBeLessThan(order(estimator, 10).indexOf('e'));
  });

  it('promises an order that nobody may begin yet as if it were sent then, and all others as if it were not there', () => {
    const [plain] = living(sent('a', 0)).queue(0);
    const estimator = living(sent('a', 0, [{ ...ticket('a-t'), notBefore: 20 * MINUTE }]));
    const [later] = estimator.queue(0);
    expect(later?.likelyAt).toBe((plain?.likelyAt ?? 0) + 20 * MINUTE);
    expect(estimator.promised('a')?.latestAt).toBe((plain?.latestAt ?? 0) + 20 * MINUTE);
    for (const id of ['b', 'c', 'd', 'e']) estimator.observe(sent(id, 1));
    expect(order(estimator, 1)).toEqual(['b', 'c', 'd', 'e', 'a']);
    const alone = living(...['b', 'c', 'd', 'e'].map((id) => sent(id, 1)));
    expect(estimator.queue(1).slice(0, 4)).toEqual(alone.queue(1));
  });

  it('forgets what was cancelled, and what is brought back is in it again', () => {
    const estimator = living(sent('a', 0), sent('b', 1), { kind: 'gone', at: 1, orderId: 'a' });
    expect(order(estimator, 2)).toEqual(['b']);
    estimator.observe(bumped('b', MINUTE));
    estimator.observe(sent('b', 2 * MINUTE));
    expect(order(estimator, 2 * MINUTE)).toEqual(['b']);
  });

  it('scores no order by a bump that was undone, nor by what was brought back', () => {
    const estimator = living(sent('a', 0), sent('b', 0), bumped('a', MINUTE));
    expect(estimator.score().orders).toBe(1);
    estimator.observe({ ...sent('a', 2 * MINUTE), again: true });
    expect(estimator.score().orders).toBe(0);
    estimator.observe(bumped('a', 3 * MINUTE));
    expect(estimator.score().orders).toBe(0);
    estimator.observe(bumped('b', 4 * MINUTE));
    expect(estimator.score().orders).toBe(1);
  });

  it('has nothing of an order that the kitchen has nothing to do for', () => {
    expect(living(sent('a', 0, [])).queue(0)).toEqual([]);
  });
});

describe('a crowd', () => {
  const ids = Array.from({ length: 300 }, (_, n) => `o${String(n).padStart(3, '0')}`);
  const crowd = (): Estimator => living(...ids.map((id, at) => sent(id, at)));

  it('keeps every order at one station in the queue, each with its range, the last the longest', () => {
    const places = crowd().queue(1_000);
    expect(places.map(({ orderId }) => orderId)).toEqual(ids);
    expect(must(places[299], 'the last').likelyAt).toBeGreaterThan(must(places[150], 'one before it').likelyAt);
    expect(crowd().promised('o299')?.latestAt).toBeGreaterThan(must(crowd().promised('o150'), 'it').latestAt);
  });

  it('forgets the oldest of more orders than any house has', () => {
    const estimator = living(...Array.from({ length: 1_001 }, (_, n) => sent(String(n), n)));
    expect(estimator.queue(2_000)).toHaveLength(1_000);
    expect(estimator.promised('0')).toBeNull();
  });

  it('does not make today’s guests wait for what nobody bumped yesterday', () => {
    const estimator = crowd();
    estimator.observe(sent('today', 24 * 60 * MINUTE));
    const alone = living(sent('today', 24 * 60 * MINUTE));
    expect(estimator.promised('today')).toEqual(alone.promised('today'));
    const places = estimator.queue(24 * 60 * MINUTE);
    expect(places).toHaveLength(301);
    expect(places.find(({ orderId }) => orderId === 'today')?.likelyAt).toBe(alone.promised('today')?.likelyAt);
  });
});

describe('what is left of a ticket', () => {
  const [steak, fries] = [
    { itemId: 'steak', quantity: 1, prepSeconds: 600 },
    { itemId: 'fries', quantity: 1, prepSeconds: 200 },
  ];
  const whole: QueuedTicket = { id: 'a-t', station: 'grill', lines: [steak, fries] };
  const changed = (at: number, made: boolean, ...tickets: readonly Partial<ChangedTicket>[]): KitchenStep => ({
    kind: 'changed',
    at,
    made,
    tickets: tickets.map((each) => ({ ...whole, orderId: 'a', rank: 0, ...each })),
  });
  /** Seconds from then until it is likely ready; what is made is foretold with five in a hundred more. */
  const left = (estimator: Estimator, at: number, orderId = 'a'): number =>
    Math.round(
      (must(
        estimator.queue(at).find((place) => place.orderId === orderId),
        'it',
      ).likelyAt -
        at) /
        1_050,
    );

  it('is what is waited for: a line that is made is not, nor one that is taken off', () => {
    const estimator = living(sent('a', 0, [whole]));
    expect(left(estimator, 0)).toBe(800);
    estimator.observe(changed(MINUTE, false, { lines: [steak] }));
    expect(left(estimator, MINUTE)).toBe(540);
    const tapped = living(sent('a', 0, [whole]), changed(MINUTE, true, { left: [fries] }));
    expect(left(tapped, MINUTE)).toBe(200);
    tapped.observe(changed(2 * MINUTE, false, {}));
    expect(left(tapped, 2 * MINUTE)).toBe(740);
  });

  it('lets those behind it go sooner', () => {
    const behind = (...steps: readonly KitchenStep[]): number =>
      left(living(...['b', 'c', 'd'].map((id) => sent(id, 0)), sent('a', 0, [whole]), sent('z', 0), ...steps), 1, 'z');
    expect(behind(changed(1, true, { left: [] }))).toBeLessThan(behind());
  });

  it('does not count a promise that was changed', () => {
    const estimator = living(sent('a', 0, [whole]), changed(1, false, { lines: [steak] }), bumped('a', MINUTE));
    expect(estimator.score().orders).toBe(0);
    const made = living(sent('a', 0, [whole]), changed(1, true, { left: [steak] }), bumped('a', MINUTE));
    expect(made.score().orders).toBe(1);
  });

  it('goes with its order into another, and out of it again', () => {
    const estimator = living(sent('a', 0, [whole]), sent('b', 1));
    estimator.observe(changed(2, false, { orderId: 'b' }));
    expect(order(estimator, 2)).toEqual(['b']);
    expect(estimator.promised('b')).not.toBeNull();
    estimator.observe(bumped('b', MINUTE));
    expect(order(estimator, MINUTE)).toEqual(['b']);
    estimator.observe(changed(MINUTE, false, { orderId: 'a' }));
    expect(order(estimator, MINUTE)).toEqual(['a']);
    estimator.observe({ kind: 'bumped', at: 2 * MINUTE, ticketId: 'a-t' });
    expect(order(estimator, 2 * MINUTE)).toEqual([]);
  });

  it('is divided between two orders, each as far along as the whole', () => {
    const estimator = living(sent('a', 0, [whole]));
    const part = { id: 'b-t', orderId: 'b', lines: [fries], partOf: 'a-t' };
    estimator.observe(changed(MINUTE, false, part, { lines: [steak] }));
    expect(left(estimator, MINUTE, 'b')).toBe(140);
    expect(left(estimator, MINUTE, 'a')).toBe(540);
    estimator.observe(bumped('b', 2 * MINUTE));
    expect(order(estimator, 2 * MINUTE)).toEqual(['a']);
  });
});

describe('the promise', () => {
  it('learns that the menu is wrong', () => {
    const estimator = new Estimator(allDay);
    for (let n = 0; n < 40; n += 1) {
      estimator.observe(sent(String(n), n * 30 * MINUTE));
      estimator.observe(bumped(String(n), n * 30 * MINUTE + 11 * MINUTE));
    }
    const at = 40 * 30 * MINUTE;
    estimator.observe(sent('new', at));
    const promised = estimator.promised('new');
    expect(promised?.likelyAt).toBeGreaterThan(at + 10 * MINUTE);
    expect(promised?.likelyAt).toBeLessThan(at + 12 * MINUTE);
  });

  const steps = fc
    .array(
      fc.record({
        wait: fc.integer({ min: 0, max: 20 * MINUTE }),
        what: fc.integer({ min: 0, max: 9 }),
        which: fc.nat(30),
        stations: fc.subarray(['grill', 'bar', 'wok'], { minLength: 1 }),
        prep: fc.integer({ min: 0, max: 3_600 }),
      }),
      { maxLength: 80 },
    )
    .map((wishes) => {
      let at = 0;
      const known: string[] = [];
      return wishes.map(({ wait, what, which, stations, prep }, n): KitchenStep => {
        at += wait;
        const id = known[which % Math.max(1, known.length)];
        if (what < 5 || id === undefined) {
          known.push(String(n));
          return sent(
            String(n),
            at,
            stations.map((station) => ticket(`${n}-${station}`, station, prep)),
          );
        }
        if (what === 5) return { kind: 'ranked', orderId: id, rank: wait % 2 === 0 ? 1 : -1 };
        if (what === 6) return { kind: 'gone', at, orderId: id };
        if (what === 7) {
          const other = known[prep % known.length] ?? id;
          const moved = { ...ticket(`${id}-${stations[0] ?? ''}`, stations[0], prep), left: [], rank: 0 as const };
          return { kind: 'changed', at, made: other === id, tickets: [{ ...moved, orderId: other }] };
        }
        return { kind: 'bumped', at, ticketId: `${id}-${stations[0] ?? ''}` };
      });
    });

  it('is never in the past, its later moment never before the likely one, and the positions count up from 1', () => {
    fc.assert(
      fc.property(steps, fc.nat(3_600_000), (all, later) => {
        const estimator = new Estimator(allDay);
        let now = 0;
        for (const step of all) {
          estimator.observe(step);
          if ('at' in step) now = step.at;
          const places = estimator.queue(now + later);
          expect(places.map(({ position }) => position)).toEqual(places.map((_, at) => at + 1));
          for (const { likelyAt, latestAt } of places) {
            expect(likelyAt).toBeGreaterThanOrEqual(now + later);
            expect(latestAt).toBeGreaterThanOrEqual(likelyAt);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes out the same when the same is seen again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(living(...all).queue(1e9)).toEqual(living(...all).queue(1e9));
      }),
      { numRuns: 100 },
    );
  });
});
