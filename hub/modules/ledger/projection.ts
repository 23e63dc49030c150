import { entriesOf } from '@comanda/shared/domain/ledger/entries.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { ledger } from '../../db/schema/ledger.ts';
import type { Store } from '../../db/store.ts';
import type { Projection } from '../../log/projection.ts';

function book(store: Store, event: LogEvent): void {
  for (const { account, amount } of entriesOf(event)) {
    store.run(
      `insert into ledger (business_date, account, amount) values (?, ?, ?)
       on conflict do update set amount = amount + excluded.amount`,
      event.businessDate,
      account,
      amount,
    );
  }
}

export const ledgerProjection: Projection = {
  name: 'ledger',
  version: 1,
  tables: [ledger],
  apply: {
    'check.paid.v1': book,
    'check.reopened.v1': book,
    'payment.taken.v1': book,
    'refund.given.v1': book,
    'tip.added.v1': book,
    'house_account.settled.v1': book,
    'drawer.opened.v1': book,
    'drawer.cash_moved.v1': book,
    'drawer.counted.v1': book,
  },
};
