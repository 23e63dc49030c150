import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { FilterX } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { daysBefore } from '../../model/business-days.ts';

const TENDERS = ['cash', 'card', 'wallet', 'bank_qr', 'house_account'] as const;
const STATES = ['completed', 'cancelled', 'merged'] as const;
/** As many days as are shown until somebody chooses others. */
const USUAL_DAYS = 7;

export interface Filters {
  /** Business dates; empty: the usual days. */
  readonly from: string;
  readonly to: string;
  readonly number: string;
  readonly tableId: string;
  readonly staffId: string;
  readonly tender: (typeof TENDERS)[number] | '';
  readonly state: (typeof STATES)[number] | '';
}

export const NO_FILTERS: Filters = { from: '', to: '', number: '', tableId: '', staffId: '', tender: '', state: '' };

/** @param today the business date */
export function queryOf({ from, to, number, tableId, staffId, tender, state }: Filters, today: string) {
  return {
    from: from || daysBefore(today, USUAL_DAYS - 1),
    to: to || today,
    number: number.trim(),
    limit: 50,
    ...(tableId !== '' && { tableId }),
    ...(staffId !== '' && { staffId }),
    ...(tender !== '' && { tender }),
    ...(state !== '' && { state }),
  };
}

interface ClosedFiltersProps {
  readonly filters: Filters;
  readonly today: string;
  readonly onChange: (filters: Filters) => void;
}

export function ClosedFilters({ filters, today, onChange }: ClosedFiltersProps) {
  const t = useText();
  const { tables } = useVenue();
  const { data: staff } = useRoute(routes.staff);
  const any = { id: '' as const, label: t('history.any') };
  const set = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const shown = queryOf(filters, today);
  return (
    <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
      <TextField label={t('history.from')} type="date" value={shown.from} onChange={(from) => set({ from })} />
      <TextField label={t('history.to')} type="date" value={shown.to} onChange={(to) => set({ to })} />
      <TextField
        label={t('history.number')}
        value={filters.number}
        maxLength={20}
        title={t('history.numberHint')}
        onChange={(number) => set({ number })}
      />
      <Select
        label={t('history.table')}
        value={filters.tableId}
        onChange={(tableId) => set({ tableId })}
        options={[any, ...tables.map(({ id, name }) => ({ id, label: name }))]}
      />
      <Select
        label={t('history.staff')}
        value={filters.staffId}
        onChange={(staffId) => set({ staffId })}
        options={[any, ...(staff?.staff ?? []).map(({ id, name }) => ({ id, label: name }))]}
      />
      <Select
        label={t('history.tender')}
        value={filters.tender}
        onChange={(tender) => set({ tender })}
        options={[any, ...TENDERS.map((id) => ({ id, label: t(`tender.${id}`) }))]}
      />
      <Select
        label={t('history.state')}
        value={filters.state}
        onChange={(state) => set({ state })}
        options={[any, ...STATES.map((id) => ({ id, label: t(`orders.states.${id}`) }))]}
      />
      <Button
        icon={FilterX}
        disabled={JSON.stringify(filters) === JSON.stringify(NO_FILTERS)}
        onClick={() => onChange(NO_FILTERS)}
      >
        {t('history.clear')}
      </Button>
    </div>
  );
}
