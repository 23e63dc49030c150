import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { Category, ServingTime } from '@comanda/shared/contracts/views/menu.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { Choices } from '../../model/choices.tsx';

/** Monday first, as on a rota. */
const DAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const MOST = 14;

interface CategoryTimesProps {
  readonly category: Category;
  readonly change: (part: Partial<Category>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** When guests can order from a category. */
export function CategoryTimes({ category, change, errorAt }: CategoryTimesProps) {
  const t = useText();
  const language = useLanguage();
  const dayName = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  const nameOf = (day: string): string => dayName.format(Date.UTC(1970, 0, 4 + Number(day)));
  const times = category.times ?? [];
  const put = (next: ServingTime[]): void => change({ times: next.length === 0 ? undefined : next });
  const set = (at: number, part: Partial<ServingTime>): void =>
    put(times.map((time, index) => (index === at ? { ...time, ...part } : time)));
  const usual: ServingTime = { days: EVERY_DAY, from: '11:00', until: '14:00' };
  return (
    <div className="grid gap-3">
      <Segmented
        labelShown
        label={t('editor.category.times')}
        value={times.length === 0 ? 'always' : 'limited'}
        onChange={(how) => put(how === 'always' ? [] : [usual])}
        options={(['always', 'limited'] as const).map((id) => ({ id, label: t(`editor.category.${id}`) }))}
      />
      <p className="text-sm text-muted">{t('editor.category.timesHint')}</p>
      {times.map((time, at) => (
        // A time has no id of its own: its place is what it is known by.
        <fieldset key={at} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-medium">{t('editor.category.time', { number: at + 1 })}</legend>
          <Choices
            label={t('editor.category.days')}
            hint=""
            options={DAYS.map((id) => ({ id, label: nameOf(id) }))}
            chosen={DAYS.filter((day) => time.days.includes(Number(day)))}
            onChange={(days) => days.length > 0 && set(at, { days: days.map(Number).toSorted((a, b) => a - b) })}
          />
          <div className="flex items-end gap-3">
            <TextField
              type="time"
              label={t('editor.category.from')}
              value={time.from}
              required
              onChange={(from) => from !== '' && set(at, { from })}
            />
            <TextField
              type="time"
              label={t('editor.category.until')}
              value={time.until}
              required
              error={errorAt(`times.${at}.until`)}
              hint={time.until < time.from ? t('editor.category.pastMidnight') : undefined}
              onChange={(until) => until !== '' && set(at, { until })}
            />
            <IconButton
              icon={Trash2}
              label={t('editor.category.removeTime', { number: at + 1 })}
              onClick={() => put(times.toSpliced(at, 1))}
            />
          </div>
        </fieldset>
      ))}
      {times.length > 0 && (
        <div>
          <Button size="small" icon={Plus} disabled={times.length >= MOST} onClick={() => put([...times, usual])}>
            {t('editor.category.addTime')}
          </Button>
        </div>
      )}
    </div>
  );
}
