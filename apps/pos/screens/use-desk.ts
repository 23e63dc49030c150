import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import type { CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { sendable } from '@comanda/shared/domain/course/courses.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isDue, lineCheckOf, type ShownTotals, sumOf } from '../model/checks.ts';
import { type Draft, type DraftHead, type NewLine, settled as settledDraft, unsent, withLine } from '../model/draft.ts';
import { drafts, useDraft } from '../model/drafts.ts';
import { useHouse } from '../model/house.tsx';
import { useOrder } from '../model/order.ts';
import { goTo } from '../model/place.ts';
import { submitDraft } from '../model/submit.ts';
import { keptDue } from '../model/kept-due.ts';
import { checkOf, draftAmounts, totalsWith } from '../model/totals.ts';
import { useCashOnItsWay, useKept } from './use-kept.ts';

export type Refused = Exclude<Outcome, { readonly ok: true }>['error'];

const NONE: readonly CheckView[] = [];
/** A position of the log. */
const BEFORE_ALL = -1;

const headOf = (orderId: string, order: OrderView | undefined, draft: Draft | undefined): DraftHead | null => {
  if (order) return { orderId, type: order.type, tableId: order.tableId, covers: order.covers, opened: true };
  return draft ?? null;
};

/**
 * An order as one works on it: what the hub has, what this device adds, and what comes of sending it.
 * @param chosen the check that is looked at; null, or one that is no more: all of them
 */
export function useDesk(orderId: string, chosen: string | null) {
  const client = useHub();
  const kept = useKept(orderId, useDraft(orderId));
  const ours = kept.draft;
  const { order, refresh } = useOrder(orderId, ours !== undefined && (!ours.opened || ours.lines.length > 0));
  // The order may be heard of before the answer to the command that sent its lines: none of them is there twice.
  const draft = useMemo(() => ours && settledDraft(ours, order, BEFORE_ALL), [ours, order]);
  const { settings } = useVenue();
  const { index: menu } = useHouse();
  const sendOrder = useCommand(routes.sendOrder);
  const changeLine = useCommand(routes.changeLine);
  const voidLine = useCommand(routes.voidLine);
  const changeQuantity = useCommand(routes.changeQuantity);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [goingOn, setGoingOn] = useState(false);
  const there = useRef(false);
  const opened = useRef(orderId);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);

  const head = headOf(orderId, order, draft);
  const type = head?.type ?? 'takeaway';
  const lines = draft?.lines;
  const priced = useMemo(
    () => totalsWith(order, lines ?? [], { menu, settings, type }),
    [order, lines, menu, settings, type],
  );
  const checks = order?.checks ?? NONE;
  const lineCheck = lineCheckOf(order);
  const shown = checks.find(({ id }) => id === chosen) ?? (checks.length === 1 ? checks[0] : undefined);
  /** The check to be paid next: the one that is looked at, else the first on which something is due. */
  const toPay = shown && isDue(shown) ? shown : checks.find(isDue);
  const adding = lines !== undefined && lines.length > 0;
  const withDraft = { ...priced, serviceCharge: priced.serviceCharge.amount };
  const others = checks.filter(({ id }) => id !== lineCheck?.id);
  const waiting = draft ? unsent(draft) : [];
  const over = order?.state === 'cancelled' || order?.state === 'completed';
  const settled = checks.length > 0 && checks.every(({ state }) => state === 'paid');
  /** What is looked at comes to. */
  const totals = (): ShownTotals => {
    if (shown && shown.id !== lineCheck?.id) return adding && checks.length === 1 ? withDraft : shown;
    if (shown || checks.length === 0) return adding ? withDraft : (shown ?? withDraft);
    return adding ? sumOf([...others, withDraft]) : sumOf(checks);
  };

  const owed = keptDue(order, kept.sale, priced.total, lines?.length ?? 0, shown?.id ?? null);
  const check = checkOf(order);
  const cashOnItsWay = useCashOnItsWay(order, check);
  const keptPaid = kept.sale !== undefined && kept.sale.payments.length > 0 && owed.due === 0;

  const submit = async (send: boolean): Promise<boolean> => {
    const now = drafts.state.getState()[orderId];
    if (!now || unsent(now).length === 0) return true;
    if (kept.cutOff && head) return kept.keep(head, order?.number ?? null);
    setRefused(null);
    const outcome = await submitDraft(client, drafts, now, { send, attended: () => there.current });
    if (!outcome.ok) setRefused(outcome.error);
    else if (outcome.value.orderId !== orderId) {
      opened.current = outcome.value.orderId;
      if (there.current) goTo({ at: 'order', orderId: opened.current });
    }
    return outcome.ok;
  };
  const keepRefusal = (outcome: Outcome): void => setRefused(outcome.ok ? null : outcome.error);

  return {
    order,
    draft,
    kept,
    /** What cash can be taken for while cut off. */
    owed,
    /** Cash was taken that the hub has not booked yet. */
    cashKept: keptPaid || cashOnItsWay,
    head,
    type,
    check,
    checks,
    /** The check that is looked at; undefined: there are several, and all of them are. */
    shown,
    /** Where new lines go; undefined: on a check that the hub then opens. */
    lineCheck,
    toPay,
    /** The check that a payment begins with; null: it is not at the hub yet. */
    payFirst: ((adding && !(shown && isDue(shown) && shown !== lineCheck) ? lineCheck : toPay) ?? null)?.id ?? null,
    /** What new lines bring the first check to be paid to, by this screen's own reckoning. Minor units. */
    expected: withDraft.total,
    payable: adding ? withDraft.total > 0 || toPay !== undefined : toPay !== undefined,
    /** The check that new lines go on, with them, by this screen's own reckoning. */
    reckoned: withDraft,
    totals: totals(),
    /** What the discounts take, with what this device adds. */
    taken: adding && (!shown || shown.id === lineCheck?.id) ? (priced.discounts ?? {}) : null,
    amounts: draftAmounts(lines ?? [], priced),
    closed: keptPaid || cashOnItsWay || over || (settled && !goingOn && !adding),
    /** Guests who paid may order on, while their order is open. */
    orderOn: settled && !over && !keptPaid && order?.type === 'dine_in' ? () => setGoingOn(true) : null,
    refresh,
    /** Something is there that the kitchen does not have. */
    sendable: waiting.length > 0 || (!kept.cutOff && sendable(order?.lines ?? [], order?.held ?? []).length > 0),
    sending: sendOrder.pending > 0,
    refused,
    forgive: () => setRefused(null),
    submit,
    /** The order that the lines are on, once they were given to the hub: another where somebody was first. */
    idNow: (): string => opened.current,
    send: async (): Promise<void> => {
      if (waiting.length > 0) await submit(true);
      else keepRefusal(await sendOrder.run({ params: { orderId } }));
    },
    /** Adds a line; the id of the line it is in. */
    add: (line: NewLine): string | null => {
      if (!head) return null;
      drafts.change(head, (now) => withLine(now, client.newId(), line));
      const now = drafts.state.getState()[orderId];
      return now?.lines.findLast(({ variantId }) => variantId === line.variantId)?.id ?? null;
    },
    /** How many of a line that the hub has; more of a sent one is sent at once. */
    setHeldQuantity: async (lineId: string, quantity: number): Promise<void> => {
      const body = { quantity, partId: client.newId() };
      keepRefusal(await changeQuantity.run({ params: { orderId, lineId }, body }));
    },
    changeHeld: async (lineId: string, line: NewLine): Promise<void> => {
      const { price, course, parts: _, ...rest } = line;
      const body = {
        ...rest,
        choices: [...line.choices],
        ...(price !== null && { price }),
        ...(course !== null && { course }),
      };
      keepRefusal(await changeLine.run({ params: { orderId, lineId }, body }));
    },
    /** Removes a line that the kitchen never had; of a combo, all of it. */
    removeHeld: async ({ id }: LineView, reason: string): Promise<boolean> => {
      const body = { reason, wholeCombo: true };
      const outcome = await voidLine.run({ params: { orderId, lineId: id }, body });
      keepRefusal(outcome);
      return outcome.ok;
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
