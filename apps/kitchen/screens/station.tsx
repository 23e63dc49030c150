import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useConnection } from '@comanda/kit/hub-client/react.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Empty, ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import type { Station as StationShape } from '@comanda/shared/contracts/views/venue.ts';
import { type CSSProperties, useCallback, useState } from 'react';
import type { Ware } from '../features/eighty-six/wares.ts';
import { Rail } from '../features/allday/rail.tsx';
import { Alerts } from '../features/sounds/alerts-listener.tsx';
import { NO_MARKS } from '../features/tickets/changes.ts';
import { Coming } from '../features/tickets/coming.tsx';
import { ExpoCard } from '../features/tickets/expo-card.tsx';
import { Pending } from '../features/tickets/pending.tsx';
import type { Ticket } from '../features/tickets/ticket.ts';
import { TicketCard } from '../features/tickets/ticket-card.tsx';
import { UndoBar } from '../features/tickets/undo-bar.tsx';
import { Grid } from '../features/wall/grid.tsx';
import { Pages } from '../features/wall/pages.tsx';
import { useGlass } from '../features/wall/use-glass.ts';
import { useWall } from '../features/wall/use-wall.ts';
import { useText } from '../i18n/index.ts';
import { Head } from './head.tsx';
import { ROWS, TEXT_SCALE, useSettings } from './settings.ts';
import { type Sheet, Sheets } from './sheets.tsx';
import { useStation } from './use-station.ts';

/** The wall of a station: its tickets in slots, all-day beside them. Expo's slots hold whole orders. */
export function Station({ station }: { readonly station: StationShape }) {
  const t = useText();
  const words = useProblemWords();
  const connection = useConnection();
  const [settings, change] = useSettings();
  const glass = useGlass();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const work = useStation(station, settings);
  const { state, problem, open, ids, deeds, due, promisedAt } = work;

  const eightySix = useCallback((of: readonly Ticket[]) => {
    const items = new Map(of.flatMap(({ lines }) => lines).map(({ itemId: id, name }) => [id, { id, name }]));
    setSheet({ kind: 'eighty_six', items: [...items.values()] });
  }, []);
  const { wall, slots, chosen, toPage, bumpSlot } = useWall({
    ids,
    rushed: work.rushed,
    behind: work.behind,
    columns: settings.columns,
    rows: ROWS,
    mode: settings.bar,
    keys: settings.keys,
    listening: sheet === null,
    linesOf: work.linesOf,
    onBump: work.bump,
    onLine: work.pressLine,
    onSeen: work.seeLines,
    onEightySix: (id) => eightySix(id === null ? [] : work.partsOf(id)),
    onRecall: () => setSheet({ kind: 'recall' }),
    onUndo: deeds.undo,
    onHelp: () => setSheet({ kind: 'keys' }),
  });
  const eightySixItem = useCallback((item: Ware) => setSheet({ kind: 'eighty_six', items: [item] }), []);
  const eightySixAny = useCallback(() => setSheet({ kind: 'eighty_six', items: [] }), []);

  const old = state === 'old';
  const place = (slot: number, ticket: Ticket) => ({
    slot,
    promisedAt: promisedAt(ticket),
    colours: settings.colours,
    chosen: chosen?.slot === slot,
    fits: `${settings.columns} ${settings.size} ${glass}`,
    deeds,
    onBump: bumpSlot,
    onSee: work.see,
    onEightySix: eightySix,
  });
  const draw = (id: string, slot: number) => {
    const order = work.orderOf.get(id);
    const [first] = order?.parts ?? [];
    if (order && first) {
      const card = { order, marks: work.marks, due: due[first.orderType] };
      return <ExpoCard key={id} {...card} {...place(slot, first)} />;
    }
    const ticket = work.ticketOf.get(id);
    if (!ticket) return null;
    const line = chosen?.slot === slot ? chosen.line : null;
    const card = { ticket, chosenLine: line, marks: work.marks.get(id) ?? NO_MARKS };
    return <TicketCard key={id} due={due[ticket.orderType]} {...card} {...place(slot, ticket)} />;
  };

  return (
    <div
      className="flex h-dvh flex-col overflow-hidden bg-ground"
      style={{ '--wall-text': TEXT_SCALE[settings.size] } as CSSProperties}
    >
      <Head
        station={station}
        connection={connection}
        old={old ? { since: work.oldSince } : null}
        types={settings.types}
        pages={<Pages wall={wall} brief={old} numberOf={work.numberOf} onPage={toPage} />}
        onRecall={() => setSheet({ kind: 'recall' })}
        onSettings={() => setSheet({ kind: 'settings' })}
      />
      <div className="flex min-h-0 flex-1">
        <main
          aria-label={t('title')}
          className={cx('min-w-0 flex-1', old && 'outline-4 -outline-offset-4 outline-warn outline-solid')}
        >
          {state === 'refused' && problem !== null && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
          {state === 'loading' && <Loading />}
          {(state === 'live' || old) && ids.length === 0 && (
            <div className="grid h-full place-content-center">
              <Empty title={t('none')}>{t('noneHint')}</Empty>
            </div>
          )}
          {ids.length > 0 && <Grid slots={slots} columns={settings.columns} rows={ROWS} draw={draw} />}
        </main>
        <div className="flex w-rail shrink-0 flex-col border-s border-line bg-surface">
          <Rail tickets={open} onEightySix={eightySixAny} onItem={eightySixItem} />
          <Coming tickets={work.coming} />
          <Pending pending={work.pending} deeds={deeds} />
        </div>
      </div>
      <Alerts tickets={open} marks={work.marks} known={state === 'live'} on={settings.sounds} isLate={work.isLate} />
      <UndoBar undos={work.undos} />
      {sheet && (
        <Sheets
          sheet={sheet}
          station={station}
          settings={settings}
          onSettings={change}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  );
}
