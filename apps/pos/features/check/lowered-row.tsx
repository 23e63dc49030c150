import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { DiscountView } from '@comanda/shared/contracts/views/order.ts';
import { BadgePercent, Gift, X } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface LoweredRowProps {
  readonly icon: typeof Gift;
  readonly words: string;
  readonly reason: string;
  readonly minor: number;
  /** Null: it stays. */
  readonly onRemove: (() => void) | null;
}

/** What was taken off, and why; taken back by one press. */
function LoweredRow({ icon: Icon, words, reason, minor, onRemove }: LoweredRowProps) {
  const t = useText();
  return (
    <div className="flex min-h-touch items-center gap-2 ps-3 pe-1 text-sm leading-tight text-good-text">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        {words} · {reason}
      </span>
      <Money minor={-minor} className="font-medium" />
      {onRemove ? (
        <IconButton icon={X} label={t('lower.remove', { what: `${words}, ${reason}` })} onClick={onRemove} />
      ) : (
        <span className="w-2" />
      )}
    </div>
  );
}

interface DiscountRowProps {
  readonly discount: DiscountView;
  readonly taken: number;
  readonly onRemove: (() => void) | null;
}

export function DiscountRow({ discount, taken, onRemove }: DiscountRowProps) {
  const t = useText();
  const formats = useFormats();
  const rate = discount.kind === 'percent' ? ` ${formats.percent(discount.ratePpm)}` : '';
  return (
    <LoweredRow
      icon={BadgePercent}
      words={`${t('lower.discount')}${rate}`}
      reason={discount.reason}
      minor={taken}
      onRemove={onRemove}
    />
  );
}

interface CompRowProps {
  readonly amount: number;
  readonly reason: string;
  readonly onRemove: (() => void) | null;
}

export function CompRow({ amount, reason, onRemove }: CompRowProps) {
  const t = useText();
  return <LoweredRow icon={Gift} words={t('lower.comp')} reason={reason} minor={amount} onRemove={onRemove} />;
}
