import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { minutesAndSeconds } from '@comanda/kit/ui/logic/ticker.ts';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { Armchair, Bike, CirclePlus, type LucideIcon, PackageCheck, ShoppingBag, Timer, Zap } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { type Colours, deadlineOf, isNew, latenessOf, overdue } from './lateness.ts';
import { startedAt, type Ticket } from './ticket.ts';

const TYPE = { dine_in: Armchair, takeaway: ShoppingBag, delivery: Bike } as const;
const LOOK = {
  calm: 'bg-calm text-on-calm',
  warn: 'bg-warn text-on-warn',
  late: 'bg-late text-on-late',
  ready: 'bg-good text-on-good',
} as const;

interface HeadProps {
  readonly ticket: Pick<
    Ticket,
    'number' | 'kept' | 'orderType' | 'table' | 'orderedAt' | 'firedAt' | 'showAt' | 'rush' | 'keptBack' | 'addition'
  >;
  /** Minutes until it is due, where nothing was promised. */
  readonly due: number;
  /** What the guest was told; ms UTC, null: nothing. */
  readonly promisedAt: number | null;
  readonly colours: Colours;
  /** Expo's: all of the order is bumped. */
  readonly ready?: boolean;
  /** What a press does; spoken before the number. */
  readonly action: string;
  readonly onPress: () => void;
}

/** Number, kind of order, table, and its times: since fire, and since the guests ordered where that is longer. A press on it bumps. */
export function TicketHead({ ticket, due, promisedAt, colours, ready = false, action, onPress }: HeadProps) {
  const t = useText();
  const formats = useFormats();
  const now = useNow();
  const started = startedAt(ticket);
  const age = now - started;
  const deadline = deadlineOf(started, due, promisedAt, colours);
  const lateness = latenessOf(deadline, now);
  const over = overdue(deadline, now);
  const time = minutesAndSeconds(over);
  const left = t('dueIn', { time: minutesAndSeconds(deadline.dueAt - now) });
  const calm = deadline.promised ? t('promised', { time: formats.time(deadline.dueAt) }) : t('due');
  const word = {
    calm: isNew(age) ? t('new') : calm,
    warn: over > 0 ? t('over', { time }) : left,
    late: t('late', { time }),
  }[lateness];
  const waited = ticket.orderedAt < started;
  const Icon = TYPE[ticket.orderType];
  const timer = minutesAndSeconds(age);
  const said = ready ? t('ready') : word;
  const minutesOver = t('saidOver', { count: Math.floor(over / MINUTE) });
  const spoken = [
    t('saidAge', { count: Math.max(0, Math.floor(age / MINUTE)) }),
    ready ? t('ready') : { calm: word, warn: over > 0 ? minutesOver : t('saidSoon'), late: minutesOver }[lateness],
  ];
  return (
    <button
      type="button"
      onClick={onPress}
      className={cx(
        'wall-head flex w-full shrink-0 items-center gap-2 px-2 text-start',
        LOOK[ready ? 'ready' : lateness],
      )}
    >
      <span className="wall-number figures font-bold">
        <span className="unseen">{action} </span>
        {ticket.kept ?? ticket.number}
        {ticket.kept !== undefined && (
          <span className="wall-word block font-semibold">{t('order', { number: ticket.number })}</span>
        )}
      </span>
      <span className="wall-word min-w-0 flex-1 font-semibold">
        <span className="flex items-center gap-1 overflow-hidden">
          <Icon aria-hidden className="size-[1.1em] shrink-0" />
          <span className="truncate">{t(`type.${ticket.orderType}`)}</span>
          {ticket.rush && <Badge icon={Zap}>{t('rush')}</Badge>}
          {ticket.keptBack && <Badge icon={Timer}>{t('keptBack')}</Badge>}
          {ticket.addition && waited && <Badge icon={CirclePlus}>{t('addition')}</Badge>}
        </span>
        <span className="flex min-w-0 items-center gap-2 overflow-hidden whitespace-nowrap">
          {ticket.table !== null && <span className="truncate font-bold">{t('table', { table: ticket.table })}</span>}
          {/* Where there is room: a course that was held has its time here. */}
          {ticket.addition && !waited && <Badge icon={CirclePlus}>{t('addition')}</Badge>}
          {waited && (
            <span className="figures shrink-0">
              {t('orderedAgo', { time: minutesAndSeconds(now - ticket.orderedAt) })}
            </span>
          )}
        </span>
      </span>
      {/* A reader has them by the minute: a name that is another each second would be read out without end. */}
      <span className="unseen">{spoken.join(', ')}</span>
      <span aria-hidden className="figures shrink-0 text-end font-semibold">
        {/* A longer text is another one in the same place, not one that moved. */}
        <span key={`timer ${timer.length}`} className="wall-timer block" dir="ltr">
          {timer}
        </span>
        <span key={`word ${said.length}`} className="wall-word flex items-center justify-end gap-1">
          {ready && <PackageCheck aria-hidden className="size-[1.2em]" />}
          {said}
        </span>
      </span>
    </button>
  );
}

/** What a ticket has besides: its picture and its word. */
function Badge({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-0.5 rounded-sm bg-surface px-1 font-bold text-text">
      <Icon aria-hidden className="size-[1.1em] shrink-0" />
      {children}
    </span>
  );
}
