import { part } from '@comanda/kit/ui/part.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus, ShoppingBag } from 'lucide-react';
import { memo, Suspense, useCallback, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { idOf, type Party } from './parties.ts';
import { ToGoRow } from './to-go-row.tsx';

const TurnDialog = part(() => import('./turn-dialog.tsx').then((it) => it.TurnDialog));

interface ToGoProps {
  readonly parties: readonly Party[];
  readonly onOrder: (orderId: string) => void;
  readonly onNew: () => void;
}

/** The takeaways that are open. */
export const ToGo = memo(function ToGo({ parties, onOrder, onNew }: ToGoProps) {
  const t = useText();
  const [shownId, setShown] = useState<string | null>(null);
  const shown = parties.find(({ order }) => order?.id === shownId)?.order;
  return (
    <Panel
      fill
      title={t('floor.takeaways')}
      footer={
        <Button variant="primary" size="pay" wide icon={Plus} onClick={onNew}>
          {t('floor.newTakeaway')}
        </Button>
      }
    >
      {parties.length === 0 ? (
        <Empty title={t('floor.noTakeaways')} icon={ShoppingBag}>
          {t('floor.noTakeawaysHint')}
        </Empty>
      ) : (
        <Rows parties={parties} onOrder={onOrder} onTurn={setShown} />
      )}
      {shown && (
        <Suspense>
          <TurnDialog order={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </Panel>
  );
});

/** What a row takes until the first was measured. Pixels. */
const USUAL_HEIGHT = 96;
const GAP = 8;
const OUT_OF_VIEW = 8;

interface RowsProps {
  readonly parties: readonly Party[];
  readonly onOrder: (orderId: string) => void;
  readonly onTurn: (orderId: string) => void;
}

/** Only the rows in view are drawn, and some around them: a busy house has hundreds, each with a clock. */
function Rows({ parties, onOrder, onTurn }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const usual = useRef(USUAL_HEIGHT);
  const ids = useSame(parties.map(idOf));
  // The same function for the same orders: with another one every height is added up anew.
  const getItemKey = useCallback((at: number) => ids[at] ?? at, [ids]);
  const rows = useVirtualizer({
    count: parties.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    // As the one measured last: most are alike, and then the list keeps its length while one scrolls.
    estimateSize: () => usual.current,
    measureElement: (row) => {
      usual.current = row.getBoundingClientRect().height;
      return usual.current;
    },
    gap: GAP,
    overscan: OUT_OF_VIEW,
    getItemKey,
    // What comes into view next is drawn already: the finger need not wait for what follows.
    useFlushSync: false,
  });
  return (
    <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const party = parties[index];
        return (
          party && (
            <Row
              key={key}
              party={party}
              at={index}
              of={parties.length}
              top={start}
              measure={rows.measureElement}
              onOrder={onOrder}
              onTurn={onTurn}
            />
          )
        );
      })}
    </ul>
  );
}

interface RowProps extends Omit<RowsProps, 'parties'> {
  readonly party: Party;
  readonly at: number;
  readonly of: number;
  /** Pixels. */
  readonly top: number;
  readonly measure: (row: HTMLElement | null) => void;
}

/** Each row a place of its own for the browser: one that comes lays out no other anew. */
const Row = memo(function Row({ party, at, of, top, measure, onOrder, onTurn }: RowProps) {
  return (
    <li
      ref={measure}
      data-index={at}
      aria-setsize={of}
      aria-posinset={at + 1}
      className="absolute inset-x-0 contain-[layout_style]"
      style={{ top }}
    >
      <ToGoRow party={party} onOrder={onOrder} onTurn={onTurn} />
    </li>
  );
});

/** The same list as long as its members are the same. */
function useSame(list: readonly string[]): readonly string[] {
  const [kept, keep] = useState(list);
  if (kept === list || (kept.length === list.length && kept.every((each, at) => each === list[at]))) return kept;
  keep(list);
  return list;
}
