import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';
import { checkState, isDue } from '../../model/checks.ts';

interface CheckChoiceProps {
  readonly checks: readonly CheckView[];
  readonly value: string | null;
  readonly onChange: (checkId: string) => void;
}

/** Which check is paid now, of those on which something is due. */
export function CheckChoice({ checks, value, onChange }: CheckChoiceProps) {
  const t = useText();
  return (
    <fieldset className="min-w-0 flex-1">
      <legend className="unseen">{t('pay.whichCheck')}</legend>
      <div className="flex gap-1.5 overflow-x-auto">
        {checks.map(
          (check, at) =>
            isDue(check) && (
              <label
                key={check.id}
                className="grid min-h-14 shrink-0 cursor-pointer content-center rounded-md border border-edge bg-surface px-3 leading-tight has-checked:border-text has-checked:bg-text has-checked:text-ground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name="check"
                  className="unseen"
                  checked={check.id === value}
                  onChange={() => onChange(check.id)}
                />
                <span className="text-sm">
                  {t('checks.number', { number: at + 1 })}
                  {checkState(check) === 'part_paid' && ` · ${t('checks.state.part_paid')}`}
                </span>
                <Money minor={check.due} className="font-semibold" />
              </label>
            ),
        )}
      </div>
    </fieldset>
  );
}
