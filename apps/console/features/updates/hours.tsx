import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { ServiceHours } from '@comanda/shared/contracts/views/update.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { fromClock, toClock } from './clock-time.ts';

/** Monday first; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday, to name the days by. */
const SUNDAY = Date.UTC(2026, 2, 8);
const DAY_MS = 86_400_000;
const NEW: ServiceHours = { days: [1, 2, 3, 4, 5, 6, 0], from: 600, to: 1_380 };

interface HoursProps {
  readonly hours: readonly ServiceHours[];
  readonly onChange: (hours: ServiceHours[]) => void;
}

/** When guests are served: days and from when to when, as often as it takes. */
export function Hours({ hours, onChange }: HoursProps) {
  const t = useText();
  const set = (at: number, change: Partial<ServiceHours>): void =>
    onChange(hours.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('updates.hours.title')}</legend>
      <p className="text-sm text-muted">{t('updates.hours.hint')}</p>
      {hours.map((each, index) => (
        <div key={index} className="flex flex-wrap items-end gap-3">
          <Days days={each.days} onChange={(days) => set(index, { days })} />
          <Clock label={t('updates.hours.from')} value={each.from} onChange={(from) => set(index, { from })} />
          <Clock label={t('updates.hours.to')} value={each.to} onChange={(to) => set(index, { to })} />
          <IconButton
            icon={Trash2}
            label={t('updates.hours.remove')}
            onClick={() => onChange(hours.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button icon={Plus} onClick={() => onChange([...hours, NEW])}>
          {t('updates.hours.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function Clock(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}) {
  return (
    <div className="w-36">
      <TextField
        type="time"
        label={props.label}
        value={toClock(props.value)}
        onChange={(text) => {
          const minutes = fromClock(text);
          if (minutes !== null) props.onChange(minutes);
        }}
      />
    </div>
  );
}

function Days({ days, onChange }: { readonly days: readonly number[]; readonly onChange: (days: number[]) => void }) {
  const t = useText();
  const short = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' });
  const toggle = (day: number): void => {
    const next = days.includes(day) ? days.filter((each) => each !== day) : [...days, day];
    // Hours of no day would be none: the last one stays.
    if (next.length > 0) onChange(next);
  };
  return (
    <div role="group" aria-label={t('updates.hours.days')} className="flex flex-wrap gap-1">
      {WEEK.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={days.includes(day)}
          onClick={() => toggle(day)}
          className={cx(
            'relative min-h-touch min-w-14 rounded-md border border-edge px-2 font-medium',
            days.includes(day) ? 'bg-accent text-on-accent' : 'bg-surface text-text',
          )}
        >
          <span aria-hidden>{short.format(SUNDAY + day * DAY_MS)}</span>
          <span className="unseen">{long.format(SUNDAY + day * DAY_MS)}</span>
        </button>
      ))}
    </div>
  );
}
