import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Ban, CloudOff, CreditCard, Hourglass, type LucideIcon, QrCode } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../i18n/index.ts';
import { type Checkout, type CheckoutState, isSilent } from '../../model/checkout.ts';
import { useGuest } from '../../model/guest.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';
import { PayButtons } from '../../ui/pay-buttons.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { tell } from '../../voice/voice.ts';

const Qr = lazy(() => import('@comanda/kit/ui/qr.tsx').then((it) => ({ default: it.Qr })));

interface Words {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
}

/** What a guest reads while their order is on its way, by where it is. */
function useWords(state: CheckoutState): Words {
  const { stage, order, number, away, problem, means } = state;
  const t = useText();
  const words = useProblemWords();
  const called = number ?? '';
  if (away) {
    const text = number === null ? t('pay.awayBasket') : t('pay.awayPaid', { number: called });
    return { icon: CloudOff, title: t('pay.away'), text };
  }
  if (stage === 'failed') {
    const said = problem
      ? words(problem)
      : order?.payment?.reason === 'declined'
        ? t('pay.declined')
        : t(means === 'transfer' ? 'pay.transferOff' : 'pay.cancelled');
    return { icon: Ban, title: t('pay.failed'), text: said };
  }
  if (isSilent(state)) {
    return { icon: Hourglass, title: t('pay.unanswered'), text: t('pay.unansweredText', { number: called }) };
  }
  if (stage === 'leaving') return { icon: Hourglass, title: t('pay.leaving'), text: t('pay.leavingText') };
  if (stage === 'waiting' && means === 'transfer') {
    return { icon: QrCode, title: t('pay.transferTitle'), text: t('pay.transferText', { number: called }) };
  }
  if (stage === 'waiting') return { icon: CreditCard, title: t('pay.terminal'), text: t('pay.terminalText') };
  return {
    icon: Hourglass,
    title: t('pay.giving'),
    text: means === 'counter' ? t('pay.givingCounter') : t('pay.givingCard'),
  };
}

interface PayPageProps {
  readonly checkout: Checkout;
  /** What the guest was shown, in minor units. */
  readonly total: number;
  readonly onDone: () => void;
}

/** From the basket to the number: what happens, in words, and always a way back. */
export function PayPage({ checkout, total, onDone }: PayPageProps) {
  const t = useText();
  const state = useStore(checkout.state);
  const access = useGuest((guest) => guest.access);
  const { icon: Icon, title, text } = useWords(state);
  const due = state.order?.total ?? total;
  const asked = useFormats().money(due, useVenueCurrency());
  const failed = state.stage === 'failed' && !state.away;
  const code = state.stage === 'waiting' ? (state.order?.transfer ?? null) : null;
  useEffect(() => {
    tell(`${title}. ${asked}. ${text}`);
  }, [title, text, asked]);
  return (
    <Page
      title={t('pay.title')}
      footer={
        <>
          {state.stage === 'leaving' && isSilent(state) ? (
            <Big variant="primary" className="flex-1" onClick={onDone}>
              {t('end.done')}
            </Big>
          ) : (
            <Big disabled={state.stage === 'leaving'} onClick={() => void checkout.leave()}>
              {t('pay.back')}
            </Big>
          )}
          {failed && <PayButtons again total={due} onPay={(means) => void checkout.pay(means)} />}
        </>
      }
    >
      <Scroll
        className={cx(
          'grid [align-content:safe_center] justify-items-center gap-8 p-8 text-center',
          // Below the middle of the glass there is room beside the code, and none under it.
          access && code !== null && '!grid-cols-[auto_1fr] items-center !gap-6 !p-4',
        )}
      >
        {!(access && code !== null) && <Money minor={due} className="k-head font-bold" />}
        {code !== null && (
          <Suspense>
            <Qr data={code} label={t('pay.transferCode')} className={access ? 'size-80' : 'size-120'} />
          </Suspense>
        )}
        {!access && code === null && <Icon aria-hidden strokeWidth={1.25} className="size-40 text-accent-text" />}
        <div className="grid max-w-220 gap-4">
          {access && code !== null && <Money minor={due} className="k-head font-bold" />}
          <p className="k-title font-bold">{title}</p>
          <p className="k-name text-muted">{text}</p>
        </div>
      </Scroll>
    </Page>
  );
}
