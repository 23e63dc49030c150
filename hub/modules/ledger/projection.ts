import { BOOKED, entriesOf } from '@comanda/shared/domain/ledger/entries.ts';
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
  apply: Object.fromEntries(BOOKED.map((type) => [type, book])),
};
