import type { ConflictChoice, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import { useFormats } from '../i18n/venue-format.tsx';
import { useConflictText } from './texts.ts';
import { Button } from '../ui/button.tsx';
import { useConflictWords } from './words.ts';

interface ConflictProps {
  readonly conflict: ConflictView;
  /** Of the choices that it has, those that make sense here. */
  readonly choices: readonly ConflictChoice[];
  readonly busy: boolean;
  readonly disabled: boolean;
  /** @param way the choice in words */
  readonly onChoice: (choice: ConflictChoice, way: string) => void;
  /** Null: the order is not opened from here. */
  readonly onOrder: (() => void) | null;
}

/** What was done while cut off and does not fit, with what a person may choose. The first choice is the likeliest. */
export function Conflict({ conflict, choices, busy, disabled, onChoice, onOrder }: ConflictProps) {
  const t = useConflictText();
  const formats = useFormats();
  const { what, wayOf } = useConflictWords(conflict);
  const { number, orderNumber, deviceName, takenAt, takenByName, paid } = conflict;
  const shown = formats.number(orderNumber);
  const order =
    number === null ? t('conflict.order', { number: shown }) : t('conflict.orderKept', { number: shown, kept: number });
  return (
    <li className="grid gap-2 rounded-md border-2 border-warn-text p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        {onOrder ? (
          <button type="button" className="min-h-touch font-semibold underline" onClick={onOrder}>
            {order}
          </button>
        ) : (
          <strong>{order}</strong>
        )}
        <span className="text-sm text-muted">
          {[deviceName, formats.time(takenAt), takenByName].filter(Boolean).join(' · ')}
        </span>
      </div>
      <p className="font-medium">{what}</p>
      <p className="text-base text-muted">{t(paid ? 'conflict.money.paid' : 'conflict.money.none')}</p>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, at) => (
          <Button
            key={choice}
            variant={at === 0 ? 'primary' : 'quiet'}
            busy={busy}
            disabled={disabled}
            onClick={() => onChoice(choice, wayOf(choice))}
          >
            {wayOf(choice)}
          </Button>
        ))}
      </div>
    </li>
  );
}
