import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub, useOutbox, useSession } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { KeptLine, KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useMemo } from 'react';
import { whoServed } from '../features/offline/print.ts';
import { takeUntold, tellKitchen, tellLater } from '../features/offline/tell-kitchen.ts';
import { useText } from '../i18n/index.ts';
import { useCutOff, useKeptSales } from '../model/cut-off.ts';
import type { Draft, DraftHead } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { useHouse } from '../model/house.tsx';
import { changeKept, type Keeper, keepOrder } from '../model/keeping.ts';
import { type KeptSale, keptSales, withKept } from '../model/kept.ts';

/** What is kept of an order on this device, and keeping more of it. */
export function useKept(orderId: string, raw: Draft | undefined) {
  const t = useText();
  const client = useHub();
  const cutOff = useCutOff();
  const sale = useKeptSales().get(orderId);
  const { settingsSeq, settings, stations, tables } = useVenue();
  const session = useSession();
  const { index: menu } = useHouse();
  const draft = useMemo(() => withKept(raw, sale, menu), [raw, sale, menu]);
  const keeper: Keeper = {
    client,
    drafts,
    menu,
    settingsSeq,
    now: () => Math.round(client.hubNow()),
  };
  const saleNow = (): KeptSale | undefined => keptSales(client.outbox.state.getState().entries).get(orderId);
  /** On paper, where this till has a printer: the hub, which tells them else, is away. */
  const tellCooks = async (
    before: readonly KeptLine[],
    of: Pick<KeptSale, 'type' | 'tableId' | 'covers' | 'hold'>,
    number: string,
    known: boolean,
  ): Promise<boolean | null> => {
    const told = await tellKitchen({
      settings,
      stations,
      number,
      type: of.type,
      table: tables.find(({ id }) => id === of.tableId)?.name ?? null,
      covers: of.covers,
      server: whoServed(session),
      at: keeper.now(),
      known,
      hold: of.hold,
      before,
      now: saleNow()?.lines ?? [],
    });
    if (told === false) toast(t('cutOff.slipFailed'), { tone: 'danger' });
    return told;
  };
  return {
    cutOff: cutOff !== null,
    sale,
    draft,
    /**
     * Into the outbox, with the cash that was taken for it; said in words where this device cannot store it.
     * @param known the hub's number of the order; null: the hub does not have it
     */
    keep: async (head: DraftHead, known: number | null, payment: KeptPayment | null = null): Promise<boolean> => {
      const before = takeUntold(orderId) ?? saleNow()?.lines ?? [];
      const kept = await keepOrder(keeper, head, known !== null, payment);
      if (!kept) {
        toast(t('cutOff.notKept'), { tone: 'danger' });
        return false;
      }
      const now = saleNow();
      const number = now?.number ?? null;
      const said = (told: boolean | null): void => {
        if (told === true) toast(t('cutOff.slipPrinted'), { tone: 'good' });
        else if (payment === null)
          toast(number === null ? t('cutOff.sentLaterKnown') : t('cutOff.sentLater', { number }), { tone: 'good' });
      };
      // It is kept: nobody waits for a printer.
      void tellCooks(before, now ?? { ...head, hold: [] }, number ?? String(known ?? ''), known !== null).then(said);
      return true;
    },
    /** Changes the draft that holds a line, be it kept already or not. */
    update: (lineId: string, change: (draft: Draft) => Draft, known: number | null): void => {
      if (draft?.lines.some(({ id, kept }) => id === lineId && kept === true)) {
        if (sale) {
          const number = sale.number ?? String(known ?? '');
          tellLater(orderId, sale.lines, (before) => {
            // Where the hub is back, it tells them itself.
            if (client.live.state.getState().state === 'old') void tellCooks(before, sale, number, true);
          });
        }
        void changeKept(keeper, orderId, change);
      } else drafts.update(orderId, change);
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
