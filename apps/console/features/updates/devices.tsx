import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import type { DeviceUpdate } from '@comanda/shared/contracts/views/update.ts';
import { Check, CircleAlert, Clock, Download } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

const LOOK = {
  well: { icon: Check, tone: 'good' },
  downloading: { icon: Download, tone: 'neutral' },
  ready: { icon: Clock, tone: 'neutral' },
  installing: { icon: Clock, tone: 'neutral' },
  rolled_back: { icon: CircleAlert, tone: 'danger' },
  stuck: { icon: CircleAlert, tone: 'danger' },
} as const;

interface DevicesProps {
  readonly hubVersion: string;
  readonly devices: readonly DeviceUpdate[];
  readonly nameOf: (deviceId: string) => string;
}

/** What each machine of the house runs, and what comes next for it. */
export function Devices({ hubVersion, devices, nameOf }: DevicesProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <Panel title={t('updates.devices.title')}>
      <ul aria-label={t('updates.devices.title')} className="grid gap-2">
        <li className="flex items-center gap-4 rounded-md border border-line p-4">
          <span className="flex-1 font-semibold">{t('updates.devices.hub')}</span>
          <span className="figures">{hubVersion}</span>
        </li>
        {devices.map(({ deviceId, version, platform, processor, state, reason, failed, at }) => (
          <li key={deviceId} className="flex flex-wrap items-center gap-4 rounded-md border border-line p-4">
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{nameOf(deviceId)}</span>
              <span className="block text-sm text-muted">
                {t(`updates.reason.${reason}`)} · {platform} {processor} ·{' '}
                {t('updates.devices.told', { time: formats.dateTime(at) })}
              </span>
              {failed !== null && (
                <span className="block text-sm text-danger-text">
                  {t('updates.devices.failed', { version: failed })}
                </span>
              )}
            </span>
            <span className="figures">{version}</span>
            <Chip icon={LOOK[state].icon} tone={LOOK[state].tone}>
              {t(`updates.state.${state}`)}
            </Chip>
          </li>
        ))}
      </ul>
      {devices.length === 0 && <Empty title={t('updates.devices.none')} />}
    </Panel>
  );
}
