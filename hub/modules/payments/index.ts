import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { SimulatedTerminal } from '../../drivers/terminal/simulated.ts';
import { answer, type HubModule } from '../module.ts';
import { cancelPayment, payCard } from './commands/card.ts';
import { payCash } from './commands/cash.ts';
import { printReceipt } from './commands/receipt.ts';

export { askForCard, recordAnswer, recordSilence } from './commands/card.ts';
export { askForReceipt } from './commands/receipt.ts';
export { settleCheck } from './settle.ts';

/** Payments; `simulated` is the terminal that the demo plays with, null where a real one is set up. */
export const paymentsModule = (simulated: SimulatedTerminal | null): HubModule => ({
  name: 'payments',
  handlers: [
    payCash,
    payCard,
    cancelPayment,
    printReceipt,
    answer(paymentRoutes.simulatedTerminal, () =>
      simulated ? ok({ next: simulated.next() }) : err(refuse('demo_only')),
    ),
    answer(paymentRoutes.simulateTerminal, ({ body }) => {
      if (!simulated) return err(refuse('demo_only'));
      simulated.setNext(body.next);
      return ok({ next: body.next });
    }),
  ],
});
