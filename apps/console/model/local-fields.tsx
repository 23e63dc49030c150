import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { useLanguageNames } from './language-names.ts';

interface LocalFieldsProps {
  readonly label: string;
  readonly value: LocalText;
  readonly onChange: (value: LocalText) => void;
  /** In the venue's own language, at least. */
  readonly required?: boolean;
  readonly maxLength?: number;
  /** One under the other: for sentences. */
  readonly stacked?: boolean;
  readonly error?: string | undefined;
}

/** One text in each of the venue's languages. */
export function LocalFields({
  label,
  value,
  onChange,
  required = false,
  maxLength,
  stacked = false,
  error,
}: LocalFieldsProps) {
  const languageName = useLanguageNames();
  const { languages } = useVenue().settings;
  return (
    <div className={stacked ? 'grid gap-3' : 'grid gap-3 sm:grid-cols-2'}>
      {languages.map((language, at) => (
        <TextField
          key={language}
          lang={language}
          label={languages.length > 1 ? `${label} · ${languageName(language)}` : label}
          value={value[language] ?? ''}
          required={required && at === 0}
          maxLength={maxLength}
          error={at === 0 ? error : undefined}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}
