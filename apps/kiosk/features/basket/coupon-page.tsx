import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { setGuest, useGuest } from '../../model/guest.ts';
import { Big } from '../../ui/big.tsx';
import { Keyboard } from '../../ui/keyboard.tsx';
import { Page } from '../../ui/page.tsx';
import { tell } from '../../voice/voice.ts';

const LONGEST = 40;

/** A coupon's code: the hub says what it gives, or in words why it gives nothing. */
export function CouponPage({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  // Below the middle of the glass there is room for the keys, and for little else.
  const access = useGuest((guest) => guest.access);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.call(routes.askCoupon, { body: { code } });
    setBusy(false);
    if (answer.ok) {
      setGuest({ coupon: answer.value });
      tell(t('coupon.given', { code: answer.value.code }));
      onClose();
      return;
    }
    setFailure(words(answer.error));
    tell(words(answer.error));
  };
  const type = (text: string): void => {
    setFailure(null);
    setCode(text.toUpperCase());
  };
  return (
    <Page
      over
      title={t('coupon.title')}
      footer={
        <>
          <Big onClick={onClose}>{t(failure === null ? 'action.back' : 'coupon.without')}</Big>
          <Big
            variant="primary"
            className="flex-1"
            busy={busy}
            disabled={code.trim() === ''}
            onClick={() => void ask()}
          >
            {t('coupon.use')}
          </Big>
        </>
      }
    >
      <div className="k-scroll grid h-full content-start gap-4 p-6">
        <input
          type="text"
          inputMode="none"
          aria-label={t('coupon.code')}
          placeholder={t('coupon.code')}
          autoComplete="off"
          maxLength={LONGEST}
          value={code}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && code.trim() !== '') void ask();
          }}
          aria-invalid={failure !== null}
          className="k-target k-name w-full rounded-lg border-2 border-edge bg-surface px-6 tracking-widest"
        />
        <p
          role="alert"
          className={cx('k-text flex items-center gap-3 font-semibold text-danger-text', !access && 'min-h-12')}
        >
          {failure !== null && <TriangleAlert aria-hidden className="size-8 shrink-0" />}
          {failure}
        </p>
        <Keyboard code value={code} onChange={type} max={LONGEST} />
      </div>
    </Page>
  );
}
