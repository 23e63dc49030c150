import type { CheckView, PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { useVenue } from '../entry/venue.tsx';
import { useKitText } from '../i18n/index.ts';
import { useFormats } from '../i18n/venue-format.tsx';
import { Row } from './row.tsx';

/** From the total to what is due: each payment with what was given, change, tip and cash rounding, and what went back. */
export function PaymentsExplained({ check }: { readonly check: CheckView }) {
  const t = useKitText();
  const formats = useFormats();
  const { currency } = useVenue().settings;
  const money = (minor: number): string => formats.money(minor, currency);
  const details = ({ tender, tendered, change, tip, rounding }: PaymentView): string =>
    [
      tender === 'cash' ? t('why.given', { amount: money(tendered) }) : null,
      change > 0 ? t('why.change', { amount: money(change) }) : null,
      tip > 0 ? t('why.tip', { amount: money(tip) }) : null,
      rounding !== 0 ? t('why.rounding', { amount: money(rounding) }) : null,
    ]
      .filter((part) => part !== null)
      .join(', ');
  const said = (payment: PaymentView): string => {
    const more = details(payment);
    return `${t(`why.tender.${payment.tender}`)}${more === '' ? '' : `: ${more}`}`;
  };
  const taken = check.payments.filter(({ state }) => state === 'taken');
  const given = check.refunds.filter(({ state }) => state === 'given');
  return (
    <section aria-label={t('why.payments')} className="border-t border-line pt-3">
      {taken.map((payment) => (
        <Row key={payment.id} words={said(payment)} minor={-payment.amount} />
      ))}
      {given.map((refund) => (
        <Row
          key={refund.id}
          words={t('why.refund', { tender: t(`why.tender.${refund.tender}`), reason: refund.reason })}
          minor={refund.amount + refund.tip}
        />
      ))}
      <Row
        strong
        words={t(check.due > 0 ? 'why.due' : check.due < 0 ? 'why.over' : 'why.nothingDue')}
        minor={Math.abs(check.due)}
      />
    </section>
  );
}
