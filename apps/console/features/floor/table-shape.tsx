import { cx } from '@comanda/kit/ui/cx.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { tableSize } from '@comanda/shared/domain/floor/size.ts';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../../i18n/index.ts';

interface TableShapeProps {
  readonly table: Table;
  readonly selected: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLButtonElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
  readonly onKeyUp: () => void;
  /** By the Tab key: a press chooses when it lets go. */
  readonly onTabbed: () => void;
}

/** A table as the POS draws it, to be taken by hand or by keys. */
export function TableShape({ table, selected, onTabbed, ...hands }: TableShapeProps) {
  const t = useText();
  const { width, height, turn } = tableSize(table);
  return (
    <button
      {...hands}
      type="button"
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) onTabbed();
      }}
      aria-pressed={selected}
      data-table={table.id}
      style={{ left: `${table.x / 10}%`, top: `${table.y / 10}%`, width, height }}
      className={cx(
        'absolute -translate-x-1/2 -translate-y-1/2 cursor-move touch-none select-none',
        // Over those that it is dragged across.
        selected && 'z-1',
      )}
    >
      <span
        aria-hidden
        style={{ rotate: `${turn}deg` }}
        className={cx(
          'absolute inset-0 border-2 shadow-card',
          table.shape === 'round' ? 'rounded-full' : 'rounded-lg',
          selected ? 'border-accent bg-accent-soft text-accent-ink' : 'border-edge bg-surface text-text',
        )}
      />
      <span
        className={cx('relative block text-lg leading-tight font-bold', selected ? 'text-accent-ink' : 'text-text')}
      >
        <span className="unseen">{t('house.floor.tableWord')} </span>
        {table.name}
      </span>
      <span className={cx('relative block text-sm', selected ? 'text-accent-ink' : 'text-muted')}>
        {t('house.floor.seatsShort', { number: table.seats })}
      </span>
    </button>
  );
}
