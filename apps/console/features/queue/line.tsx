import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { DataTable } from '@comanda/kit/ui/data-table.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { CircleX, Clock, HandPlatter, ListRestart, Timer, Zap } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { useCancelling } from './cancelling.ts';
import { columnsOf, type Row } from './line-columns.tsx';
import { type Asked, ReasonDialog } from './reason-dialog.tsx';
import { useTools } from './use-tools.ts';

/** The orders between paid and handed over, with what staff can do with one or with many at once. */
export function Line() {
  const t = useText();
  const formats = useFormats();
  const local = useLocal();
  const now = useNow();
  const { settings } = useVenue();
  const session = useSession();
  const tools = useTools();
  const orders = useFollow('orders', {}, ({ list }) => list);
  const places = useFollow('queue', {}, ({ items }) => items);
  const cancelling = useCancelling(({ ids }) => ids);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | 'cancel' | null>(null);

  const rows = orders
    .filter(({ state }) => state === 'preparing' || state === 'ready')
    .map((order): Row => ({ order, place: places.get(order.id) }));
  const free = rows.map(({ order }) => order).filter(({ id }) => !cancelling.has(id));
  const chosen = free.filter(({ id }) => picked.has(id));
  const may = session.status === 'signed_in' && session.permissions.includes('orders.take');
  const after = (refused: Promise<readonly string[]>): void => {
    setAsked(null);
    // What was refused stays chosen: it is to be looked at.
    void refused.then((ids) => setPicked(new Set(ids)));
  };
  const toggle = (id: string): void => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const columns = columnsOf({ t, formats, now, picked, cancelling, toggle });
  const none = chosen.length === 0;
  return (
    <Panel title={t('queue.line')}>
      {may && (
        <div role="toolbar" aria-label={t('queue.tools')} className="mb-3 flex flex-wrap items-center gap-2">
          <Button icon={HandPlatter} disabled={none} onClick={() => after(tools.handOver(chosen))}>
            {t('queue.handOver')}
          </Button>
          <Button icon={Zap} disabled={none} onClick={() => setAsked('ahead')}>
            {t('queue.ahead')}
          </Button>
          <Button icon={Timer} disabled={none} onClick={() => setAsked('keepBack')}>
            {t('queue.keepBack')}
          </Button>
          <Button icon={ListRestart} disabled={none} onClick={() => after(tools.intoLine(chosen))}>
            {t('queue.intoLine')}
          </Button>
          <Button icon={CircleX} disabled={none} onClick={() => setAsked('cancel')}>
            {t('queue.cancel')}
          </Button>
          <span className="ms-auto flex items-center gap-2">
            <span aria-live="polite">{t('queue.picked', { count: chosen.length })}</span>
            <Button variant="plain" onClick={() => setPicked(none ? new Set(free.map(({ id }) => id)) : new Set())}>
              {none ? t('queue.pickAll') : t('queue.pickNone')}
            </Button>
          </span>
        </div>
      )}
      <DataTable
        caption={t('queue.line')}
        columns={may ? columns : columns.slice(1)}
        rows={rows}
        rowKey={({ order }) => order.id}
        sorting={{ column: 'place', direction: 'up' }}
        empty={<Empty title={t('queue.empty')} icon={Clock} />}
      />
      {asked === 'cancel' && (
        <CancelDialog
          orders={chosen}
          reasons={settings.voidReasons.map(local)}
          onClose={() => setAsked(null)}
          onGo={(orders, reason) => {
            setAsked(null);
            setPicked(new Set());
            tools.cancel(orders, reason);
          }}
        />
      )}
      {asked && asked !== 'cancel' && (
        <ReasonDialog
          asked={asked}
          count={chosen.length}
          reasons={quickReasons(t, asked)}
          onClose={() => setAsked(null)}
          onGo={(reason, cause) =>
            after(asked === 'ahead' ? tools.ahead(chosen, cause, reason) : tools.keepBack(chosen, reason))
          }
        />
      )}
    </Panel>
  );
}

const quickReasons = (t: ReturnType<typeof useText>, asked: Asked): string[] =>
  asked === 'ahead'
    ? [t('queue.reasons.waited'), t('queue.reasons.allergy'), t('queue.reasons.staff')]
    : [t('queue.reasons.later'), t('queue.reasons.together')];
