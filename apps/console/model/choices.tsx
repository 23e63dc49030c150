import { Button } from '@comanda/kit/ui/button.tsx';
import { Check } from 'lucide-react';

interface ChoicesProps<Id extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
  readonly error?: string | undefined;
}

/** Any number of a few, all in view. */
export function Choices<Id extends string>({ label, hint, options, chosen, onChange, error }: ChoicesProps<Id>) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{label}</legend>
      <p className="mb-1.5 text-sm text-muted">{hint}</p>
      {error !== undefined && <p className="mb-1.5 text-sm font-medium text-danger-text">{error}</p>}
      <div className="flex flex-wrap gap-2">
        {options.map(({ id, label: word }) => {
          const on = chosen.includes(id);
          return (
            <Button
              key={id}
              aria-pressed={on}
              variant={on ? 'primary' : 'quiet'}
              {...(on && { icon: Check })}
              onClick={() => onChange(on ? chosen.filter((each) => each !== id) : [...chosen, id])}
            >
              {word}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
