import { useText } from '../../i18n/index.ts';

interface CoverKeysProps {
  readonly label: string;
  readonly most: number;
  /** What it is now; null: nobody counted. */
  readonly value: number | null;
  readonly onChoose: (covers: number) => void;
}

/** How many guests: one tap. */
export function CoverKeys({ label, most, value, onChoose }: CoverKeysProps) {
  const t = useText();
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {Array.from({ length: Math.min(most, 24) }, (_, at) => at + 1).map((count) => (
          <button
            key={count}
            type="button"
            aria-label={t('check.guests', { count })}
            aria-pressed={value === null ? undefined : value === count}
            onClick={() => onChoose(count)}
            className="figures key size-15 rounded-md border border-edge bg-surface text-lg font-semibold hover:bg-sunk aria-pressed:bg-text aria-pressed:text-ground"
          >
            {count}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
