import { Estimator } from '@comanda/shared/domain/queue/estimator.ts';
import { median } from '@comanda/shared/domain/queue/item-times.ts';
import type { KitchenStep, Promised } from '@comanda/shared/domain/queue/types.ts';
import { fixedTime, movingAverage, queueLength, type Rival } from './rivals.ts';

export interface Replayed {
  readonly orders: number;
  /** Share of orders that were ready by the later moment that they were promised. */
  readonly coverage: number;
  /** Median of how far the likely moment was off, seconds. */
  readonly error: number;
  /** The same of the rivals, by name. */
  readonly rivals: Readonly<Record<string, number>>;
}

interface Waiting {
  readonly sentAt: number;
  /** Orders in the kitchen before it. */
  readonly before: number;
  readonly promised: Promised;
  readonly foretold: readonly number[];
  readonly open: Set<string>;
}

const partOf =
  (hourAt: (at: number) => number) =>
  (at: number): string => {
    const hour = hourAt(at);
    return hour < 11 ? 'morning' : hour < 14 ? 'noon' : hour < 17 ? 'afternoon' : 'evening';
  };

/**
 * Lets the estimator and its rivals live through the same days. What they say of orders before `from` (ms) is not
 * counted: they learn the house meanwhile.
 */
export function replay(steps: readonly KitchenStep[], from: number, hourAt: (at: number) => number): Replayed {
  const estimator = new Estimator(partOf(hourAt));
  const rivals: readonly Rival[] = [fixedTime(), movingAverage(), queueLength()];
  const orders = new Map<string, Waiting>();
  const orderOf = new Map<string, string>();
  const errors: number[] = [];
  const rivalErrors = rivals.map((): number[] => []);
  let kept = 0;
  for (const step of steps) {
    const before = orders.size;
    const first = step.kind === 'sent' && step.again === undefined && !orders.has(step.orderId);
    const foretold = first ? rivals.map((rival) => rival.foretell(before)) : [];
    estimator.observe(step);
    if (step.kind === 'sent' && first && step.tickets.length > 0) {
      const promised = estimator.promised(step.orderId);
      if (!promised) throw new Error('an order that was sent has no promise');
      const open = new Set(step.tickets.map(({ id }) => id));
      orders.set(step.orderId, { sentAt: step.at, before, promised, foretold, open });
      for (const { id } of step.tickets) orderOf.set(id, step.orderId);
    }
    if (step.kind !== 'bumped') continue;
    const orderId = orderOf.get(step.ticketId);
    const order = orderId === undefined ? undefined : orders.get(orderId);
    if (!order || orderId === undefined) continue;
    order.open.delete(step.ticketId);
    if (order.open.size > 0) continue;
    orders.delete(orderId);
    const took = (step.at - order.sentAt) / 1_000;
    for (const rival of rivals) rival.learn(took, order.before);
    if (order.sentAt < from) continue;
    errors.push(Math.abs(order.promised.likelyAt - step.at) / 1_000);
    for (const [at, said] of order.foretold.entries()) rivalErrors[at]?.push(Math.abs(said - took));
    if (step.at <= order.promised.latestAt) kept += 1;
  }
  return {
    orders: errors.length,
    coverage: errors.length === 0 ? 0 : kept / errors.length,
    error: median(errors),
    rivals: Object.fromEntries(rivals.map(({ name }, at) => [name, median(rivalErrors[at] ?? [])])),
  };
}
