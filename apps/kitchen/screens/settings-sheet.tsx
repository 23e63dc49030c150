import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { LanguageSwitch, ThemeSwitch } from '@comanda/kit/ui/switches.tsx';
import { useText } from '../i18n/index.ts';
import type { KitchenSettings } from './settings.ts';

interface SheetProps {
  readonly settings: KitchenSettings;
  readonly onChange: (settings: KitchenSettings) => void;
  readonly onClose: () => void;
}

export function SettingsSheet({ settings, onChange, onClose }: SheetProps) {
  const t = useText();
  return (
    <Dialog title={t('settings')} onClose={onClose} as="sheet">
      <div className="grid gap-6">
        <Segmented
          labelShown
          label={t('slots')}
          value={String(settings.slots) as '6' | '8' | '10'}
          onChange={(slots) => onChange({ ...settings, slots: Number(slots) as KitchenSettings['slots'] })}
          options={[
            { id: '6', label: '3 × 2' },
            { id: '8', label: '4 × 2' },
            { id: '10', label: '5 × 2' },
          ]}
        />
        <Segmented
          labelShown
          label={t('textSize')}
          value={settings.size}
          onChange={(size) => onChange({ ...settings, size })}
          options={(['normal', 'large'] as const).map((id) => ({ id, label: t(`size.${id}`) }))}
        />
        <Switch label={t('sound')} on={settings.sound} onChange={(sound) => onChange({ ...settings, sound })} />
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </Dialog>
  );
}
