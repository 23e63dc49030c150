import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { cutOffRoutes } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { ReplyOf } from '@comanda/shared/contracts/route.ts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { useTakenIn } from './cut-off.ts';
import { keptSales } from './kept.ts';
import { goTo, usePlace } from './place.ts';

type TakenIn = ReplyOf<typeof cutOffRoutes.takeIn>;

/** One word for all that goes out together when the hub is back. */
const SAY_AFTER_MS = 1_500;

/** Shows kept orders until the screen follows them at the hub, and says that they arrived. Draws nothing. */
export function KeptUpkeep(): null {
  const t = useText();
  const client = useHub();
  const place = usePlace();
  const seq = useFollow('orders', {}, ({ seq }) => seq);
  const taken = useTakenIn();
  const arrived = useRef(0);

  const arrive = useEffectEvent((keptId: string, { orderId }: TakenIn): void => {
    arrived.current += 1;
    setTimeout(() => {
      if (arrived.current > 0) toast(t('cutOff.back', { count: arrived.current }), { tone: 'good' });
      arrived.current = 0;
    }, SAY_AFTER_MS);
    if (orderId !== keptId && place.at === 'order' && place.orderId === keptId) goTo({ at: 'order', orderId });
  });
  useEffect(
    () =>
      client.outbox.onEnd((entry, outcome) => {
        if (!entry.kept || !outcome.ok) return;
        const { orderId } = entry.kept;
        const reply = outcome.value as TakenIn;
        const sale = keptSales([{ ...entry, kept: { ...entry.kept, sealed: true } }]).get(orderId);
        if (sale) useTakenIn.setState({ [orderId]: { sale, seq: reply.seq } });
        arrive(orderId, reply);
      }),
    [client],
  );

  useEffect(() => {
    if (seq === null) return;
    const left = Object.entries(taken).filter(([, each]) => each.seq > seq);
    if (left.length < Object.keys(taken).length) useTakenIn.setState(Object.fromEntries(left), true);
  }, [seq, taken]);
  return null;
}
