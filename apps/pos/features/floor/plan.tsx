import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { Party } from './parties.ts';
import { TableButton } from './table-button.tsx';

interface PlanProps {
  readonly partyAt: (table: Table) => Party;
  readonly onTable: (table: Table) => void;
}

/** The areas of the venue, each with its tables where they stand. */
export function Plan({ partyAt, onTable }: PlanProps) {
  const t = useText();
  const say = useLocal();
  const venue = useVenue();
  const areas = venue.areas.toSorted((a, b) => a.position - b.position);
  const [chosen, setChosen] = useState<string | null>(null);
  const area = areas.find(({ id }) => id === chosen) ?? areas[0];
  const tables = venue.tables.filter(({ archived }) => !archived);
  if (!area) return <Empty title={t('floor.noTables')}>{t('floor.noTablesHint')}</Empty>;
  return (
    <Tabs
      label={t('floor.areas')}
      tabs={areas.map(({ id, name }) => ({
        id,
        label: say(name),
        count: tables.filter((table) => table.areaId === id && partyAt(table).state !== 'free').length,
      }))}
      selected={area.id}
      onSelect={setChosen}
    >
      <div className="relative h-full min-h-136 min-w-160">
        {tables
          .filter(({ areaId }) => areaId === area.id)
          .map((table) => (
            <TableButton key={table.id} table={table} {...partyAt(table)} onPress={() => onTable(table)} />
          ))}
      </div>
    </Tabs>
  );
}
