import { Button } from '@comanda/kit/ui/button.tsx';
import { useText } from '../../i18n/index.ts';

interface MarkBarProps {
  readonly on: boolean;
  readonly away: boolean;
  readonly onChange: (on: boolean) => void;
}

/** While it is on, a press on an item says whether it can be had, and how many are left. */
export function MarkBar({ on, away, onChange }: MarkBarProps) {
  const t = useText();
  const hint = on ? t('availability.modeOn') : t('availability.modeHint');
  return (
    <div className="flex min-h-14 items-center gap-3 border-t border-line bg-surface px-3">
      <Button
        className="shrink-0"
        variant={on ? 'primary' : 'quiet'}
        aria-pressed={on}
        disabled={away}
        onClick={() => onChange(!on)}
      >
        {t('availability.mode')}
      </Button>
      <p className="text-sm text-muted">{away ? `${t('cutOff.notNow')}: ${t('cutOff.later.stock')}` : hint}</p>
    </div>
  );
}
