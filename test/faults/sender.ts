import { setTimeout as sleep } from 'node:timers/promises';
import { Caller, type Answer, type Request } from '../bench/caller.ts';
import { newId } from '../bench/orders.ts';

/** Guests who want their order taken: a client that hears nothing sends again, under the same command id (L4). */

export interface Errand {
  readonly orderId: string;
  readonly lines: number;
  readonly request: Omit<Request, 'headers'>;
}

export interface Acknowledged {
  readonly commandId: string;
  readonly orderId: string;
  readonly lines: number;
  readonly answer: string;
}

/** What a client was told in the course of a run. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that a re-sending client must never get: refusals, and other replies than the first. */
  readonly wrong: string[] = [];
  /** Refusals of a hub that cannot take orders just now, which the client waits out. */
  readonly putOff: string[] = [];
  resent = 0;
}

export interface SenderOptions {
  /** Where the hub is now; it may change between two tries. */
  readonly url: () => string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly errand: () => Errand;
  readonly random: () => number;
  readonly goesOn: () => boolean;
}

const PATIENCE_MS = 15;

async function tryOnce(caller: Caller, request: Request): Promise<Answer | null> {
  try {
    return await caller.post(request);
  } catch {
    return null;
  }
}

/** Sends one order after the other until told to stop; the last one is seen through. */
export async function sender(options: SenderOptions, ledger: Ledger): Promise<void> {
  let caller = new Caller(options.url());
  const deliver = async (errand: Errand, commandId: string): Promise<Answer | null> => {
    for (let tries = 0; tries === 0 || options.goesOn(); tries += 1) {
      if (tries > 0) {
        ledger.resent += 1;
        await sleep(PATIENCE_MS);
      }
      const request = { ...errand.request, headers: { ...options.headers(), 'Idempotency-Key': commandId } };
      const answer = await tryOnce(caller, request);
      if (answer === null) caller = new Caller(options.url());
      else if (answer.status === 503 || answer.status === 507) ledger.putOff.push(answer.body);
      else return answer;
    }
    return null;
  };
  while (options.goesOn()) {
    const errand = options.errand();
    const commandId = newId();
    const answer = await deliver(errand, commandId);
    if (answer === null) break;
    if (answer.status >= 300) {
      ledger.wrong.push(`${answer.status} ${answer.body}`);
      continue;
    }
    ledger.acknowledged.push({ commandId, orderId: errand.orderId, lines: errand.lines, answer: answer.body });
    if (options.random() < 0.1) {
      const again = await deliver(errand, commandId);
      if (again !== null && (again.status >= 300 || again.body !== answer.body)) {
        ledger.wrong.push(`sent twice: first ${answer.body}, then ${again.status} ${again.body}`);
      }
    }
  }
  caller.close();
}
