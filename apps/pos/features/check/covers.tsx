import { useText } from '../../i18n/index.ts';

interface CoversProps {
  readonly covers: number;
  readonly onChange: (covers: number) => void;
}

/** How many guests sat down: one tap, or none at all. */
export function Covers({ covers, onChange }: CoversProps) {
  const t = useText();
  return (
    <fieldset className="border-b border-line px-3 py-2">
      <legend className="unseen">{t('check.howMany')}</legend>
      <p aria-hidden className="mb-1 text-sm text-muted">
        {t('check.howMany')}
      </p>
      <div className="grid grid-cols-8 gap-1">
        {[1, 2, 3, 4, 5, 6, 7, 8].map((count) => (
          <button
            key={count}
            type="button"
            aria-label={t('check.guests', { count })}
            aria-pressed={covers === count}
            onClick={() => onChange(covers === count ? 0 : count)}
            className="figures min-h-touch rounded-md border border-edge bg-surface text-base font-medium hover:bg-sunk aria-pressed:bg-text aria-pressed:text-ground"
          >
            {count}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
