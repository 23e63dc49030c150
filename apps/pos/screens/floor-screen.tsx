import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { part } from '@comanda/kit/ui/part.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useLatest } from '@comanda/kit/ui/use-latest.ts';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { FloorBar, PickingBar } from '../features/floor/floor-bar.tsx';
import { partiesByTable, partiesToGo, partyOf } from '../features/floor/parties.ts';
import { type DeedAt, Plan } from '../features/floor/plan.tsx';
import { ToGo } from '../features/floor/to-go.tsx';
import { TableDialog } from '../features/tables/table-dialog.tsx';
import { useText } from '../i18n/index.ts';
import { useCutOff } from '../model/cut-off.ts';
import { drafts } from '../model/drafts.ts';
import { useKeys } from '../model/keys.ts';
import { isMine } from '../model/mine.ts';
import { pickTableFor, usePicking } from '../model/picking.ts';
import { goTo } from '../model/place.ts';
import { useTableDeeds } from '../model/table-deeds.ts';
import { Frame } from './frame.tsx';
import { useShownDrafts } from './use-shown-drafts.ts';
import { useLinesToTable } from './use-lines-to-table.ts';

const PaidDialog = part(() => import('../features/paid/paid-dialog.tsx').then((it) => it.PaidDialog));

const NOBODY = partyOf(undefined, undefined);

const open = (orderId: string): void => goTo({ at: 'order', orderId });

interface FloorScreenProps {
  /** @param tableId null: a takeaway */
  readonly onNew: (tableId: string | null) => void;
}

export function FloorScreen({ onNew }: FloorScreenProps) {
  const t = useText();
  const session = useSession();
  const { settings } = useVenue();
  const orders = useFollow('orders', {}, ({ list }) => list);
  const loaded = useFollow('orders', {}, ({ seq }) => seq !== null);
  const marks = useFollow('tables', {}, ({ list }) => list);
  const kept = useShownDrafts();
  const cutOff = useCutOff();
  const away = cutOff !== null;
  const deeds = useTableDeeds();
  const [mine, setMine] = useState(false);
  const [acting, setActing] = useState(false);
  const [finding, setFinding] = useState(false);
  const [chosen, setChosen] = useState<Table | null>(null);
  const picking = usePicking(({ orderId }) => orders.find(({ id }) => id === orderId));
  const moving = usePicking(({ lines }) => lines);
  const sendLines = useLinesToTable();
  const byTable = useMemo(() => partiesByTable(orders, kept, marks), [orders, kept, marks]);
  const toGo = useMemo(() => partiesToGo(orders, kept), [orders, kept]);
  const newToGo = useLatest(() => onNew(null));
  const partyAt = (table: Table) => byTable.get(table.id) ?? NOBODY;
  useEffect(() => {
    for (const orderId of Object.keys(drafts.state.getState())) drafts.leave(orderId);
    return () => pickTableFor(null);
  }, []);
  useKeys((event) => {
    if (document.querySelector('dialog[open]') !== null) return false;
    if (event.key === 'F6') onNew(null);
    else if (event.key === 'F8') setActing(!acting && !away);
    else if (event.key === 'F5' && !away) setFinding(true);
    else if (event.key === 'Escape' && picking) pickTableFor(null);
    else return false;
    return true;
  });
  const openTable = (table: Table): void => {
    const { order, draft } = partyAt(table);
    const orderId = order?.id ?? draft?.orderId;
    if (orderId === undefined) onNew(table.id);
    else open(orderId);
  };
  /** An order goes to a free table, or into the order that is there. */
  const bring = (from: Table, to: Table): void => {
    const { order } = partyAt(from);
    const there = partyAt(to).order;
    if (!order || order.id === there?.id) return;
    void (there ? deeds.merge(there, order) : deeds.move(order, to));
  };
  const deedAt = (table: Table): DeedAt => {
    if (!picking) return { word: acting ? t('tables.actions') : null };
    const there = partyAt(table).order;
    if (there?.id === picking.id) return { word: null, disabled: true };
    if (moving) return { word: t('move.here') };
    return { word: t(there ? 'tables.mergeHere' : 'tables.moveHere') };
  };
  const press = (table: Table): void => {
    if (picking && moving && !away) {
      void sendLines(picking, moving, table, partyAt(table).order);
      pickTableFor(null);
    } else if (picking && !away) {
      const there = partyAt(table).order;
      void (there ? deeds.merge(there, picking) : deeds.move(picking, table));
      pickTableFor(null);
    } else if (acting && !away) setChosen(table);
    else openTable(table);
  };
  const { order, mark } = chosen ? partyAt(chosen) : NOBODY;

  return (
    <Frame title={settings.name}>
      {loaded || away ? (
        <div className="flex h-full max-md:flex-col">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col max-md:flex-3">
            {picking && (
              <PickingBar
                number={picking.number}
                lines={moving?.lineIds.length ?? null}
                onStop={() => pickTableFor(null)}
              />
            )}
            <div className="grid min-h-0 flex-1">
              <Plan
                partyAt={partyAt}
                shown={(table) => {
                  const there = partyAt(table).order;
                  return !mine || !there || isMine(there, session);
                }}
                deedAt={deedAt}
                onTable={press}
                onActions={(table) => {
                  if (!away) setChosen(table);
                }}
                onDrop={(from, to) => {
                  if (!away) bring(from, to);
                }}
              />
            </div>
            <FloorBar
              mine={mine}
              onMine={setMine}
              acting={acting && !away}
              onActing={setActing}
              away={cutOff}
              onPaid={() => setFinding(true)}
            />
          </div>
          <aside
            data-keys
            aria-label={t('floor.takeaways')}
            className="w-88 shrink-0 p-2 ps-0 max-md:min-h-0 max-md:w-full max-md:flex-2 max-md:ps-2"
          >
            <ToGo parties={toGo} onOrder={open} onNew={newToGo} />
          </aside>
        </div>
      ) : (
        <Loading what={t('floor.loading')} />
      )}
      {finding && !away && (
        <Suspense>
          <PaidDialog onOrder={open} onClose={() => setFinding(false)} />
        </Suspense>
      )}
      {chosen && !away && (
        <TableDialog
          table={chosen}
          order={order}
          mark={mark}
          deeds={deeds}
          onOpen={() => openTable(chosen)}
          onPick={({ id }) => {
            pickTableFor(id);
            setChosen(null);
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </Frame>
  );
}
