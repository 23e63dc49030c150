import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { ShoppingBasket, TicketPercent } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { useNoticeWords } from '../../i18n/notices.ts';
import type { Means } from '../../model/checkout.ts';
import { go, putBack, setQuantity, useGuest } from '../../model/guest.ts';
import type { Resolved } from '../../model/resolve.ts';
import { useBasket } from '../../model/use-basket.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';
import { PayButtons } from '../../ui/pay-buttons.tsx';
import { useSettled } from '../../ui/use-frames.ts';
import { tell } from '../../voice/voice.ts';
import { CouponPage } from './coupon-page.tsx';
import { CouponRow } from './coupon-row.tsx';
import { LineRow, useLineWords } from './line-row.tsx';
import { Removed } from './removed.tsx';
import { Suggestion } from './suggestion.tsx';
import { Trouble } from './trouble.tsx';

const FIRST_LINES = 2;

interface BasketPageProps {
  /** A dish of it lies over it, to be changed. */
  readonly covered: boolean;
  readonly onPay: (means: Means, total: number) => void;
  readonly onSuggested: (item: MenuItem) => void;
}

/** What will be ordered, and how it is paid. What ran out meanwhile is said at its line, and nothing is paid before. */
export function BasketPage({ covered, onPay, onSuggested }: BasketPageProps) {
  const t = useText();
  const say = useNames();
  const words = useLineWords();
  const notices = useNoticeWords();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const { lines, total, added, fine } = useBasket();
  const refused = useGuest((guest) => guest.refused);
  const noSuggestion = useGuest((guest) => guest.noSuggestion);
  const coupon = useGuest((guest) => guest.coupon);
  const [asking, setAsking] = useState(false);
  // What is ordered first and what it comes to are the answer to a touch; the rest follows below it.
  const whole = useSettled('basket');
  const [removed, setRemoved] = useState<{ readonly resolved: Resolved; readonly at: number } | null>(null);
  const remove = (resolved: Resolved, at: number): void => {
    setRemoved({ resolved, at });
    setQuantity(resolved.line.id, 0);
  };
  const undo = removed && (
    <Removed
      key={removed.resolved.line.id}
      name={say(removed.resolved.name) || t('basket.item')}
      onBack={() => {
        const full = putBack(removed.resolved.line, removed.at);
        if (full) tell(notices(full), { urgent: true });
        else setRemoved(null);
      }}
    />
  );

  const pay = (means: Means): void => {
    const wrong = lines.find(({ problem }) => problem !== null)?.problem;
    if (wrong) tell(`${words(wrong)} ${t('basket.mendFirst')}`, { urgent: true });
    else if (fine) onPay(means, total);
  };
  return (
    <>
      <Page
        over
        covered={covered || asking}
        title={t('basket.title')}
        hint={`${t('basket.lines', { count: lines.length })}. ${t('basket.total')} ${formats.money(total, currency)}`}
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
              <PayButtons total={total} off={!fine} onPay={pay} />
            </>
          )
        }
      >
        {lines.length === 0 ? (
          <div className="grid h-full place-content-center justify-items-center gap-6 text-muted">
            <ShoppingBasket aria-hidden strokeWidth={1.25} className="size-40" />
            <p className="k-name">{t('basket.empty')}</p>
            {undo}
          </div>
        ) : (
          <div className="k-scroll grid h-full content-start gap-4 p-6">
            {refused['*'] !== undefined && <Trouble>{refused['*']}</Trouble>}
            <ul aria-label={t('basket.title')} className="grid gap-4">
              {lines.slice(0, whole ? lines.length : FIRST_LINES).map((resolved, at) => (
                <Fragment key={resolved.line.id}>
                  {removed?.at === at && <li>{undo}</li>}
                  <LineRow
                    resolved={resolved}
                    refused={refused[resolved.line.id]}
                    onRemove={() => remove(resolved, at)}
                  />
                </Fragment>
              ))}
              {removed && removed.at >= lines.length && <li>{undo}</li>}
            </ul>
            {whole && (
              <>
                {coupon && <CouponRow coupon={coupon} />}
                {!noSuggestion && <Suggestion onAdd={onSuggested} />}
                {!coupon && (
                  <Big icon={TicketPercent} className="justify-self-start" onClick={() => setAsking(true)}>
                    {t('coupon.have')}
                  </Big>
                )}
              </>
            )}
          </div>
        )}
      </Page>
      {asking && <CouponPage onClose={() => setAsking(false)} />}
    </>
  );
}
