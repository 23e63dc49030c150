import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useKitText } from '../i18n/index.ts';

export interface FieldText {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered, and what would be right. */
  readonly error?: string | undefined;
}

/** What the control itself takes, so that its label, hint and error are read with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export const CONTROL =
  'min-h-touch w-full rounded-md border border-edge bg-surface px-3 text-base text-text placeholder:text-muted aria-invalid:border-2 aria-invalid:border-danger-text disabled:bg-sunk disabled:text-muted';

interface FieldProps extends FieldText {
  readonly required?: boolean | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label over control over hint or error. */
export function Field({ label, hint, error, required, children }: FieldProps) {
  const t = useKitText();
  const id = useId();
  const about = error ?? hint;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {required === true && <span className="text-muted"> · {t('field.required')}</span>}
      </label>
      {children({
        id,
        'aria-describedby': about === undefined ? undefined : `${id}about`,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined ? (
        <p id={`${id}about`} className="flex items-start gap-1.5 text-sm text-danger-text">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {error}
        </p>
      ) : (
        hint !== undefined && (
          <p id={`${id}about`} className="text-sm text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
