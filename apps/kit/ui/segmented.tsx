import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    readonly icon?: LucideIcon;
    /** The language the label is written in, where it is not the screen's. */
    readonly lang?: string;
  }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly labelShown?: boolean;
}

/** One of a few, all in view: order type, a course, a language. */
export function Segmented<Id extends string>({
  label,
  options,
  value,
  onChange,
  labelShown = false,
}: SegmentedProps<Id>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={labelShown ? 'mb-1.5 text-sm font-medium' : 'unseen'}>{label}</legend>
      <div className="inline-flex max-w-full flex-wrap gap-1 rounded-md border border-edge bg-sunk p-1">
        {options.map(({ id, label: word, icon: Icon, lang }) => (
          <label
            key={id}
            lang={lang}
            className="relative flex min-h-touch min-w-touch cursor-pointer items-center justify-center gap-2 rounded-sm px-3.5 text-base leading-tight font-medium text-muted transition-colors select-none hover:text-text has-checked:bg-text has-checked:text-ground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} className="unseen" />
            {Icon && <Icon aria-hidden className="size-5 shrink-0" />}
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
