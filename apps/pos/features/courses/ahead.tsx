import { CONTROL } from '@comanda/kit/ui/field.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { ChevronDown } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

/** Seat and course that the next lines get; null: the whole table, and what the menu says. */
export interface Ahead {
  readonly seat: number | null;
  readonly course: number | null;
}

interface AheadBarProps {
  readonly ahead: Ahead;
  readonly seats: number;
  readonly onChange: (ahead: Ahead) => void;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** For whom and for which course one takes the order now: chosen once, not for each line. */
export function AheadBar({ ahead, seats, onChange }: AheadBarProps) {
  const t = useText();
  return (
    <fieldset className="grid grid-cols-2 gap-2 border-b border-line px-3 py-2">
      <legend className="unseen">{t('course.forNext')}</legend>
      <Pick
        label={t('choices.seat')}
        none={t('choices.wholeTable')}
        options={upTo(seats).map((seat) => [seat, t('choices.seatNumber', { number: seat })])}
        value={ahead.seat}
        onChange={(seat) => onChange({ ...ahead, seat })}
      />
      <Pick
        label={t('course.choose')}
        none={t('course.usual')}
        options={upTo(5).map((course) => [course, t('course.number', { course })])}
        value={ahead.course}
        onChange={(course) => onChange({ ...ahead, course })}
      />
    </fieldset>
  );
}

interface PickProps {
  readonly label: string;
  readonly none: string;
  readonly options: readonly (readonly [number, string])[];
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Pick({ label, none, options, value, onChange }: PickProps) {
  return (
    <div className="relative">
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        className={cx(CONTROL, 'appearance-none ps-3 pe-9', value !== null && 'font-semibold')}
      >
        <option value="">{none}</option>
        {options.map(([id, word]) => (
          <option key={id} value={id} className="bg-surface text-text">
            {word}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-2 my-auto size-5 text-muted" />
    </div>
  );
}
