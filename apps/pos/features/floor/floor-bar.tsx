import { Button } from '@comanda/kit/ui/button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { useText } from '../../i18n/index.ts';

interface FloorBarProps {
  readonly mine: boolean;
  readonly onMine: (mine: boolean) => void;
  /** A press on a table shows what can be done with it. */
  readonly acting: boolean;
  readonly onActing: (acting: boolean) => void;
}

/** Under the plan: whose tables are in view, and what a press on one does. */
export function FloorBar({ mine, onMine, acting, onActing }: FloorBarProps) {
  const t = useText();
  return (
    <div className="flex min-h-16 items-center gap-3 border-t border-line bg-surface px-3 py-1">
      <Button variant={acting ? 'primary' : 'quiet'} aria-pressed={acting} onClick={() => onActing(!acting)}>
        {t('tables.actions')}
      </Button>
      <p className="min-w-0 flex-1 text-sm text-muted">{t(acting ? 'tables.actionsOn' : 'tables.actionsHint')}</p>
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
  readonly onStop: () => void;
}

/** Over the plan, where no bar hides it: what a press on a table does now. */
export function PickingBar({ number, onStop }: PickingBarProps) {
  const t = useText();
  return (
    <div
      role="status"
      className="flex min-h-16 items-center gap-3 border-b-2 border-accent bg-accent-soft px-3 text-accent-ink"
    >
      <p className="min-w-0 flex-1 text-base font-semibold">{t('tables.picking', { number })}</p>
      <Button onClick={onStop}>{t('tables.stopPicking')}</Button>
    </div>
  );
}
