import { ok } from '@comanda/shared/base/result.ts';
import { closingRoutes } from '@comanda/shared/contracts/commands/closing.ts';
import { answer, type HubModule } from '../module.ts';
import { ledgerProjection } from './projection.ts';

export { ledgerProjection } from './projection.ts';

export const ledgerModule: HubModule = {
  name: 'ledger',
  projections: [ledgerProjection],
  handlers: [
    answer(closingRoutes.ledger, ({ query }, store) =>
      ok({
        accounts: store.all<{ account: string; amount: number }>(
          `select account, sum(amount) as amount from ledger where business_date between ? and ?
           group by account having sum(amount) <> 0 order by account`,
          query.from,
          query.to,
        ),
      }),
    ),
  ],
};
