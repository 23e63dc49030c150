import { UpdateSettings } from '@comanda/shared/contracts/views/update.ts';
import type { Store } from '../../db/store.ts';

/** There is one of them in a house. */
export const UPDATES_STREAM = 'updates:house';
const USUAL: UpdateSettings = { version: null, when: 'closed', hours: [], first: null };

/** What the house last said of updates; the log itself is asked, since it is said seldom and read seldom. */
export function updateSettings(store: Store): UpdateSettings {
  const row = store.get<{ payload: string }>(
    "select payload from log where stream = ? and type = 'updates.set.v1' order by seq desc limit 1",
    UPDATES_STREAM,
  );
  return row ? UpdateSettings.parse(JSON.parse(row.payload)) : USUAL;
}
