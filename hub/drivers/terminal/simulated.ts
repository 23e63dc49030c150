import { SECOND } from '@comanda/shared/base/time.ts';
import type { SimulatedOutcome } from '@comanda/shared/contracts/views/operations.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import type { PaymentTerminal, TerminalAnswer } from './terminal.ts';

/**
 * A terminal that stands in for a real one: it approves, declines, never answers, answers after the hub gave up, or is
 * switched off. Off, it says nothing; what its guest had not paid by then is cancelled when it is on again.
 */
export interface SimulatedTerminal extends PaymentTerminal {
  next(): SimulatedOutcome;
  setNext(outcome: SimulatedOutcome): void;
}

const ANSWERS_AFTER_MS: Record<SimulatedOutcome, number> = {
  approve: 1.5 * SECOND,
  decline: SECOND,
  timeout: Number.MAX_SAFE_INTEGER,
  late: 25 * SECOND,
  off: Number.MAX_SAFE_INTEGER,
};

export interface RememberedPayment {
  readonly amount: number;
  readonly outcome: 'approved' | 'declined' | 'cancelled' | 'pending';
  /** When its answer is there, milliseconds since 1970 UTC. */
  readonly answersAt: number;
}

/** A real terminal remembers its payments whatever happens to the hub; so does this one, in what it is given. */
export interface TerminalMemory {
  read(paymentId: string): RememberedPayment | undefined;
  write(paymentId: string, payment: RememberedPayment): void;
}

export function simulatedTerminal(memory: TerminalMemory, timers: Timers): SimulatedTerminal {
  let next: SimulatedOutcome = 'approve';
  const atIt = new Set<string>();

  const unplugged = (): Error => new Error('the terminal is off');

  const switchOff = (): void => {
    for (const paymentId of atIt) {
      const row = memory.read(paymentId);
      if (row && timers.now() < row.answersAt) memory.write(paymentId, { ...row, outcome: 'cancelled' });
    }
    atIt.clear();
  };

  const final = (paymentId: string, row: RememberedPayment): TerminalAnswer => {
    if (row.outcome === 'cancelled' || row.outcome === 'pending') return { state: row.outcome };
    return row.outcome === 'approved'
      ? { state: 'approved', reference: `SIM-${paymentId.slice(-8)}` }
      : { state: 'declined' };
  };

  const answerNow = (paymentId: string, row: RememberedPayment): TerminalAnswer =>
    row.outcome !== 'cancelled' && timers.now() < row.answersAt ? { state: 'pending' } : final(paymentId, row);

  const query = (paymentId: string): Promise<TerminalAnswer> => {
    if (next === 'off') return Promise.reject(unplugged());
    const row = memory.read(paymentId);
    return Promise.resolve(row ? answerNow(paymentId, row) : { state: 'cancelled' });
  };

  return {
    next: () => next,
    setNext: (outcome) => {
      next = outcome;
      if (outcome === 'off') switchOff();
    },
    start: (paymentId, amount) => {
      if (next === 'off') return Promise.reject(unplugged());
      atIt.add(paymentId);
      let row = memory.read(paymentId);
      if (!row) {
        row = {
          amount,
          outcome: next === 'decline' ? 'declined' : next === 'timeout' ? 'pending' : 'approved',
          answersAt: Math.min(timers.now() + ANSWERS_AFTER_MS[next], Number.MAX_SAFE_INTEGER),
        };
        memory.write(paymentId, row);
      }
      const { outcome, answersAt } = row;
      return new Promise((resolve, reject) => {
        if (outcome === 'pending') return;
        // A timer may go off a moment before its time by the clock: it is the answer's time all the same.
        timers.after(Math.max(0, answersAt - timers.now()), () => {
          atIt.delete(paymentId);
          const now = memory.read(paymentId);
          if (next === 'off') reject(unplugged());
          else resolve(now ? final(paymentId, now) : { state: 'cancelled' });
        });
      });
    },
    query,
    refund: async (refundId, paymentId, amount) => {
      if (!memory.read(refundId)) {
        const declined = next === 'decline' || memory.read(paymentId)?.outcome !== 'approved';
        memory.write(refundId, { amount, outcome: declined ? 'declined' : 'approved', answersAt: timers.now() });
      }
      return query(refundId);
    },
    cancel: (paymentId) => {
      if (next === 'off') return Promise.reject(unplugged());
      const row = memory.read(paymentId);
      if (row && answerNow(paymentId, row).state === 'pending' && row.answersAt - timers.now() > 10 * SECOND) {
        memory.write(paymentId, { ...row, outcome: 'cancelled' });
      }
      return query(paymentId);
    },
  };
}
