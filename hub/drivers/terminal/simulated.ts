import { must } from '@comanda/shared/base/assert.ts';
import { SECOND } from '@comanda/shared/base/time.ts';
import type { SimulatedOutcome } from '@comanda/shared/contracts/views/operations.ts';
import { simulatedPayments } from '../../db/schema/printing.ts';
import type { Store } from '../../db/store.ts';
import type { Timers } from '../../log/timers.ts';
import type { PaymentTerminal, TerminalAnswer } from './terminal.ts';

/** A terminal that stands in for a real one: it approves, declines, never answers, or answers after the hub gave up. */
export interface SimulatedTerminal extends PaymentTerminal {
  next(): SimulatedOutcome;
  setNext(outcome: SimulatedOutcome): void;
}

const ANSWERS_AFTER_MS: Record<SimulatedOutcome, number> = {
  approve: 1.5 * SECOND,
  decline: SECOND,
  timeout: Number.MAX_SAFE_INTEGER,
  late: 25 * SECOND,
};

interface Row {
  readonly outcome: 'approved' | 'declined' | 'cancelled' | 'pending';
  readonly answers_at: number;
}

/** Its memory is a table of its own, since a real terminal remembers its payments whatever happens to the hub. */
export function simulatedTerminal(store: Store, timers: Timers): SimulatedTerminal {
  let next: SimulatedOutcome = 'approve';

  const read = (paymentId: string): Row | undefined =>
    store.get<Row>('select outcome, answers_at from simulated_payments where payment_id = ?', paymentId);

  const answerNow = (paymentId: string, row: Row): TerminalAnswer => {
    if (row.outcome === 'cancelled') return { state: 'cancelled' };
    if (row.outcome === 'pending' || timers.now() < row.answers_at) return { state: 'pending' };
    return row.outcome === 'approved'
      ? { state: 'approved', reference: `SIM-${paymentId.slice(-8)}` }
      : { state: 'declined' };
  };

  const query = (paymentId: string): Promise<TerminalAnswer> => {
    const row = read(paymentId);
    return Promise.resolve(row ? answerNow(paymentId, row) : { state: 'cancelled' });
  };

  return {
    next: () => next,
    setNext: (outcome) => {
      next = outcome;
    },
    start: (paymentId, amount) => {
      if (!read(paymentId)) {
        store.insert(simulatedPayments, {
          paymentId,
          amount,
          outcome: next === 'decline' ? 'declined' : next === 'timeout' ? 'pending' : 'approved',
          answersAt: Math.min(timers.now() + ANSWERS_AFTER_MS[next], Number.MAX_SAFE_INTEGER),
        });
      }
      const row = must(read(paymentId), 'a started payment is remembered');
      return new Promise((resolve) => {
        const wait = row.answers_at - timers.now();
        if (row.outcome === 'pending') return;
        timers.after(Math.max(0, wait), () => void query(paymentId).then(resolve));
      });
    },
    query,
    cancel: (paymentId) => {
      const row = read(paymentId);
      if (row && answerNow(paymentId, row).state === 'pending' && row.answers_at - timers.now() > 10 * SECOND) {
        store.run("update simulated_payments set outcome = 'cancelled' where payment_id = ?", paymentId);
      }
      return query(paymentId);
    },
  };
}
