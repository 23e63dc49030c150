import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { useText } from '../../i18n/index.ts';
import { useLanguageNames } from '../../model/language-names.ts';

/** Those of the screens first, then what menus here are often written in. */
const OFFERED = ['vi', 'en', 'zh', 'ko', 'ja', 'de', 'fr', 'ru'] as const;
const MOST = 10;

interface LanguagesProps {
  readonly value: string[];
  readonly onChange: (languages: string[]) => void;
  readonly error: string | undefined;
}

/** The languages that menu and papers are written in; the first is the venue's own. */
export function Languages({ value, onChange, error }: LanguagesProps) {
  const t = useText();
  const name = useLanguageNames();
  const offered = [...new Set<string>([...value, ...OFFERED])].toSorted((a, b) => name(a).localeCompare(name(b)));
  return (
    <div className="grid gap-4">
      <Select
        label={t('house.venue.own')}
        hint={t('house.venue.ownHint')}
        value={value[0] ?? ''}
        error={error}
        onChange={(own) => onChange([own, ...value.filter((each) => each !== own)])}
        options={value.map((id) => ({ id, label: name(id) }))}
      />
      <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {offered.map((language) => {
          const on = value.includes(language);
          return (
            <Switch
              key={language}
              label={name(language)}
              on={on}
              disabled={language === value[0] || (!on && value.length >= MOST)}
              onChange={() => onChange(on ? value.filter((each) => each !== language) : [...value, language])}
            />
          );
        })}
      </div>
    </div>
  );
}
