import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { LanguageSwitch, ThemeSwitch } from '@comanda/kit/ui/switches.tsx';
import { Minus, Plus, Volume2 } from 'lucide-react';
import { SOUNDS } from '../features/sounds/alerts.ts';
import { dueMinutes } from '../features/tickets/lateness.ts';
import { allowSounds, play } from '../features/sounds/tones.ts';
import { useText } from '../i18n/index.ts';
import { KeysSection } from './keys-section.tsx';
import { AMBER_FROM, DUE_MINUTES, type KitchenSettings, ORDER_TYPES, RED_FROM } from './settings.ts';

interface SheetProps {
  readonly station: Station;
  readonly settings: KitchenSettings;
  readonly onChange: (change: Partial<KitchenSettings>) => void;
  readonly onClose: () => void;
}

export function SettingsSheet({ station, settings, onChange, onClose }: SheetProps) {
  const t = useText();
  const formats = useFormats();
  const { sounds, types } = settings;
  const ofTime = (percent: number): string => formats.percent(percent * 10_000);
  const due = dueMinutes(settings.due, station.dueMinutes);
  const setDue = (type: (typeof ORDER_TYPES)[number], minutes: number): void =>
    onChange({ due: { ...settings.due, [type]: Math.min(DUE_MINUTES.most, Math.max(DUE_MINUTES.least, minutes)) } });
  return (
    <Dialog title={t('settings')} onClose={onClose} as="sheet">
      <div className="grid gap-6">
        <LanguageSwitch />
        <ThemeSwitch />
        <Segmented
          labelShown
          label={t('slots')}
          value={`${settings.columns}`}
          onChange={(columns) => onChange({ columns: Number(columns) as KitchenSettings['columns'] })}
          options={(['3', '4', '5'] as const).map((id) => ({ id, label: `${id} × 2` }))}
        />
        <Segmented
          labelShown
          label={t('textSize')}
          value={settings.size}
          onChange={(size) => onChange({ size })}
          options={(['small', 'normal', 'large'] as const).map((id) => ({ id, label: t(`size.${id}`) }))}
        />
        <section className="grid gap-1">
          <h3 className="text-base font-semibold">{t('sounds')}</h3>
          {SOUNDS.map((sound) => (
            <Switch
              key={sound}
              label={t(`sound.${sound}`)}
              on={sounds[sound]}
              onChange={(on) => {
                onChange({ sounds: { ...sounds, [sound]: on } });
                if (on) play(sound);
              }}
            />
          ))}
          <Button
            icon={Volume2}
            onClick={() => {
              allowSounds();
              play('test');
            }}
          >
            {t('testTone')}
          </Button>
        </section>
        <section className="grid gap-1">
          <h3 className="text-base font-semibold">{t('typesTitle')}</h3>
          <p className="text-sm text-muted">{t('typesHint')}</p>
          {ORDER_TYPES.map((type) => (
            <Switch
              key={type}
              label={t(`type.${type}`)}
              on={types[type]}
              onChange={(on) => {
                const next = { ...types, [type]: on };
                if (Object.values(next).includes(true)) onChange({ types: next });
              }}
            />
          ))}
        </section>
        <section className="grid gap-1">
          <h3 className="text-base font-semibold">{t('dueTitle')}</h3>
          <p className="text-sm text-muted">{t('dueHint')}</p>
          {ORDER_TYPES.map((type) => {
            const what = t(`type.${type}`);
            return (
              <div key={type} className="flex items-center gap-2">
                <span className="flex-1 text-base">{what}</span>
                <IconButton icon={Minus} label={t('fewer', { what })} onClick={() => setDue(type, due[type] - 1)} />
                <output className="figures w-20 text-center text-base font-semibold">
                  {t('minutes', { count: due[type] })}
                </output>
                <IconButton icon={Plus} label={t('longer', { what })} onClick={() => setDue(type, due[type] + 1)} />
              </div>
            );
          })}
        </section>
        <Segmented
          labelShown
          label={t('amberFrom')}
          value={`${settings.colours.amber}`}
          onChange={(amber) => onChange({ colours: { ...settings.colours, amber: Number(amber) } })}
          options={AMBER_FROM.map((percent) => ({ id: `${percent}`, label: ofTime(percent) }))}
        />
        <Segmented
          labelShown
          label={t('redFrom')}
          value={`${settings.colours.red}`}
          onChange={(red) => onChange({ colours: { ...settings.colours, red: Number(red) } })}
          options={RED_FROM.map((percent) => ({ id: `${percent}`, label: ofTime(percent) }))}
        />
        <KeysSection
          mode={settings.bar}
          keys={settings.keys}
          onMode={(bar) => onChange({ bar })}
          onKeys={(keys) => onChange({ keys })}
        />
      </div>
    </Dialog>
  );
}
