import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTexts } from '../i18n/chosen.tsx';
import { useKitText } from '../i18n/index.ts';
import { chooseLook, useLook } from './look-store.ts';
import { Segmented } from './segmented.tsx';
import { Switch } from './switch.tsx';

/** Each language in its own words: whoever needs it cannot read the others. No flags: a language is no country. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export function LanguageSwitch() {
  const t = useKitText();
  const texts = useTexts();
  const languages = (texts.options.supportedLngs || []).filter((language) => language !== 'cimode');
  return (
    <Segmented
      label={t('language.label')}
      options={languages.map((id) => ({ id, lang: id, label: ownName(id) }))}
      value={texts.language}
      onChange={(language) => void texts.changeLanguage(language)}
    />
  );
}

export function ThemeSwitch() {
  const t = useKitText();
  const { theme, contrast } = useLook();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <Segmented
        label={t('theme.label')}
        options={[
          { id: 'auto', label: t('theme.auto'), icon: SunMoon },
          { id: 'light', label: t('theme.light'), icon: Sun },
          { id: 'dark', label: t('theme.dark'), icon: Moon },
        ]}
        value={theme}
        onChange={(chosen) => chooseLook({ theme: chosen })}
      />
      <Switch
        label={t('theme.contrast')}
        on={contrast === 'high'}
        onChange={(on) => chooseLook({ contrast: on ? 'high' : 'auto' })}
      />
    </div>
  );
}
