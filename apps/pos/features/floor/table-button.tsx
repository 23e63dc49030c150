import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { useFromNow } from '@comanda/kit/ui/ticker.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { tableSize } from '@comanda/shared/domain/floor/size.ts';
import { Link, Pause, Zap } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import { PARTY_LOOK } from '../../model/party-look.ts';
import { nameOf } from '../../model/staff.ts';
import type { StaffTile } from '@comanda/shared/contracts/views/session.ts';
import type { TablePointer } from './use-table-drag.ts';
import type { Party } from './parties.ts';
import { tableWords } from './table-words.ts';

const LOOKED_AT_MS = 10_000;

/** What a press, a drag or a menu's key at a table does. */
export interface TableHands extends TablePointer {
  readonly press: (table: Table) => void;
  readonly ask: (event: MouseEvent, table: Table) => void;
}

interface TableButtonProps {
  readonly table: Table;
  readonly party: Party;
  readonly staff: readonly StaffTile[];
  /** What a press does now, where it is not what it usually is. */
  readonly deed: string | null;
  /** How far it is dragged, in pixels. */
  readonly drag: { readonly x: number; readonly y: number } | null;
  /** Another is held over it. */
  readonly target: boolean;
  readonly disabled: boolean;
  readonly hands: TableHands;
}

/** A table where it stands, with what it is at, in a word and by colour. */
export const TableButton = memo(function TableButton(props: TableButtonProps) {
  const { table, party, staff, deed, drag, target, disabled, hands } = props;
  const t = useText();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const { tables } = useVenue();
  const { order, state, amount } = party;
  const seated = order?.openedAt ?? 0;
  // Minutes are told: it is drawn again now and then, each table at a moment of its own.
  const now = useFromNow((at) => at - ((at - seated) % LOOKED_AT_MS), order !== undefined);
  const { width, height, turn } = tableSize(table);
  const { icon: Icon, fill } = PARTY_LOOK[state];
  const { label, under, late, held, joined } = tableWords(table, party, {
    t,
    formats,
    now,
    tables,
    money: (minor) => formats.money(minor, currency),
    server: (actor) => nameOf(staff, actor),
  });
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={() => hands.press(table)}
      onContextMenu={(event) => hands.ask(event, table)}
      {...(order && {
        onPointerDown: (event) => hands.onDown(event, table.id),
        onPointerMove: (event) => hands.onMove(event, table.id),
        onPointerUp: hands.onUp,
        onPointerCancel: hands.onCancel,
      })}
      data-table={table.id}
      style={{
        left: `${table.x / 10}%`,
        top: `${table.y / 10}%`,
        width,
        height,
        ...(order && { touchAction: 'none' }),
        ...(drag && { transform: `translate(${drag.x}px, ${drag.y}px)`, zIndex: 10, pointerEvents: 'none' }),
      }}
      className={cx(
        'group absolute -translate-x-1/2 -translate-y-1/2 select-none disabled:opacity-45',
        target && 'z-10 rounded-lg ring-4 ring-accent',
      )}
    >
      <span className="unseen">{deed === null ? label : `${label}: ${deed}`}</span>
      <span
        aria-hidden
        style={{ rotate: `${turn}deg` }}
        className={cx(
          'absolute inset-0 border-2 shadow-card group-active:translate-y-px',
          table.shape === 'round' ? 'rounded-full' : 'rounded-lg',
          fill,
        )}
      />
      {order?.rush && (
        <span
          aria-hidden
          className="absolute -top-4 -end-3 z-10 inline-flex items-center gap-1 rounded-full bg-danger px-2 text-sm font-semibold text-on-danger"
        >
          <Zap className="size-4" />
          {t('tables.rush')}
        </span>
      )}
      <span
        aria-hidden
        className="relative grid h-full grid-cols-[minmax(0,1fr)] content-center justify-items-center px-1 text-center leading-tight whitespace-nowrap"
      >
        <span className="flex items-center gap-1.5 text-lg font-bold">
          {table.name}
          {order && order.covers > 0 && (
            <span className="figures text-sm font-medium">· {t('floor.coversShort', { count: order.covers })}</span>
          )}
        </span>
        <span className="flex max-w-full items-center gap-1 text-sm font-semibold">
          <Icon className="size-4 shrink-0" />
          <span className="truncate">{t(`floor.state.${state}`)}</span>
        </span>
        <span className="figures max-w-full truncate text-sm">{under}</span>
        {deed !== null ? (
          <span className="max-w-full truncate text-sm font-semibold text-accent-text">{deed}</span>
        ) : late !== null ? (
          <span className="rounded-sm bg-danger px-1 text-sm font-semibold text-on-danger">{late}</span>
        ) : held !== null ? (
          <span className="flex items-center gap-1 text-sm font-semibold">
            <Pause className="size-4 shrink-0" />
            {held}
          </span>
        ) : joined !== null ? (
          <span className="flex max-w-full items-center gap-1 text-sm font-semibold">
            <Link className="size-4 shrink-0" />
            <span className="truncate">{joined}</span>
          </span>
        ) : (
          order && Math.abs(turn) < 25 && <Money minor={amount} className="text-sm font-medium" />
        )}
      </span>
    </button>
  );
});
