import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import { ListOrdered, Plus, ShoppingBag, Timer, Zap } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';
import type { Party } from './parties.ts';
import { Waiting } from './waiting.tsx';
import { PARTY_LOOK } from '../../model/party-look.ts';

const TurnDialog = lazy(() => import('./turn-dialog.tsx').then((dialog) => ({ default: dialog.TurnDialog })));

interface ToGoProps {
  readonly parties: readonly Party[];
  readonly onOrder: (orderId: string) => void;
  readonly onNew: () => void;
}

/** The takeaways that are open. */
export function ToGo({ parties, onOrder, onNew }: ToGoProps) {
  const t = useText();
  const formats = useFormats();
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
        <ul className="grid gap-2">
          {parties.map(({ order, draft, state, amount }) => {
            const { icon, tone } = PARTY_LOOK[state];
            const number = order ? formats.number(order.number) : (draft?.keptNumber ?? '—');
            return (
              <li key={order?.id ?? draft?.orderId} className="grid grid-cols-[minmax(0,1fr)_auto] items-stretch gap-1">
                <button
                  type="button"
                  onClick={() => onOrder(order?.id ?? draft?.orderId ?? '')}
                  className="key grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 rounded-md border border-line bg-surface px-3 py-2 text-start hover:border-edge"
                >
                  <span className="figures row-span-4 min-w-8 text-xl font-bold">
                    <span className="unseen">{t('floor.orderWord')} </span>
                    {number}
                  </span>
                  <span>
                    <Chip icon={icon} tone={tone}>
                      {t(`floor.state.${state}`)}
                    </Chip>
                  </span>
                  {order && <Money minor={amount} className="text-end font-medium" />}
                  {order && (
                    <span className="col-span-2 col-start-2 text-sm text-muted">
                      {formats.time(order.openedAt)} · <Age since={order.openedAt} />
                      {order.kept?.number && ` · ${order.kept.number}`}
                    </span>
                  )}
                  {order && <Waiting orderId={order.id} />}
                  {order && <Rank order={order} />}
                </button>
                {order && (
                  <IconButton
                    icon={ListOrdered}
                    label={t('turn.open', { number })}
                    onClick={() => setShown(order.id)}
                    className="h-full border border-line bg-surface"
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {shown && (
        <Suspense>
          <TurnDialog order={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </Panel>
  );
}

/** Whether staff let it go ahead of the others, or behind them. */
function Rank({ order: { rush, keptBack } }: { readonly order: OrderView }) {
  const t = useText();
  if (!rush && !keptBack) return null;
  return (
    <span className="col-span-2 col-start-2 mt-1">
      <Chip icon={rush ? Zap : Timer} tone={rush ? 'warn' : 'neutral'}>
        {t(rush ? 'tables.rush' : 'turn.isKept')}
      </Chip>
    </span>
  );
}
