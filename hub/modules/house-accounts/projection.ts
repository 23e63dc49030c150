import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { HouseAccountMove } from '@comanda/shared/contracts/views/house-account.ts';
import { houseAccountMoves, houseAccounts } from '../../db/schema/house-accounts.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

interface Move {
  readonly accountId: string;
  readonly kind: HouseAccountMove['kind'];
  /** Above zero: it owes more. */
  readonly amount: number;
  readonly orderId?: string;
  readonly tender?: Tender;
}

function move(store: Store, { seq, at, actor }: LogEvent, { accountId, kind, amount, ...more }: Move): void {
  store.run('update house_accounts set owed = owed + ? where id = ?', amount, accountId);
  store.insert(houseAccountMoves, {
    seq,
    accountId,
    kind,
    amount,
    orderId: more.orderId ?? null,
    tender: more.tender ?? null,
    at,
    by: actor,
  });
}

/** To be projected after the orders: a refund finds its account by its payment. */
export const houseAccountsProjection: Projection = {
  name: 'house_accounts',
  version: 1,
  tables: [houseAccounts, houseAccountMoves],
  apply: {
    'house_account.saved.v1': (store, { payload }) => {
      store.run(
        `insert into house_accounts (id, "limit", owed, archived) values (?, ?, 0, ?)
         on conflict do update set "limit" = excluded."limit", archived = excluded.archived`,
        payload.accountId,
        payload.limit,
        payload.archived ? 1 : 0,
      );
    },
    'house_account.settled.v1': (store, fact) => {
      const { accountId, amount, tender } = fact.payload;
      move(store, fact, { accountId, kind: 'settled', amount: -amount, tender });
    },
    'payment.taken.v1': (store, fact) => {
      const { accountId, amount, tip = 0, orderId } = fact.payload;
      if (accountId !== undefined) move(store, fact, { accountId, kind: 'charged', amount: amount + tip, orderId });
    },
    'tip.added.v1': (store, fact) => {
      const { paymentId, amount, orderId, tender } = fact.payload;
      const accountId = tender === 'house_account' ? accountOf(store, paymentId) : null;
      if (accountId !== null) move(store, fact, { accountId, kind: 'charged', amount, orderId });
    },
    'refund.given.v1': (store, fact) => {
      const { paymentId, amount, tip, orderId, tender } = fact.payload;
      const accountId = tender === 'house_account' ? accountOf(store, paymentId) : null;
      if (accountId !== null) move(store, fact, { accountId, kind: 'refunded', amount: -(amount + tip), orderId });
    },
  },
};

const accountOf = (store: Store, paymentId: string): string | null =>
  store.get<{ account: string | null }>('select account_id as account from payments where id = ?', paymentId)
    ?.account ?? null;
