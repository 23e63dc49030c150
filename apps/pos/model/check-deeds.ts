import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Split } from '@comanda/shared/contracts/commands/checks.ts';
import type { CheckView, DiscountView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../i18n/index.ts';
import { withApproval } from './approval.ts';

/** A discount as it is given: by how much, of what, and why. */
export interface Lowering extends Pick<DiscountView, 'lineId' | 'kind' | 'ratePpm' | 'amount' | 'reason'> {
  /** All of the combo that the line belongs to. */
  readonly wholeCombo: boolean;
}

/** What one does to the checks of an order, each with its bar and, where it can be taken back, its undo. */
export function useCheckDeeds(orderId = '') {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  /** Null: a manager's word was needed, and nobody gave it. */
  const done = (outcome: Outcome | null, text: string, undo?: () => void): boolean => {
    if (outcome === null) return false;
    if (outcome.ok) toast(text, { tone: 'good', ...(undo && { undo }) });
    else toast(words(outcome.error), { tone: 'danger' });
    return outcome.ok;
  };

  const unite = async (checkId: string): Promise<boolean> =>
    done(await client.command(routes.uniteChecks, { params: { checkId } }), t('checks.united'));
  const split = async ({ id: checkId }: CheckView, how: Split, ways: number): Promise<readonly string[] | null> => {
    const newIds = Array.from({ length: ways - 1 }, () => client.newId());
    const outcome = await client.command(routes.splitCheck, { params: { checkId }, body: { newIds, split: how } });
    return done(outcome, t('checks.wasSplit', { count: ways }), () => void unite(checkId))
      ? [checkId, ...newIds]
      : null;
  };
  const move = async (from: CheckView, lineIds: readonly string[], to: string | null): Promise<string | null> => {
    const toCheckId = to ?? client.newId();
    const put = (checkId: string, target: string) =>
      client.command(routes.moveLines, { params: { checkId }, body: { lineIds: [...lineIds], toCheckId: target } });
    const text = t('checks.moved', { count: lineIds.length });
    const back = async (): Promise<void> => {
      done(await put(toCheckId, from.id), text);
    };
    return done(await put(from.id, toCheckId), text, () => void back()) ? toCheckId : null;
  };
  const transfer = async (
    { id: fromOrderId }: Pick<OrderView, 'id'>,
    from: CheckView,
    lineIds: readonly string[],
    to: Pick<OrderView, 'id' | 'number'>,
  ): Promise<boolean> => {
    const body = { lineIds: [...lineIds], toOrderId: to.id };
    const outcome = await client.command(routes.transferLines, { params: { checkId: from.id }, body });
    const checkId = outcome.ok ? outcome.value.checkId : '';
    const back = async (): Promise<void> => {
      const undone = await client.command(routes.transferLines, {
        params: { checkId },
        body: { lineIds: [...lineIds], toOrderId: fromOrderId },
      });
      done(undone, t('checks.moved', { count: lineIds.length }));
    };
    return done(outcome, t('checks.transferred', { count: lineIds.length, number: to.number }), () => void back());
  };

  const lower = async (checkId: string, lowering: Lowering, amount: number | null): Promise<boolean> => {
    const { lineId, kind, ratePpm, amount: fixed, reason, wholeCombo } = lowering;
    const discountId = client.newId();
    const discount = kind === 'percent' ? { kind, ratePpm } : { kind, amount: fixed };
    const outcome = await withApproval({ orderId, amount, what: `${t('lower.discount')}: ${reason}` }, (approval) =>
      client.command(routes.giveDiscount, {
        params: { checkId },
        body: { discountId, lineId, discount, reason, wholeCombo, ...approval },
      }),
    );
    return done(outcome, t('lower.given'), () => void raise(checkId, { ...lowering, id: discountId }));
  };
  const raise = async (checkId: string, discount: Lowering & { readonly id: string }): Promise<boolean> =>
    done(
      await client.command(routes.removeDiscount, { params: { checkId, discountId: discount.id } }),
      t('lower.removed'),
      () => void lower(checkId, discount, null),
    );
  const comp = async (lineId: string, reason: string, amount: number, wholeCombo = true): Promise<boolean> => {
    const outcome = await withApproval({ orderId, amount, what: `${t('lower.comp')}: ${reason}` }, (approval) =>
      client.command(routes.compLine, {
        params: { orderId, lineId },
        body: { reason, wholeCombo, ...approval },
      }),
    );
    return done(outcome, t('lower.comped'), () => void charge(lineId, reason, amount, wholeCombo));
  };
  const charge = async (lineId: string, reason: string, amount: number, wholeCombo = true): Promise<boolean> =>
    done(
      await client.command(routes.removeComp, { params: { orderId, lineId }, body: { wholeCombo } }),
      t('lower.charged'),
      () => void comp(lineId, reason, amount, wholeCombo),
    );

  const reopen = async ({ id: checkId, total }: CheckView, reason: string): Promise<boolean> => {
    const outcome = await withApproval(
      { orderId, amount: total, what: `${t('checks.reopen')}: ${reason}` },
      (approval) => client.command(routes.reopenCheck, { params: { checkId }, body: { reason, ...approval } }),
    );
    return done(outcome, t('checks.reopened'));
  };
  const close = async ({ id: checkId }: CheckView): Promise<boolean> =>
    done(await client.command(routes.closeCheck, { params: { checkId } }), t('checks.closed'));
  const print = async ({ id: checkId }: CheckView): Promise<boolean> =>
    done(await client.command(routes.printReceipt, { params: { checkId }, body: {} }), t('tables.checkPrinting'));
  return { split, unite, move, transfer, lower, raise, comp, charge, reopen, close, print };
}

export type CheckDeeds = ReturnType<typeof useCheckDeeds>;
