import { Age, Duration, useNow } from '@comanda/kit/ui/ticker.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { Armchair, Bike, ShoppingBag } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { latenessOf, overdue } from './lateness.ts';

export type Ticket = TicketView;

const TYPE = { dine_in: Armchair, takeaway: ShoppingBag, delivery: Bike } as const;
const LOOK = { calm: 'bg-calm text-on-calm', warn: 'bg-warn text-on-warn', late: 'bg-late text-on-late' } as const;

interface HeadProps {
  readonly ticket: Ticket;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** Number, kind of order, table and timer; a press on it bumps. */
export function TicketHead({ ticket, label, disabled = false, onPress }: HeadProps) {
  const t = useText();
  const age = useNow() - ticket.firedAt;
  const Icon = TYPE[ticket.orderType];
  const late = overdue(ticket.orderType, age);
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
      className={cx('flex min-h-16 w-full items-center gap-3 px-3 text-start', LOOK[latenessOf(ticket.orderType, age)])}
    >
      <span className="figures text-2xl font-bold">{ticket.number}</span>
      <span className="flex min-w-0 flex-1 items-center gap-2 text-base font-semibold">
        <Icon aria-hidden className="size-6 shrink-0" />
        <span className="truncate">
          {ticket.table === null ? t(`type.${ticket.orderType}`) : t('table', { table: ticket.table })}
        </span>
      </span>
      <span className="text-end leading-tight">
        <span className="figures block text-2xl font-semibold">
          <Age since={ticket.firedAt} />
        </span>
        {late > 0 && (
          <span className="figures block text-xs font-semibold">
            +<Duration ms={late} /> {t('late')}
          </span>
        )}
      </span>
    </button>
  );
}
