import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Throttle } from '../../contracts/views/queue-settings.ts';
import { pausedFor, promisedFrom, QUARTER, quarterOf } from './throttle.ts';

const pause: Throttle = { orders: 4, lines: null, above: 'pause' };
const later: Throttle = { orders: 4, lines: 20, above: 'later' };
const NOON = Date.UTC(2026, 2, 9, 12);

describe('a throttle', () => {
  it('lets a channel have what it may, and pauses it for the rest of the quarter', () => {
    expect(pausedFor(pause, { orders: 3, lines: 90 }, NOON)).toBe(0);
    expect(pausedFor(pause, { orders: 4, lines: 0 }, NOON)).toBe(900);
    expect(pausedFor(pause, { orders: 9, lines: 0 }, NOON + QUARTER - 1)).toBe(1);
    expect(pausedFor(later, { orders: 9, lines: 0 }, NOON)).toBe(0);
  });

  it('promises what is above it from the first quarter that has room', () => {
    expect(promisedFrom(later, { orders: 3, lines: 19 }, NOON + 60_000)).toBe(NOON + 60_000);
    expect(promisedFrom(later, { orders: 4, lines: 8 }, NOON + 60_000)).toBe(NOON + QUARTER);
    expect(promisedFrom(later, { orders: 9, lines: 8 }, NOON + 60_000)).toBe(NOON + 2 * QUARTER);
    expect(promisedFrom(later, { orders: 1, lines: 40 }, NOON + 60_000)).toBe(NOON + 2 * QUARTER);
    expect(promisedFrom(pause, { orders: 9, lines: 0 }, NOON)).toBe(NOON);
  });

  it('never promises sooner than it was sent, nor sooner with more before it', () => {
    const counts = fc.record({ orders: fc.nat(60), lines: fc.nat(300) });
    fc.assert(
      fc.property(counts, fc.nat(20), fc.nat(QUARTER - 1), (load, more, into) => {
        const at = quarterOf(NOON) + into;
        const from = promisedFrom(later, load, at);
        expect(from).toBeGreaterThanOrEqual(at);
        expect(promisedFrom(later, { orders: load.orders + more, lines: load.lines }, at)).toBeGreaterThanOrEqual(from);
      }),
      { seed: 35 },
    );
  });
});
