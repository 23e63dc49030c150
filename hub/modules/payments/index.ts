import { err, ok } from '@comanda/shared/base/result.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { SimulatedTerminal } from '../../drivers/terminal/simulated.ts';
import { answer, type HubModule } from '../module.ts';
import { confirmPayment, payBankQr } from './commands/bank.ts';
import { cancelPayment, payCard } from './commands/card.ts';
import { payCash } from './commands/cash.ts';
import { payHouseAccount } from './commands/house-account.ts';
import { giveRefund } from './commands/refund.ts';
import { closeCheck, reopenCheck } from './commands/reopen.ts';
import { addTip } from './commands/tip.ts';
import { printReceipt } from './commands/receipt.ts';

export { askForTransfer, transferCode } from './commands/bank.ts';
export { askForCard, recordAnswer, recordSilence } from './commands/card.ts';
export { recordRefund } from './commands/refund.ts';
export { askForReceipt } from './commands/receipt.ts';
export { settleCheck } from './settle.ts';
export { giveRefund } from './commands/refund.ts';

/** Payments; `simulated` is the terminal that the demo plays with, null where a real one is set up. */
export const paymentsModule = (simulated: SimulatedTerminal | null): HubModule => ({
  name: 'payments',
  handlers: [
    payCash,
    payCard,
    payBankQr,
    confirmPayment,
    payHouseAccount,
    addTip,
    cancelPayment,
    reopenCheck,
    closeCheck,
    giveRefund,
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
