import { useFormats, useVenueCurrency } from '../i18n/venue-format.tsx';
import { cx } from './cx.ts';

interface MoneyProps {
  /** Whole minor units. */
  readonly minor: number;
  /** ISO 4217; the venue's own where not given. */
  readonly currency?: string;
  readonly className?: string;
}

export function Money({ minor, currency, className }: MoneyProps) {
  const formats = useFormats();
  const own = useVenueCurrency();
  return <bdi className={cx('figures whitespace-nowrap', className)}>{formats.money(minor, currency ?? own)}</bdi>;
}
