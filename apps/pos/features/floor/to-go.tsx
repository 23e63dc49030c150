import { part } from '@comanda/kit/ui/part.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus, ShoppingBag } from 'lucide-react';
import { memo, Suspense, useRef, useState } from 'react';
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

/** A row with one line more or less than this is measured when it is drawn. Pixels. */
const USUAL_HEIGHT = 84;
const GAP = 8;
const OUT_OF_VIEW = 6;

interface RowsProps {
  readonly parties: readonly Party[];
  readonly onOrder: (orderId: string) => void;
  readonly onTurn: (orderId: string) => void;
}

/** Only the rows in view are drawn, and some around them: a busy house has hundreds, each with a clock. */
function Rows({ parties, onOrder, onTurn }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: parties.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: () => USUAL_HEIGHT,
    gap: GAP,
    overscan: OUT_OF_VIEW,
    getItemKey: (at) => {
      const party = parties[at];
      return party ? idOf(party) : at;
    },
  });
  return (
    <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const party = parties[index];
        return (
          party && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={parties.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              <ToGoRow party={party} onOrder={onOrder} onTurn={onTurn} />
            </li>
          )
        );
      })}
    </ul>
  );
}
