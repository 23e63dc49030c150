import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { LogGroup } from '@comanda/shared/contracts/views/log-groups.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { saveFile } from '../../model/save-file.ts';

const GROUPS = [
  'orders',
  'money',
  'kitchen',
  'papers',
  'menu',
  'house',
  'people',
] as const satisfies readonly LogGroup[];

export interface Filters {
  readonly group: LogGroup | '';
  /** `staff:<id>`; empty: anybody. */
  readonly actor: string;
  readonly date: string;
  readonly number: string;
}

export const NO_FILTERS: Filters = { group: '', actor: '', date: '', number: '' };

const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text.trim());

export const queryOf = ({ group, actor, date, number }: Filters) => ({
  limit: 100,
  ...(group !== '' && { group }),
  ...(actor !== '' && { actor }),
  ...(date !== '' && { date }),
  ...(isNumber(number) && { number: Number(number) }),
});

interface LogFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function LogFilters({ filters, onChange }: LogFiltersProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const vietnamese = useLanguage() === 'vi';
  const { data: staff } = useRoute(routes.staff);
  const { data: devices } = useRoute(routes.devices);
  const [busy, setBusy] = useState(false);
  const { group, actor, date, number } = filters;
  const set = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.get(routes.exportLog, {
      query: {
        from: date,
        to: date,
        style: vietnamese ? 'semicolon' : 'comma',
        ...(group !== '' && { group }),
        ...(actor !== '' && { actor }),
      },
    });
    setBusy(false);
    if (answer.ok) saveFile(`log-${date}.csv`, 'text/csv', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  return (
    <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-5">
      <Select
        label={t('log.group')}
        value={group}
        onChange={(chosen) => set({ group: chosen })}
        options={[
          { id: '' as const, label: t('log.groups.all') },
          ...GROUPS.map((id) => ({ id, label: t(`log.groups.${id}`) })),
        ]}
      />
      <Select
        label={t('log.actor')}
        value={actor}
        onChange={(chosen) => set({ actor: chosen })}
        options={[
          { id: '', label: t('log.anybody') },
          { id: 'hub', label: t('log.hub') },
          ...(staff?.staff ?? []).map(({ id, name }) => ({ id: `staff:${id}`, label: name })),
          ...(devices?.devices ?? []).map(({ id, name }) => ({ id: `device:${id}`, label: name })),
        ]}
      />
      <TextField label={t('log.date')} type="date" value={date} onChange={(chosen) => set({ date: chosen })} />
      <TextField
        label={t('log.number')}
        inputMode="numeric"
        value={number}
        error={number.trim() !== '' && !isNumber(number) ? t('log.badNumber') : undefined}
        onChange={(typed) => set({ number: typed })}
      />
      <Button
        icon={Download}
        busy={busy}
        disabled={!live || date === ''}
        title={date === '' ? t('log.saveHint') : undefined}
        onClick={() => void save()}
      >
        {t('log.save')}
      </Button>
    </div>
  );
}
