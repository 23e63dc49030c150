import { ChevronDown } from 'lucide-react';
import { cx } from './cx.ts';
import { CONTROL, Field, type FieldText } from './field.tsx';

interface SelectProps<Id extends string> extends FieldText {
  readonly options: readonly { readonly id: Id; readonly label: string; readonly disabled?: boolean }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly disabled?: boolean;
}

/** The browser's own list: it fits every finger, keyboard and reader. */
export function Select<Id extends string>({ label, hint, error, options, value, onChange, disabled }: SelectProps<Id>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <select
            {...control}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.id === event.target.value);
              if (chosen) onChange(chosen.id);
            }}
            className={cx(CONTROL, 'appearance-none pe-11')}
          >
            {options.map((option) => (
              <option key={option.id} value={option.id} disabled={option.disabled} className="bg-surface text-text">
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-5 text-muted" />
        </div>
      )}
    </Field>
  );
}
