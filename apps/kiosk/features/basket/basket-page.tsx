import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { CreditCard, QrCode, ShoppingBasket, Store, TicketPercent } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Means } from '../../model/checkout.ts';
import { go, useGuest } from '../../model/guest.ts';
import { useBasket } from '../../model/use-basket.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';
import { tell } from '../../voice/voice.ts';
import { CouponPage } from './coupon-page.tsx';
import { LineRow, useLineWords } from './line-row.tsx';
import { Suggestion } from './suggestion.tsx';

interface BasketPageProps {
  /** A dish of it lies over it, to be changed. */
  readonly covered: boolean;
  readonly onPay: (means: Means, total: number) => void;
  readonly onSuggested: (item: MenuItem) => void;
}

/** What will be ordered, and how it is paid. What ran out meanwhile is said at its line, and nothing is paid before. */
export function BasketPage({ covered, onPay, onSuggested }: BasketPageProps) {
  const t = useText();
  const { settings } = useVenue();
  const words = useLineWords();
  const { lines, total, added, fine } = useBasket();
  const refused = useGuest((guest) => guest.refused);
  // The type is large there, and a word needs the room.
  const access = useGuest((guest) => guest.access);
  const noSuggestion = useGuest((guest) => guest.noSuggestion);
  const [coupon, setCoupon] = useState(false);

  const pay = (means: Means): void => {
    const wrong = lines.find(({ problem }) => problem !== null)?.problem;
    if (wrong) tell(`${words(wrong)} ${t('basket.mendFirst')}`, { urgent: true });
    else if (fine) onPay(means, total);
  };
  return (
    <>
      <Page
        over
        covered={covered || coupon}
        title={t('basket.title')}
        hint={t('basket.lines', { count: lines.length })}
        footer={
          lines.length === 0 ? (
            <Big variant="primary" className="flex-1" onClick={() => go('menu')}>
              {t('basket.toMenu')}
            </Big>
          ) : (
            <>
              <div className="flex w-full items-center gap-6">
                <Big onClick={() => go('menu')}>{t('basket.more')}</Big>
                <p className="k-title flex flex-1 flex-wrap justify-end gap-x-4 font-bold">
                  <span>{t('basket.total')}</span>
                  <Money minor={total} />
                  {added > 0 && (
                    <span className="k-small w-full text-end font-normal text-muted">{t('basket.withTax')}</span>
                  )}
                </p>
              </div>
              {settings.kiosk?.payAtCounter !== false && (
                <Big
                  {...(!access && { icon: Store })}
                  className="flex-1 self-stretch !px-4"
                  aria-disabled={!fine || undefined}
                  onClick={() => pay('counter')}
                >
                  {t('pay.counter')}
                </Big>
              )}
              {settings.bankAccount && (
                <Big
                  {...(!access && { icon: QrCode })}
                  className="flex-1 self-stretch !px-4"
                  aria-disabled={!fine || undefined}
                  onClick={() => pay('transfer')}
                >
                  {t('pay.transfer')}
                </Big>
              )}
              <Big
                variant="primary"
                {...(!access && { icon: CreditCard })}
                className="flex-1 self-stretch !px-4"
                aria-disabled={!fine || undefined}
                onClick={() => pay('card')}
              >
                {t('pay.card')}
              </Big>
            </>
          )
        }
      >
        {lines.length === 0 ? (
          <div className="grid h-full place-content-center justify-items-center gap-6 text-muted">
            <ShoppingBasket aria-hidden strokeWidth={1.25} className="size-40" />
            <p className="k-name">{t('basket.empty')}</p>
          </div>
        ) : (
          <div className="k-scroll grid h-full content-start gap-4 p-6">
            <ul aria-label={t('basket.title')} className="grid gap-4">
              {lines.map((resolved) => (
                <LineRow key={resolved.line.id} resolved={resolved} refused={refused[resolved.line.id]} />
              ))}
            </ul>
            {!noSuggestion && <Suggestion onAdd={onSuggested} />}
            <Big icon={TicketPercent} className="justify-self-start" onClick={() => setCoupon(true)}>
              {t('coupon.have')}
            </Big>
          </div>
        )}
      </Page>
      {coupon && <CouponPage onClose={() => setCoupon(false)} />}
    </>
  );
}
