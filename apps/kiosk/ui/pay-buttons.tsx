import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { CreditCard, QrCode, ShoppingBasket, Store } from 'lucide-react';
import { useText } from '../i18n/index.ts';
import type { Means } from '../model/checkout.ts';
import { useGuest } from '../model/guest.ts';
import { Big } from './big.tsx';

interface PayButtonsProps {
  /** Minor units. */
  readonly total: number;
  /** The card was tried. */
  readonly again?: boolean;
  /** What keeps it from being paid is said when it is tried. */
  readonly off?: boolean;
  readonly onPay: (means: Means) => void;
}

/** The ways to pay that the house has. What costs nothing is ordered, and nobody is sent to the terminal or the counter. */
export function PayButtons({ total, again = false, off = false, onPay }: PayButtonsProps) {
  const t = useText();
  const { settings } = useVenue();
  // The type is large there, and a word needs the room.
  const access = useGuest((guest) => guest.access);
  const button = (means: Means, icon: typeof Store, label: string, primary = false) => (
    <Big
      {...(primary && { variant: 'primary' })}
      {...(!access && { icon })}
      className="flex-1 self-stretch !px-4"
      aria-disabled={off || undefined}
      onClick={() => onPay(means)}
    >
      {label}
    </Big>
  );
  // Sent as what is paid at the counter is, where there is nothing to pay either.
  if (total === 0) return button('counter', ShoppingBasket, t('pay.order'), true);
  return (
    <>
      {settings.kiosk?.payAtCounter !== false && button('counter', Store, t('pay.counter'))}
      {settings.bankAccount && button('transfer', QrCode, t('pay.transfer'))}
      {button('card', CreditCard, t(again ? 'pay.again' : 'pay.card'), true)}
    </>
  );
}
