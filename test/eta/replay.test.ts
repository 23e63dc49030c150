import { must } from '@comanda/shared/base/assert.ts';
import { DAY, HOUR } from '@comanda/shared/base/time.ts';
import { Estimator } from '@comanda/shared/domain/queue/estimator.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { KitchenSteps } from '@comanda/shared/domain/queue/steps.ts';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../seed.ts';
import { dishLines, NEXT_MIDNIGHT, recordedDays } from './days.ts';
import { kitchenDay, kitchens } from './kitchen.ts';
import { replay } from './replay.ts';
import { queueLength } from './rivals.ts';

const hourAt = (at: number): number => Math.floor((at % DAY) / HOUR);

/** A kitchen's days, the same in every run. */
function daysOf(name: string, count: number, orders?: number) {
  const random = mulberry32(4_600);
  const usual = must(kitchens(random, dishLines).get(name), 'a kitchen');
  const habits = orders === undefined ? usual : { ...usual, orders };
  return Array.from({ length: count }, (_, day) => kitchenDay(random, dishLines, habits, day * DAY, day)).flat();
}

describe('waiting times', () => {
  it.each(['busy', 'wrong-menu', 'forgetful'])('in a %s kitchen are nearer than what any rival says', (name) => {
    const { orders, coverage, error, rivals } = replay(daysOf(name, 4), DAY, hourAt);
    expect(orders).toBeGreaterThan(400);
    expect(coverage).toBeGreaterThanOrEqual(0.75);
    expect(coverage).toBeLessThanOrEqual(0.9);
    expect(Object.keys(rivals)).toHaveLength(3);
    for (const seconds of Object.values(rivals)) expect(error).toBeLessThan(seconds);
  });

  it('are there for every order where a kitchen has three times what it can make', () => {
    const estimator = new Estimator(() => 'day');
    const waiting = new Set<string>();
    const orderOf = new Map<string, string>();
    const open = new Map<string, number>();
    let most = 0;
    for (const step of daysOf('busy', 1, 1_000)) {
      estimator.observe(step);
      if (step.kind === 'sent') {
        waiting.add(step.orderId);
        open.set(step.orderId, step.tickets.length);
        for (const { id } of step.tickets) orderOf.set(id, step.orderId);
        const promised = must(estimator.promised(step.orderId) ?? undefined, 'a promise');
        expect(promised.latestAt).toBeGreaterThanOrEqual(promised.likelyAt);
      }
      if (step.kind === 'bumped') {
        const orderId = must(orderOf.get(step.ticketId), 'its order');
        const left = must(open.get(orderId), 'its tickets') - 1;
        open.set(orderId, left);
        if (left === 0) waiting.delete(orderId);
      }
      if (waiting.size % 50 === 0) expect(estimator.queue('at' in step ? step.at : 0)).toHaveLength(waiting.size);
      most = Math.max(most, waiting.size);
    }
    expect(most).toBeGreaterThan(200);
  });
});

it('a day at a hub reads as the same kitchen: each order sent and bumped, lines that are made, lines taken off', async () => {
  const random = mulberry32(7);
  const habits = { ...must(kitchens(random, dishLines).get('busy'), 'a kitchen'), orders: 60 };
  const lines = await recordedDays(random, habits, [NEXT_MIDNIGHT]);
  const reading = new KitchenSteps();
  const steps = lines.flatMap((line) => reading.read(JSON.parse(line) as LogEvent) ?? []);
  const { orders } = replay(steps, 0, hourAt);
  expect(orders).toBe(steps.filter(({ kind }) => kind === 'sent').length);
  expect(orders).toBeGreaterThan(30);
  expect(steps.some((step) => step.kind === 'changed' && step.made)).toBe(true);
});

it('a rival that goes by the queue learns from what was before each order, in whatever turn they come out', () => {
  const rival = queueLength();
  for (const open of [4, 0, 9, 2]) rival.learn(100 + 60 * open, open);
  expect(rival.foretell(5)).toBeCloseTo(400);
});
