import { must } from '@comanda/shared/base/assert.ts';
import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { houseAccountRoutes } from '@comanda/shared/contracts/commands/house-accounts.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { HouseAccount, HouseAccountMove } from '@comanda/shared/contracts/views/house-account.ts';
import { eraseFromVault, keepInVault, readVault } from '../../db/vault.ts';
import type { Store } from '../../db/store.ts';
import { mayHandleCash } from '../drawer/index.ts';
import { answer, command, type HubModule } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { houseAccountsProjection } from './projection.ts';

export { houseAccountsProjection } from './projection.ts';

interface Row {
  readonly id: string;
  readonly limit: number | null;
  readonly owed: number;
  readonly archived: number;
}

const toView = (store: Store, row: Row): HouseAccount => ({
  ...row,
  holder: readVault<string>(store, row.id),
  archived: row.archived === 1,
});

/** One account; null: there is none with this id. */
export function houseAccount(store: Store, id: string): HouseAccount | null {
  const row = store.get<Row>('select * from house_accounts where id = ?', id);
  return row ? toView(store, row) : null;
}

export const houseAccountsModule: HubModule = {
  name: 'house_accounts',
  projections: [houseAccountsProjection],
  handlers: [
    command(houseAccountRoutes.saveHouseAccount, (deciding, { params: { accountId }, body }) => {
      const { store } = deciding;
      const owes = houseAccount(store, accountId)?.owed ?? 0;
      if (body.archived && owes !== 0) return err(refuse('house_account_owes'));
      eraseFromVault(store, accountId);
      keepInVault(store, accountId, 'account_holder', body.holder, deciding.at);
      const { limit, archived } = body;
      const seq = deciding.append(
        event('house_account.saved.v1', `house_account:${accountId}`, { accountId, limit, archived }),
      );
      return ok({ accountId, seq });
    }),
    command(houseAccountRoutes.settleHouseAccount, (deciding, { params: { accountId }, body, language }) => {
      const { store } = deciding;
      const venue = requireVenue(store);
      if (!venue.ok) return venue;
      const account = houseAccount(store, accountId);
      if (!account) return err(refuse('not_found', { what: 'account' }, 'accountId'));
      if (body.amount > account.owed) {
        const due = formatMoney(Math.max(0, account.owed), venue.value.settings.currency, language);
        return err(refuse('amount_too_large', { due }, 'amount'));
      }
      if (body.tender === 'cash') {
        const drawer = mayHandleCash(store, deciding.device);
        if (!drawer.ok) return drawer;
      }
      const seq = deciding.append(
        event('house_account.settled.v1', `house_account:${accountId}`, {
          accountId,
          amount: body.amount,
          tender: body.tender,
        }),
      );
      return ok({ accountId, owed: must(houseAccount(store, accountId), 'a settled account').owed, seq });
    }),
    answer(houseAccountRoutes.houseAccounts, (_call, store) =>
      ok({ accounts: store.all<Row>('select * from house_accounts order by id').map((row) => toView(store, row)) }),
    ),
    answer(houseAccountRoutes.houseAccount, ({ params }, store) => {
      const account = houseAccount(store, params.accountId);
      if (!account) return err(refuse('not_found', { what: 'account' }, 'accountId'));
      const moves = store.all<HouseAccountMove>(
        `select m.kind, m.amount, m.order_id as orderId, o.number as orderNumber, m.tender, m.at, m.by
         from house_account_moves m left join orders o on o.id = m.order_id
         where m.account_id = ? order by m.seq desc limit 200`,
        account.id,
      );
      return ok({ account, moves });
    }),
  ],
};
