import { useDevice } from '@comanda/kit/hub-client/react.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { LanguageSwitch, ThemeSwitch } from '@comanda/kit/ui/switches.tsx';
import { useText } from '../../i18n/index.ts';

const KEYS = [
  'type',
  'enter',
  'arrows',
  'plus',
  'send',
  'repeat',
  'pay',
  'takeaway',
  'floor',
  'table',
  'fire',
  'check',
  'checks',
  'escape',
  'help',
] as const;

interface MoreDialogProps {
  readonly pictures: boolean;
  readonly onPictures: (shown: boolean) => void;
  readonly onClose: () => void;
}

/** The keyboard's shortcuts, and how this device shows things. */
export function MoreDialog({ pictures, onPictures, onClose }: MoreDialogProps) {
  const t = useText();
  const device = useDevice();
  return (
    <Dialog title={t('more.title')} size="wide" onClose={onClose}>
      <div className="grid gap-6">
        <section>
          <h3 className="mb-2 text-lg font-semibold">{t('more.keys')}</h3>
          <dl className="grid grid-cols-[auto_1fr_auto_1fr] items-center gap-x-3 gap-y-1.5 text-base">
            {KEYS.map((key) => (
              <div key={key} className="contents">
                <dt>
                  <kbd className="inline-block min-w-12 rounded-sm border border-edge bg-sunk px-2 text-center font-mono text-sm">
                    {t(`more.key.${key}`)}
                  </kbd>
                </dt>
                <dd>{t(`more.does.${key}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="grid gap-4">
          <h3 className="text-lg font-semibold">{t('more.screen')}</h3>
          <LanguageSwitch />
          <ThemeSwitch />
          <Switch label={t('more.pictures')} on={pictures} onChange={onPictures} />
          {device && <p className="text-sm text-muted">{t('more.device', { name: device.name })}</p>}
        </section>
      </div>
    </Dialog>
  );
}
