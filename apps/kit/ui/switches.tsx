import { Moon, Sun, SunMoon } from 'lucide-react';
import { useLanguages, useTexts } from '../i18n/chosen.tsx';
import { useKitText } from '../i18n/index.ts';
import { ownName } from '../i18n/own-name.ts';
import { chooseLook, useLook } from './look-store.ts';
import { Segmented } from './segmented.tsx';
import { Switch } from './switch.tsx';

export function LanguageSwitch() {
  const t = useKitText();
  const texts = useTexts();
  const languages = useLanguages();
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
