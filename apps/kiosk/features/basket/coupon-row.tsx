import { Money } from '@comanda/kit/ui/money.tsx';
import type { CouponOffer } from '@comanda/shared/contracts/views/kiosk.ts';
import { TicketPercent, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { setGuest, useGuest } from '../../model/guest.ts';
import { BigIcon } from '../../ui/big.tsx';
import { Trouble } from './trouble.tsx';

/** The coupon that comes with the order, and what it gives. */
export function CouponRow({ coupon }: { readonly coupon: CouponOffer }) {
  const t = useText();
  const say = useNames();
  const refused = useGuest((guest) => guest.refused['coupon']);
  const remove = (): void => {
    const { coupon: _said, ...others } = useGuest.getState().refused;
    setGuest({ coupon: null, refused: others });
  };
  return (
    <section aria-label={t('coupon.title')} className="grid gap-3 rounded-lg border-2 border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-4">
        <TicketPercent aria-hidden className="size-10 shrink-0 text-accent-text" />
        <p className="k-name min-w-60 flex-1">
          {t('coupon.given', { code: coupon.code })} <span className="k-text text-muted">{say(coupon.name)}</span>
        </p>
        <Money minor={-coupon.discount} className="k-name font-semibold" />
        <BigIcon icon={Trash2} label={t('coupon.remove')} onClick={remove} />
      </div>
      {refused !== undefined && <Trouble>{refused}</Trouble>}
    </section>
  );
}
