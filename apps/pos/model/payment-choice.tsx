import { Money } from '@comanda/kit/ui/money.tsx';
import type { PaymentView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../i18n/index.ts';
import { TENDER_ICON } from './tenders.ts';

interface PaymentChoiceProps {
  readonly label: string;
  readonly payments: readonly PaymentView[];
  readonly value: string;
  /** What is said of a payment, its amount aside. */
  readonly amountOf: (payment: PaymentView) => number;
  readonly onChange: (paymentId: string) => void;
}

/** One of the payments of a check. */
export function PaymentChoice({ label, payments, value, amountOf, onChange }: PaymentChoiceProps) {
  const t = useText();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-base font-semibold">{label}</legend>
      {payments.map((payment) => {
        const Icon = TENDER_ICON[payment.tender];
        return (
          <label
            key={payment.id}
            className="flex min-h-touch cursor-pointer items-center gap-3 rounded-md border border-edge bg-surface px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="payment"
              className="unseen"
              checked={payment.id === value}
              onChange={() => onChange(payment.id)}
            />
            <Icon aria-hidden className="size-5" />
            <span className="flex-1">{t(`pay.tenders.${payment.tender}`)}</span>
            <Money minor={amountOf(payment)} className="font-semibold" />
          </label>
        );
      })}
    </fieldset>
  );
}
