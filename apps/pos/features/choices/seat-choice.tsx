import { Select } from '@comanda/kit/ui/select.tsx';
import { useText } from '../../i18n/index.ts';

interface SeatChoiceProps {
  /** How many there are to choose from. */
  readonly seats: number;
  /** Null: the whole table. */
  readonly value: number | null;
  readonly onChange: (seat: number | null) => void;
}

export function SeatChoice({ seats, value, onChange }: SeatChoiceProps) {
  const t = useText();
  return (
    <Select
      label={t('choices.seat')}
      options={[
        { id: '', label: t('choices.wholeTable') },
        ...Array.from({ length: seats }, (_, at) => ({
          id: String(at + 1),
          label: t('choices.seatNumber', { number: at + 1 }),
        })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? null : Number(chosen))}
    />
  );
}
