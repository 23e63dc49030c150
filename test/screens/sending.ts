import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '@comanda/shared/base/assert.ts';
import { newId, orderBody, type OrderPlan } from '../bench/orders.ts';
import type { Target } from '../bench/load.ts';

/** A till that sends orders at a steady pace, and knows each by the number that its ticket has. */

interface Accepted {
  readonly orderId: string;
  readonly number: number;
}

/** Now, on the clock that pages have too: ms since 1970 UTC, finer than a millisecond. */
export const wallTime = (): number => performance.timeOrigin + performance.now();

/** Where to place orders. */
export type Counter = Pick<Target, 'url' | 'path' | 'headers'>;

async function post({ url, path, headers }: Counter, key: string, body: string): Promise<Accepted> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body,
  });
  if (!answer.ok) throw new Error(`an order was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Accepted;
}

export interface Sent {
  readonly orderId: string;
  /** What its ticket is known by. */
  readonly number: number;
  /** When it was to be sent, ms since 1970 UTC. */
  readonly due: number;
}

/** Sends so many orders a second, whether or not answers keep up. */
export async function sendAtPace(target: Target, perSecond: number, orders: number): Promise<readonly Sent[]> {
  const from = wallTime() + 50;
  const answers: Promise<Sent>[] = [];
  for (let n = 0; n < orders; n += 1) {
    const due = from + (n * 1_000) / perSecond;
    await sleep(Math.max(0, due - wallTime()));
    const plan = must(target.plans[n % target.plans.length], 'a plan');
    answers.push(post(target, newId(), orderBody(newId(), plan)).then((accepted) => ({ ...accepted, due })));
  }
  return Promise.all(answers);
}

export interface Patient {
  readonly target: () => Promise<Counter>;
  readonly plans: readonly OrderPlan[];
  readonly goesOn: () => boolean;
  /** Between an answer and the next order, ms. */
  readonly pause: number;
}

/** A till that sends again, under the same command id, until the hub has answered. Numbers of what it was told is taken. */
export async function sendPatiently({ target, plans, goesOn, pause }: Patient): Promise<number[]> {
  const numbers: number[] = [];
  for (let n = 0; goesOn(); n += 1) {
    const key = newId();
    const body = orderBody(newId(), must(plans[n % plans.length], 'a plan'));
    for (let answered = false; !answered; ) {
      try {
        numbers.push((await post(await target(), key, body)).number);
        answered = true;
      } catch {
        await sleep(50);
      }
    }
    await sleep(pause);
  }
  return numbers;
}
