import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { ReceiptText } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { CutOff } from '../../model/cut-off.ts';

interface FloorBarProps {
  readonly mine: boolean;
  readonly onMine: (mine: boolean) => void;
  /** A press on a table shows what can be done with it. */
  readonly acting: boolean;
  readonly onActing: (acting: boolean) => void;
  /** Cut off from the hub: what is shown is as old as this says. */
  readonly away: CutOff | null;
  readonly onPaid: () => void;
}

/** Under the plan: whose tables are in view, and what a press on one does. */
export function FloorBar({ mine, onMine, acting, onActing, away, onPaid }: FloorBarProps) {
  const t = useText();
  const formats = useFormats();
  const since = away?.since ?? null;
  const hint = t(acting ? 'tables.actionsOn' : 'tables.actionsHint');
  const old = since === null ? t('cutOff.tablesUnheard') : t('cutOff.tables', { time: formats.time(since) });
  return (
    <div className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line bg-surface px-3 py-1">
      <Button
        variant={acting ? 'primary' : 'quiet'}
        aria-pressed={acting}
        disabled={away !== null}
        onClick={() => onActing(!acting)}
      >
        {t('tables.actions')}
      </Button>
      {/* A hint gives way to the plan; that the hub is away is said in a row of its own, where there is no room beside. */}
      <p className={away ? 'flex-1 basis-72 text-sm text-muted' : 'min-w-0 flex-1 text-sm text-muted'}>
        {away ? (
          `${old} ${t('cutOff.notNow')}: ${t('cutOff.later.tables')}`
        ) : (
          <span className="max-xl:hidden">{hint}</span>
        )}
      </p>
      <Button icon={ReceiptText} disabled={away !== null} onClick={onPaid}>
        {t('paid.open')}
      </Button>
      <Segmented
        label={t('tables.filter')}
        options={[
          { id: 'all', label: t('tables.all') },
          { id: 'mine', label: t('tables.mine') },
        ]}
        value={mine ? 'mine' : 'all'}
        onChange={(value) => onMine(value === 'mine')}
      />
    </div>
  );
}

interface PickingBarProps {
  /** Of the order for which a table is being chosen. */
  readonly number: number;
  /** How many lines of it go; null: all of the order. */
  readonly lines: number | null;
  readonly onStop: () => void;
}

/** Over the plan, where no bar hides it: what a press on a table does now. */
export function PickingBar({ number, lines, onStop }: PickingBarProps) {
  const t = useText();
  return (
    <div
      role="status"
      className="flex min-h-16 items-center gap-3 border-b-2 border-accent bg-accent-soft px-3 text-accent-ink"
    >
      <p className="min-w-0 flex-1 text-base font-semibold">
        {lines === null ? t('tables.picking', { number }) : t('move.picking', { number, count: lines })}
      </p>
      <Button onClick={onStop}>{t('tables.stopPicking')}</Button>
    </div>
  );
}
