import { useId } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** On or off, at once. The whole row is the target. */
export function Switch({ label, hint, on, onChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label className="flex min-h-touch cursor-pointer items-center justify-between gap-4 rounded-md py-1 has-disabled:cursor-not-allowed has-disabled:opacity-45">
      <span>
        <span className="block text-base">{label}</span>
        {hint !== undefined && (
          <span id={id} className="block text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
      <span className="relative inline-flex shrink-0">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
          className="peer h-8 w-14 cursor-[inherit] appearance-none rounded-full border-2 border-edge bg-sunk transition-colors checked:border-accent checked:bg-accent"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-1 top-1 grid size-6 place-items-center rounded-full bg-edge text-surface transition-all peer-checked:start-7 peer-checked:bg-on-accent peer-checked:text-accent"
        >
          {on && <span className="size-2 rounded-full bg-current" />}
        </span>
      </span>
    </label>
  );
}
