import type { Formats } from '@comanda/kit/i18n/format.ts';
import type { Translate } from '@comanda/kit/i18n/texts.ts';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import type { Column } from '@comanda/kit/ui/data-table.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { QueuePlace } from '@comanda/shared/contracts/views/queue.ts';
import { waitOf } from '@comanda/shared/domain/queue/wait.ts';
import { CircleX, Timer, Zap } from 'lucide-react';
import type { en } from '../../i18n/en.ts';
import { useText } from '../../i18n/index.ts';

export interface Row {
  readonly order: OrderView;
  readonly place: QueuePlace | undefined;
}

interface Columns {
  readonly t: Translate<typeof en>;
  readonly formats: Formats;
  /** The hub's time, ms. */
  readonly now: number;
  readonly picked: ReadonlySet<string>;
  /** Those that go when their Undo has gone: nothing else is done with them. */
  readonly cancelling: ReadonlySet<string>;
  readonly toggle: (orderId: string) => void;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** What is told of each order that waits; the first column chooses it. */
export function columnsOf({ t, formats, now, picked, cancelling, toggle }: Columns): Column<Row>[] {
  const waitWords = (place: QueuePlace | undefined): string => {
    if (!place) return '';
    const wait = waitOf(place, now);
    if (wait === null) return t('queue.soon');
    return wait.from === wait.to ? t('queue.inOne', { to: wait.to }) : t('queue.in', { from: wait.from, to: wait.to });
  };

  return [
    {
      id: 'pick',
      head: t('queue.pick'),
      cell: ({ order }) => (
        <label className="grid min-h-touch min-w-touch cursor-pointer place-content-center">
          <span className="unseen">{t('queue.pickOne', { number: order.number })}</span>
          <input
            type="checkbox"
            className="size-5"
            checked={picked.has(order.id)}
            disabled={cancelling.has(order.id)}
            onChange={() => toggle(order.id)}
          />
        </label>
      ),
    },
    {
      id: 'place',
      head: t('queue.place'),
      cell: ({ place }) => (place ? formats.number(place.position) : ''),
      sortBy: ({ place }) => place?.position ?? LAST,
      figures: true,
    },
    {
      id: 'number',
      head: t('orders.number'),
      cell: ({ order }) => <b>{order.number}</b>,
      sortBy: ({ order }) => order.number,
      figures: true,
    },
    {
      id: 'state',
      head: t('orders.state'),
      cell: ({ order }) => t(`orders.states.${order.state}`),
      sortBy: ({ order }) => order.state,
    },
    {
      id: 'type',
      head: t('orders.type'),
      cell: ({ order }) => `${t(`type.${order.type}`)} · ${t(`queue.channel.${order.channel}`)}`,
      sortBy: ({ order }) => `${order.type} ${order.channel}`,
    },
    {
      id: 'rank',
      head: t('queue.rank'),
      cell: ({ order }) => <Rank order={order} cancelling={cancelling.has(order.id)} />,
    },
    {
      id: 'since',
      head: t('queue.waited'),
      cell: ({ order }) => <Age since={order.sentAt ?? order.openedAt} />,
      sortBy: ({ order }) => order.sentAt ?? order.openedAt,
      figures: true,
    },
    {
      id: 'wait',
      head: t('queue.left'),
      cell: ({ place }) => waitWords(place),
      sortBy: ({ place }) => place?.likelyAt ?? LAST,
      figures: true,
    },
  ];
}

interface RankProps {
  readonly order: OrderView;
  readonly cancelling: boolean;
}

function Rank({ order: { rushCause, keptBack }, cancelling }: RankProps) {
  const t = useText();
  if (cancelling) {
    return (
      <Chip icon={CircleX} tone="danger">
        {t('queue.isCancelled')}
      </Chip>
    );
  }
  if (rushCause) {
    return (
      <Chip icon={Zap} tone={rushCause === 'allergy_remake' ? 'allergy' : 'warn'}>
        {t(`queue.causes.${rushCause}`)}
      </Chip>
    );
  }
  return keptBack ? <Chip icon={Timer}>{t('queue.isKeptBack')}</Chip> : null;
}
