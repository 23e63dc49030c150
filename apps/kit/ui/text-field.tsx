import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { CONTROL, Field, type FieldText } from './field.tsx';

interface TextFieldProps extends FieldText, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, error, value, onChange, className, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={rest.required}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx(CONTROL, className)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldText, Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** More than a line: a note to the kitchen, an address. */
export function TextArea({ label, hint, error, value, onChange, className, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} required={rest.required}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx(CONTROL, 'py-2.5', className)}
        />
      )}
    </Field>
  );
}
