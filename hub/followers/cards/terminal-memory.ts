import { simulatedPayments } from '../../db/schema/printing.ts';
import type { Store } from '../../db/store.ts';
import type { RememberedPayment, TerminalMemory } from '../../drivers/terminal/simulated.ts';

/** What the simulated terminal remembers over a start of the hub, as a real one does by itself. */
export const terminalMemory = (store: Store): TerminalMemory => ({
  read: (paymentId) =>
    store.get<RememberedPayment>(
      'select amount, outcome, answers_at as answersAt from simulated_payments where payment_id = ?',
      paymentId,
    ),
  write: (paymentId, payment) => store.put(simulatedPayments, { paymentId, ...payment }),
});
