import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { useEffect, useEffectEvent } from 'react';
import { useText } from '../i18n/index.ts';
import type { Draft } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { goTo } from '../model/place.ts';
import { partyState, tablesOf } from '../model/table-state.ts';

/** Another waiter was first at the table: what is being taken here goes on their order, before it is sent. */
export function useJoin(orderId: string, draft: Draft | undefined): void {
  const t = useText();
  const tableId = draft && !draft.opened ? draft.tableId : null;
  const other = useFollow('orders', {}, ({ list }) =>
    tableId === null
      ? undefined
      : list.find((order) => tablesOf(order).includes(tableId) && partyState(order, undefined) !== 'paid'),
  );
  const join = useEffectEvent((otherId: string, number: number): void => {
    const lines = draft?.lines.length ?? 0;
    drafts.join(orderId, otherId);
    if (lines > 0) toast(t('tables.joinedOrder', { number }));
    goTo({ at: 'order', orderId: otherId });
  });
  const [otherId, number] = [other?.id, other?.number ?? 0];
  useEffect(() => {
    if (otherId !== undefined && otherId !== orderId) join(otherId, number);
  }, [otherId, number, orderId]);
}
