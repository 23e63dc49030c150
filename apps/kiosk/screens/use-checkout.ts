import { afterFrame } from '@comanda/kit/ui/after-frame.ts';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { deviceClock } from '@comanda/kit/hub-client/clock.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { Checkout, type CheckoutState, type Means } from '../model/checkout.ts';
import { setGuest, useGuest } from '../model/guest.ts';
import { tell } from '../voice/voice.ts';

/** Where a guest's order is given to the hub and paid. */
export interface Desk {
  readonly checkout: Checkout | null;
  readonly stage: CheckoutState | null;
  /** What the guest was shown when they chose to pay. */
  readonly total: number;
  /** `total`: what the guest was shown, in minor units. */
  readonly pay: (means: Means, total: number) => void;
  /** The guest has gone. */
  readonly leave: () => void;
}

/** The line that a refusal is about, by its field `lines.2.itemId`, or `coupon`; `*` where it is about neither. */
const lineOf = (problem: HubProblem | null, ids: readonly string[]): string => {
  const field = problem && 'field' in problem ? problem.field : undefined;
  if (field === 'coupon') return field;
  return ids[Number(/^lines\.(\d+)/.exec(field ?? '')?.[1] ?? -1)] ?? '*';
};

export function useCheckout(): Desk {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  const language = useLanguage();
  const [total, setTotal] = useState(0);
  const [checkout, setCheckout] = useState<Checkout | null>(null);
  const [stage, setStage] = useState<CheckoutState | null>(null);

  const seen = useEffectEvent((now: CheckoutState, before: CheckoutState | null) => {
    if (now.stage === before?.stage) return;
    if (now.stage === 'sent') setGuest({ step: 'end' });
    if (now.stage === 'gone') setGuest({ step: 'basket', orderId: null });
    if (now.stage === 'refused') {
      const said = now.problem ? words(now.problem) : t('pay.letGo');
      const ids = useGuest.getState().basket.map(({ id }) => id);
      setGuest({ step: 'basket', orderId: null, refused: { [lineOf(now.problem, ids)]: said } });
      tell(said, { urgent: true });
    }
  });
  useEffect(() => {
    if (!checkout) return;
    let before: CheckoutState | null = null;
    const look = (): void => {
      const now = checkout.state.getState();
      setStage(now);
      seen(now, before);
      before = now;
    };
    look();
    return checkout.state.subscribe(look);
  }, [checkout]);

  // A kiosk that was restarted in the middle of it asks the hub how the order went on.
  useEffect(() => {
    const { step, orderId } = useGuest.getState();
    if (step !== 'pay' || orderId === null) return;
    const resumed = new Checkout(client, deviceClock, orderId);
    setCheckout(resumed);
    void resumed.resume();
  }, [client]);

  const pay: Desk['pay'] = (means, shown) => {
    const { basket, type, tag, coupon } = useGuest.getState();
    const begun = new Checkout(client, deviceClock, client.newId());
    setGuest({ step: 'pay', orderId: begun.orderId, refused: {} });
    setCheckout(begun);
    setTotal(shown);
    const lines = basket.map(({ parts, ...line }) => ({
      ...line,
      choices: [...line.choices],
      ...(parts && { parts: parts.map((part) => ({ ...part, choices: [...part.choices] })) }),
    }));
    const code = coupon?.code ?? null;
    const order = { type: type ?? ('takeaway' as const), tag, language, coupon: code, total: shown, lines };
    // The guest sees first that it goes on.
    afterFrame(() => void begun.begin(order, means));
  };
  return {
    checkout,
    stage,
    total,
    pay,
    leave: () => {
      checkout?.abandon();
      setCheckout(null);
      setStage(null);
    },
  };
}
