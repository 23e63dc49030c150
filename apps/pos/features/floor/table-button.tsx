import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useText } from '../../i18n/index.ts';
import { type PartyState, tableSize } from '../../model/table-state.ts';
import { PARTY_LOOK } from '../../model/party-look.ts';

interface TableButtonProps {
  readonly table: Table;
  readonly order: OrderView | undefined;
  readonly state: PartyState;
  /** Minor units; what is on its check, this device's unsent lines among it. */
  readonly amount: number;
  readonly onPress: () => void;
}

/** A table where it stands, with what it is at, in a word and by colour. */
export function TableButton({ table, order, state, amount, onPress }: TableButtonProps) {
  const t = useText();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const now = useNow(order !== undefined);
  const { width, height, turn } = tableSize(table);
  const { icon: Icon, fill } = PARTY_LOOK[state];
  const word = t(`floor.state.${state}`);
  const minutes = order ? Math.max(0, Math.floor((now - order.openedAt) / 60_000)) : 0;
  const label = [
    t('floor.table', { name: table.name }),
    word,
    ...(order
      ? [
          t('floor.order', { number: order.number }),
          ...(order.covers > 0 ? [t('check.guests', { count: order.covers })] : []),
          t('floor.minutes', { count: minutes }),
          formats.money(amount, currency),
        ]
      : [t('floor.seats', { count: table.seats })]),
  ].join(', ');
  return (
    <button
      type="button"
      onClick={onPress}
      style={{ left: `${table.x / 10}%`, top: `${table.y / 10}%`, width, height }}
      className="group absolute -translate-x-1/2 -translate-y-1/2 select-none"
    >
      <span className="unseen">{label}</span>
      <span
        aria-hidden
        style={{ rotate: `${turn}deg` }}
        className={cx(
          'absolute inset-0 border-2 shadow-card group-active:translate-y-px',
          table.shape === 'round' ? 'rounded-full' : 'rounded-lg',
          fill,
        )}
      />
      <span
        aria-hidden
        className="relative grid h-full content-center whitespace-nowrap justify-items-center px-2 text-center leading-tight"
      >
        <span className="flex items-center gap-1.5 text-lg font-bold">
          {table.name}
          {order && order.covers > 0 && (
            <span className="figures text-sm font-medium">· {t('floor.coversShort', { count: order.covers })}</span>
          )}
        </span>
        <span className="flex items-center gap-1 text-sm font-semibold">
          <Icon className="size-4 shrink-0" />
          {word}
        </span>
        {order ? (
          <>
            <span className="figures text-sm">{t('floor.numberAndMinutes', { number: order.number, minutes })}</span>
            {Math.abs(turn) < 25 && <Money minor={amount} className="text-sm font-medium" />}
          </>
        ) : (
          <span className="text-sm">{t('floor.seats', { count: table.seats })}</span>
        )}
      </span>
    </button>
  );
}
