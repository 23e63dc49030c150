import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { isTaken } from '../../model/checks.ts';
import { TENDER_ICON } from '../../model/tenders.ts';
import { AmountDialog } from './amount-dialog.tsx';
import { type Asked, partOfDue, tipAt } from './payments.ts';

const PARTS = [
  ['½', 2],
  ['⅓', 3],
  ['¼', 4],
] as const;
const KEY = 'figures px-0.5! max-md:text-sm aria-pressed:bg-text aria-pressed:text-ground';

interface ExtrasProps {
  readonly check: CheckView;
  readonly asked: Asked;
  /** Parts are paid in multiples of it: in cash the smallest coin, else 1. */
  readonly step: number;
  /** Null: all that is due. */
  readonly onPart: (amount: number | null) => void;
  readonly onTip: (tip: number) => void;
}

/** Beside every tender: how much of what is due, and the tip on it; what was paid before. */
export function Extras({ check, asked, step, onPart, onTip }: ExtrasProps) {
  const t = useText();
  const formats = useFormats();
  const { settings } = useVenue();
  const [keying, setKeying] = useState<'part' | 'tip' | null>(null);
  const { due, amount, tip } = asked;
  const taken = check.payments.filter(isTaken);
  const tips = (settings.tipRates ?? []).map((rate) => ({ rate, minor: tipAt(rate, check, amount, settings) }));
  const ownPart = amount < due && !PARTS.some(([, ways]) => partOfDue(due, ways, step) === amount);
  const ownTip = tip > 0 && !tips.some(({ minor }) => minor === tip);
  return (
    <div className="grid gap-3">
      {taken.length > 0 && (
        <ul aria-label={t('pay.before')} className="grid gap-1 text-sm text-muted">
          {taken.map((payment) => {
            const Icon = TENDER_ICON[payment.tender];
            return (
              <li key={payment.id} className="flex items-center gap-2">
                <Icon aria-hidden className="size-4" />
                <span className="flex-1">{t(`pay.tenders.${payment.tender}`)}</span>
                <Money minor={-payment.amount} />
              </li>
            );
          })}
        </ul>
      )}
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('pay.howMuch')}</legend>
        <div className="grid grid-cols-5 gap-1.5">
          <Button className={KEY} aria-pressed={amount === due} onClick={() => onPart(null)}>
            {t('pay.all')}
          </Button>
          {PARTS.map(([sign, ways]) => (
            <Button
              key={ways}
              className={KEY}
              aria-label={t('pay.partOf', { part: sign })}
              aria-pressed={amount < due && partOfDue(due, ways, step) === amount}
              onClick={() => onPart(partOfDue(due, ways, step))}
            >
              {sign}
            </Button>
          ))}
          <Button
            className={KEY}
            aria-label={t('pay.ownPart')}
            aria-pressed={ownPart}
            onClick={() => setKeying('part')}
          >
            {t('pay.own')}
          </Button>
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{t('tip.label')}</legend>
        <div className="grid grid-cols-5 gap-1.5">
          <Button className={KEY} aria-label={t('tip.noneLong')} aria-pressed={tip === 0} onClick={() => onTip(0)}>
            {t('tip.none')}
          </Button>
          {tips.slice(0, 3).map(({ rate, minor }) => (
            <Button
              key={rate}
              className={KEY}
              aria-label={t('tip.rate', {
                rate: formats.percent(rate),
                amount: formats.money(minor, settings.currency),
              })}
              aria-pressed={tip > 0 && minor === tip}
              onClick={() => onTip(minor)}
            >
              {formats.percent(rate)}
            </Button>
          ))}
          <Button className={KEY} aria-label={t('tip.ownLong')} aria-pressed={ownTip} onClick={() => setKeying('tip')}>
            {t('tip.own')}
          </Button>
        </div>
      </fieldset>
      {keying && (
        <AmountDialog
          title={t(keying === 'part' ? 'pay.ownPart' : 'tip.ownLong')}
          max={keying === 'part' ? due : amount}
          onDone={(minor) => {
            if (keying === 'part') onPart(minor > 0 ? minor : null);
            else onTip(minor);
            setKeying(null);
          }}
          onClose={() => setKeying(null)}
        />
      )}
    </div>
  );
}
