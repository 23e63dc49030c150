import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub, useOutbox } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useMemo } from 'react';
import { useText } from '../i18n/index.ts';
import { useCutOff, useKeptSales } from '../model/cut-off.ts';
import type { Draft, DraftHead } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { useHouse } from '../model/house.tsx';
import { changeKept, type Keeper, keepOrder } from '../model/keeping.ts';
import { keptSales, withKept } from '../model/kept.ts';

/** What is kept of an order on this device, and keeping more of it. */
export function useKept(orderId: string, raw: Draft | undefined) {
  const t = useText();
  const client = useHub();
  const cutOff = useCutOff();
  const sale = useKeptSales().get(orderId);
  const { settingsSeq } = useVenue();
  const { index: menu } = useHouse();
  const draft = useMemo(() => withKept(raw, sale, menu), [raw, sale, menu]);
  const keeper: Keeper = {
    client,
    drafts,
    menu,
    settingsSeq,
    now: () => Math.round(client.hubNow()),
  };
  return {
    cutOff: cutOff !== null,
    sale,
    draft,
    /** Into the outbox, with the cash that was taken for it; said in words where this device cannot store it. */
    keep: async (head: DraftHead, known: boolean, payment: KeptPayment | null = null): Promise<boolean> => {
      const kept = await keepOrder(keeper, head, known, payment);
      const number = keptSales(client.outbox.state.getState().entries).get(head.orderId)?.number ?? null;
      if (!kept) toast(t('cutOff.notKept'), { tone: 'danger' });
      else if (payment === null)
        toast(number === null ? t('cutOff.sentLaterKnown') : t('cutOff.sentLater', { number }), { tone: 'good' });
      return kept;
    },
    /** Changes the draft that holds a line, be it kept already or not. */
    update: (lineId: string, change: (draft: Draft) => Draft): void => {
      if (draft?.lines.some(({ id, kept }) => id === lineId && kept === true)) void changeKept(keeper, orderId, change);
      else drafts.update(orderId, change);
    },
  };
}

/** Cash for a check that was taken just before the hub was found to be away: on its way as an ordinary command. */
export function useCashOnItsWay(order: OrderView | undefined, check: CheckView | undefined): boolean {
  const { entries } = useOutbox();
  return (
    order !== undefined &&
    check !== undefined &&
    entries.some(({ name, request }) => name === 'payCash' && request.path.includes(check.id))
  );
}
