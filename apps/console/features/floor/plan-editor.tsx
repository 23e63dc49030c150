import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { aligned, GRID, movedBy, nextName, spread } from '@comanda/shared/domain/floor/arrange.ts';
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignHorizontalDistributeCenter,
  AlignVerticalDistributeCenter,
  Archive,
  Copy,
  Plus,
  Redo2,
  Undo2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { ResizeHandle } from './handle.tsx';
import { Inspector } from './inspector.tsx';
import { freePlace } from './free-place.ts';
import { TableShape } from './table-shape.tsx';
import { useHands } from './use-hands.ts';
import type { Plan } from './use-plan.ts';

/** One area's tables, where they stand; everything that is done is saved at once and can be undone. */
export function PlanEditor({ areaId, plan }: { readonly areaId: string; readonly plan: Plan }) {
  const t = useText();
  const client = useHub();
  const canvas = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [several, setSeveral] = useState(false);
  const tables = plan.tables.filter((table) => table.areaId === areaId && !table.archived);
  const selected = tables.filter(({ id }) => chosen.includes(id));
  const only = selected.length === 1 ? selected[0] : undefined;
  const taken = plan.tables.filter(({ archived }) => !archived).map(({ name }) => name);

  const archive = (): void => void plan.save(selected.map((table) => ({ ...table, archived: true })));
  const duplicate = (): void => {
    const names = [...taken];
    const copies = movedBy(selected, GRID * 2, GRID * 2).map((table) => {
      const name = nextName(table.name, names);
      names.push(name);
      return { ...table, id: client.newId(), name };
    });
    setChosen(copies.map(({ id }) => id));
    void plan.save(copies);
  };
  const add = (): void => {
    const like = tables.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })).at(-1)?.name ?? '0';
    const made: Table = {
      id: client.newId(),
      areaId,
      name: nextName(like, taken),
      seats: 4,
      shape: 'square',
      ...freePlace(tables),
      rotation: 0,
      archived: false,
    };
    setChosen([made.id]);
    void plan.save([made]);
  };
  const handsOn = useHands({
    plan,
    canvas,
    together: (table) => (chosen.includes(table.id) ? selected : [table]),
    select: (table, more) =>
      setChosen((before) => {
        if (!more && !several) return [table.id];
        return before.includes(table.id) ? before.filter((id) => id !== table.id) : [...before, table.id];
      }),
    onArchive: archive,
    onDuplicate: duplicate,
  });
  const arrange = (how: typeof aligned, axis: 'x' | 'y') => (): void => void plan.save(how(selected, axis));
  const tools = [
    { icon: Undo2, label: t('house.floor.undo'), on: plan.undo !== null, run: () => plan.undo?.() },
    { icon: Redo2, label: t('house.floor.redo'), on: plan.redo !== null, run: () => plan.redo?.() },
    { icon: Copy, label: t('house.floor.duplicate'), on: selected.length > 0, run: duplicate },
    { icon: AlignCenterHorizontal, label: t('house.floor.row'), on: selected.length > 1, run: arrange(aligned, 'y') },
    { icon: AlignCenterVertical, label: t('house.floor.column'), on: selected.length > 1, run: arrange(aligned, 'x') },
    {
      icon: AlignHorizontalDistributeCenter,
      label: t('house.floor.spreadX'),
      on: selected.length > 2,
      run: arrange(spread, 'x'),
    },
    {
      icon: AlignVerticalDistributeCenter,
      label: t('house.floor.spreadY'),
      on: selected.length > 2,
      run: arrange(spread, 'y'),
    },
    { icon: Archive, label: t('house.floor.archive'), on: selected.length > 0, run: archive },
  ];
  const title = only
    ? t('house.floor.table', { name: only.name })
    : selected.length > 1
      ? t('house.floor.chosen', { number: selected.length })
      : t('house.floor.noneChosen');
  const gone = plan.tables.filter((table) => table.areaId === areaId && table.archived);
  return (
    <div className="grid gap-3 p-3 lg:grid-cols-[minmax(0,1fr)_17rem] xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-3">
        <div role="toolbar" aria-label={t('house.floor.tools')} className="flex flex-wrap items-center gap-1">
          <Button variant="primary" icon={Plus} onClick={add}>
            {t('house.floor.addTable')}
          </Button>
          {tools.map(({ icon, label, on, run }) => (
            <IconButton key={label} icon={icon} label={label} disabled={!on} onClick={run} />
          ))}
        </div>
        <div className="overflow-auto rounded-lg border border-line bg-ground">
          <div
            ref={canvas}
            role="group"
            aria-label={t('house.floor.plan')}
            onPointerDown={(event) => {
              if (event.target === event.currentTarget) setChosen([]);
            }}
            style={{
              backgroundImage: 'radial-gradient(var(--c-line) 2px, transparent 2px)',
              backgroundSize: `${GRID / 5}% ${GRID / 5}%`,
            }}
            className="relative h-152 min-w-160"
          >
            {tables.map((table) => (
              <TableShape
                key={table.id}
                table={table}
                selected={chosen.includes(table.id)}
                onTabbed={() => {
                  if (!several && !chosen.includes(table.id)) setChosen([table.id]);
                }}
                {...handsOn(table)}
              />
            ))}
            {only && <ResizeHandle table={only} plan={plan} />}
            {tables.length === 0 && <Empty title={t('house.floor.noTables')}>{t('house.floor.noTablesHint')}</Empty>}
          </div>
        </div>
        <p className="text-sm text-muted">{t('house.floor.keys')}</p>
      </div>
      <div className="grid content-start gap-3">
        <Panel title={title}>
          <div className="grid gap-3">
            {only ? (
              <Inspector key={only.id} table={only} plan={plan} />
            ) : (
              <p className="text-muted">{t(selected.length > 1 ? 'house.floor.manyHint' : 'house.floor.noneHint')}</p>
            )}
            <Switch label={t('house.floor.several')} on={several} onChange={setSeveral} />
          </div>
        </Panel>
        {gone.length > 0 && (
          <Panel title={t('house.floor.gone')}>
            <ul className="flex flex-wrap gap-2">
              {gone.map((table) => (
                <li key={table.id}>
                  <Button size="small" icon={Undo2} onClick={() => void plan.save([{ ...table, archived: false }])}>
                    {t('house.floor.restore', { name: table.name })}
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </div>
  );
}
