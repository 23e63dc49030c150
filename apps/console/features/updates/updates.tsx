import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Clock, DoorOpen } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { Devices } from './devices.tsx';
import { Releases } from './releases.tsx';
import { SettingsForm } from './settings-form.tsx';

/** Versions of the house: what the hub holds and offers, and what each machine runs. */
export function Updates() {
  const t = useText();
  const { data, problem, refetch } = useRoute(routes.updates);
  const { list } = useFollow('devices', {});
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  const paired = list.filter(({ revokedAt }) => revokedAt === null);
  const nameOf = (id: string): string => list.find((device) => device.id === id)?.name ?? id;
  const told = data.devices.filter(({ deviceId }) => paired.some(({ id }) => id === deviceId));
  return (
    <div className="mx-auto grid max-w-240 gap-4 p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-160 text-muted">{t('updates.hint')}</p>
        {data.settings.version !== null && (
          <Chip icon={data.open ? DoorOpen : Clock} tone={data.open ? 'good' : 'neutral'}>
            {t(data.open ? 'updates.open' : 'updates.shut')}
          </Chip>
        )}
      </div>
      <SettingsForm saved={data.settings} releases={data.releases} devices={paired} onSaved={refetch} />
      <Devices hubVersion={data.hubVersion} devices={told} nameOf={nameOf} />
      <Releases releases={data.releases} refused={data.refused} keys={data.keys} onChanged={refetch} />
    </div>
  );
}
