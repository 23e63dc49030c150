import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import { ListOrdered, Timer, Zap } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../i18n/index.ts';
import { PARTY_LOOK } from '../../model/party-look.ts';
import { Waiting } from '../../model/waiting.tsx';
import { idOf, type Party } from './parties.ts';

interface ToGoRowProps {
  readonly party: Party;
  readonly onOrder: (orderId: string) => void;
  /** Its place in the line: ahead, behind, handed over. */
  readonly onTurn: (orderId: string) => void;
}

/** A takeaway: its number, how far it is, and what it comes to. Drawn anew when it changes, not when the list scrolls. */
export const ToGoRow = memo(({ party, onOrder, onTurn }: ToGoRowProps) => {
  const { order, draft, state, amount } = party;
  const t = useText();
  const formats = useFormats();
  const { icon, tone } = PARTY_LOOK[state];
  const number = order ? formats.number(order.number) : (draft?.keptNumber ?? '—');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-stretch gap-1">
      <button
        type="button"
        onClick={() => onOrder(idOf(party))}
        className="key grid w-full grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 rounded-md border border-line bg-surface px-3 py-2 text-start hover:border-edge"
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
        {order && (
          <span className="col-start-2 flex flex-wrap items-baseline justify-between gap-x-2">
            <span className="text-sm text-muted">
              {formats.time(order.openedAt)} · <Age since={order.openedAt} />
              {order.kept?.number && ` · ${order.kept.number}`}
            </span>
            <Money minor={amount} className="ms-auto font-medium" />
          </span>
        )}
        {order && <Waiting orderId={order.id} className="col-start-2" />}
        {order && <Rank order={order} />}
      </button>
      {order && (
        <IconButton
          icon={ListOrdered}
          label={t('turn.open', { number })}
          onClick={() => onTurn(order.id)}
          className="h-full border border-line bg-surface"
        />
      )}
    </div>
  );
});
ToGoRow.displayName = 'ToGoRow';

/** Whether staff let it go ahead of the others, or behind them. */
function Rank({ order: { rush, keptBack } }: { readonly order: OrderView }) {
  const t = useText();
  if (!rush && !keptBack) return null;
  return (
    <span className="col-start-2 mt-1">
      <Chip icon={rush ? Zap : Timer} tone={rush ? 'warn' : 'neutral'}>
        {t(rush ? 'tables.rush' : 'turn.isKept')}
      </Chip>
    </span>
  );
}
