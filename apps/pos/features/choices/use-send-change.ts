import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import type { Wanted } from '@comanda/shared/domain/order/resold.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { withApproval } from '../../model/approval.ts';
import { wishOf } from '../../model/wish.ts';

const bodyOf = ({ variantId, choices, seat, note }: Wanted) => ({ variantId, choices: [...choices], seat, note });

/** Sends the change of a line that the kitchen has, and takes it back where that is asked for. */
export function useSendChange(orderId: string, line: LineView, onDone: () => void) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const client = useHub();
  const change = useCommand(routes.changeSentLine);
  /** The hub said that the kitchen has made it: sent once more, it is made again. */
  const [made, setMade] = useState(false);
  const item = say(line.name);
  const back = async (lineId: string): Promise<void> => {
    const body = { ...bodyOf(wishOf(line)), undo: true, ...(lineId !== line.id && { partOf: line.id }) };
    const outcome = await withApproval({ orderId, amount: null, what: t('change.of', { item }) }, (approval) =>
      client.command(routes.changeSentLine, { params: { orderId, lineId }, body: { ...body, ...approval } }),
    );
    if (outcome?.ok) toast(t(outcome.value.again ? 'change.backAgain' : 'change.back', { item }), { tone: 'good' });
    else if (outcome) toast(words(outcome.error), { tone: 'danger' });
  };
  const send = async (wanted: Wanted, count: number, difference: number): Promise<void> => {
    const part = count < line.quantity && { quantity: count, partId: client.newId() };
    const body = { ...bodyOf(wanted), ...part, again: made };
    const deed = { orderId, amount: Math.max(0, -difference), what: t('change.of', { item: `${count} × ${item}` }) };
    const outcome = await withApproval(deed, (approval) =>
      change.run({ params: { orderId, lineId: line.id }, body: { ...body, ...approval } }),
    );
    if (!outcome?.ok) {
      if (outcome?.error.code === 'line_made') setMade(true);
      return;
    }
    const { lineId, stations } = outcome.value;
    toast(t(stations.length > 0 ? 'change.sent' : 'change.kept', { item }), { undo: () => void back(lineId) });
    onDone();
  };
  const { problem } = change;
  return {
    send,
    made,
    busy: change.pending > 0,
    problem: problem?.code === 'approval_needed' ? null : problem,
  };
}
