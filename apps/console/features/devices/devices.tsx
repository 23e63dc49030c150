import { useKitText } from '@comanda/kit/i18n/index.ts';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Empty, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Ban, CircleOff, Plus, Wifi } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** The paired devices; a code for a new one. */
export function Devices() {
  const t = useText();
  const kit = useKitText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const { list, state } = useFollow('devices', {});
  const [code, setCode] = useState<{ readonly code: string; readonly expiresAt: number } | null>(null);
  const [revoking, setRevoking] = useState<string | null>(null);

  const newCode = async (): Promise<void> => {
    const answer = await client.call(routes.newPairingCode, { body: {} });
    if (answer.ok) setCode(answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  const revoke = async (deviceId: string): Promise<void> => {
    setRevoking(null);
    const outcome = await client.command(routes.revokeDevice, { params: { deviceId }, body: {} });
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <div className="grid gap-4 p-4">
      <Panel>
        <div className="flex flex-wrap items-center gap-6">
          <Button variant="primary" icon={Plus} onClick={() => void newCode()}>
            {t('devices.newCode')}
          </Button>
          {code && (
            <p aria-live="polite">
              <span className="figures block text-3xl font-bold tracking-widest">{code.code}</span>
              {t('devices.code', { time: formats.time(code.expiresAt) })}
            </p>
          )}
        </div>
      </Panel>
      {state === 'loading' && <Loading />}
      {state !== 'loading' && list.length === 0 && <Empty title={t('devices.none')} />}
      <ul aria-label={t('devices.caption')} className="grid gap-2">
        {list.map((device) => (
          <li
            key={device.id}
            className="flex flex-wrap items-center gap-4 rounded-md border border-line bg-surface p-4"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{device.name}</span>
              <span className="text-sm text-muted">
                {kit(`entry.devices.${device.role}`)}
                {device.station && ` · ${device.station}`} · {t('devices.paired')} {formats.time(device.pairedAt)}
              </span>
            </span>
            {device.revokedAt !== null ? (
              <Chip icon={Ban}>{t('devices.revoked')}</Chip>
            ) : (
              <>
                <Chip icon={device.online ? Wifi : CircleOff} tone={device.online ? 'good' : 'neutral'}>
                  {t(device.online ? 'devices.online' : 'devices.offline')}
                </Chip>
                {revoking === device.id ? (
                  <Button variant="danger" onClick={() => void revoke(device.id)}>
                    {t('devices.revokeSure')}
                  </Button>
                ) : (
                  <Button onClick={() => setRevoking(device.id)}>{t('devices.revoke')}</Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
