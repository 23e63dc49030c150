import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import { type MouseEvent, useMemo, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useStaff } from '../../model/staff.ts';
import type { Party } from './parties.ts';
import { TableButton } from './table-button.tsx';
import { useTableDrag } from './use-table-drag.ts';

/** What a press on a table does, in words; null: it opens the table. */
export type DeedAt = { readonly word: string | null; readonly disabled?: boolean };

interface PlanProps {
  readonly partyAt: (table: Table) => Party;
  /** Which tables are in view. */
  readonly shown: (table: Table) => boolean;
  readonly deedAt: (table: Table) => DeedAt;
  readonly onTable: (table: Table) => void;
  /** Held, or its menu asked for by mouse or keyboard. */
  readonly onActions: (table: Table) => void;
  readonly onDrop: (from: Table, to: Table) => void;
}

/** The areas of the venue, each with its tables where they stand. */
export function Plan({ partyAt, shown, deedAt, onTable, onActions, onDrop }: PlanProps) {
  const t = useText();
  const say = useLocal();
  const venue = useVenue();
  const staff = useStaff();
  const areas = venue.areas.toSorted((a, b) => a.position - b.position);
  const [chosen, setChosen] = useState<string | null>(null);
  const area = areas.find(({ id }) => id === chosen) ?? areas[0];
  const tables = venue.tables.filter((table) => !table.archived && shown(table));
  const { drag, pointer, wasDragged } = useTableDrag((fromId, toId) => {
    const from = tables.find(({ id }) => id === fromId);
    const to = tables.find(({ id }) => id === toId);
    if (from && to) onDrop(from, to);
  });
  const press = useLatest((table: Table) => {
    if (!wasDragged()) onTable(table);
  });
  const ask = useLatest((event: MouseEvent, table: Table) => {
    event.preventDefault();
    if (drag === null) onActions(table);
  });
  const hands = useMemo(() => ({ ...pointer, press, ask }), [pointer, press, ask]);
  if (!area) return <Empty title={t('floor.noTables')}>{t('floor.noTablesHint')}</Empty>;
  return (
    <Tabs
      label={t('floor.areas')}
      tabs={areas.map(({ id, name }) => ({
        id,
        label: say(name),
        count: tables.filter((table) => table.areaId === id && partyAt(table).order).length,
      }))}
      selected={area.id}
      onSelect={setChosen}
    >
      <div className="relative h-full min-h-136 min-w-160">
        {tables
          .filter(({ areaId }) => areaId === area.id)
          .map((table) => {
            const party = partyAt(table);
            const { word, disabled = false } = deedAt(table);
            return (
              <TableButton
                key={table.id}
                table={table}
                party={party}
                staff={staff}
                deed={word}
                disabled={disabled}
                drag={drag?.tableId === table.id ? drag : null}
                target={drag?.over === table.id}
                hands={hands}
              />
            );
          })}
      </div>
    </Tabs>
  );
}
