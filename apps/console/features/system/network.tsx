import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Qr } from '@comanda/kit/ui/qr.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { NetworkView } from '@comanda/shared/contracts/commands/network.ts';
import { CircleAlert, Radar } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** What another machine's browser opens, plain where that is allowed. IPv6 stands in brackets. */
export function addressesToType({ hub, plainHttp }: Pick<NetworkView, 'hub' | 'plainHttp'>): string[] {
  const there = hub.addresses.filter((address) => !address.startsWith('127.') && address !== '::1');
  const [protocol, port] = plainHttp.allowed ? ['http', hub.port] : ['https', hub.tlsPort];
  return there.map((address) => `${protocol}://${address.includes(':') ? `[${address}]` : address}:${port}`);
}

/** How other machines reach the hub, and whether they may without encryption. */
export function Network() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const read = useRoute(routes.network);
  const [saved, setSaved] = useState<NetworkView | null>(null);
  const [busy, setBusy] = useState(false);
  const network = saved ?? read.data;

  const allow = async (allowed: boolean): Promise<void> => {
    setBusy(true);
    const answer = await client.call(routes.savePlainHttp, { body: { allowed } });
    setBusy(false);
    if (answer.ok) setSaved(answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };

  return (
    <Panel title={t('network.title')}>
      {!network && (read.problem ? <p className="text-danger-text">{words(read.problem)}</p> : <Loading />)}
      {network && (
        <div className="grid gap-5">
          <Addresses addresses={addressesToType(network)} />
          <div>
            <Switch
              label={t('network.plain')}
              hint={t(network.plainHttp.allowed ? 'network.plainOn' : 'network.plainOff')}
              on={network.plainHttp.allowed}
              disabled={busy || network.plainHttp.fixed}
              onChange={(on) => void allow(on)}
            />
            {network.plainHttp.fixed && <p className="text-sm text-muted">{t('network.fixed')}</p>}
          </div>
          <div>
            <h3 className="font-semibold">{t('network.certificate')}</h3>
            <p className="figures break-all text-sm">{network.certificate.fingerprint}</p>
            <p className="text-sm text-muted">
              {t('network.certificateHint')}{' '}
              {t('network.until', {
                date: new Date(network.certificate.until).toLocaleDateString(document.documentElement.lang),
              })}
            </p>
          </div>
          <div className="grid justify-items-start gap-1">
            <h3 className="font-semibold">{t('network.discovery')}</h3>
            <Discovery state={network.discovery} />
          </div>
        </div>
      )}
    </Panel>
  );
}

function Addresses({ addresses }: { readonly addresses: readonly string[] }) {
  const t = useText();
  const [first] = addresses;
  if (first === undefined) return <p className="text-muted">{t('network.none')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-6">
      <Qr data={first} label={t('network.qr', { address: first })} className="size-32 rounded-md" />
      <div className="min-w-0">
        <h3 className="font-semibold">{t('network.addresses')}</h3>
        <ul>
          {addresses.map((address) => (
            <li key={address} className="figures break-all text-lg">
              {address}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Discovery({ state }: { readonly state: NetworkView['discovery'] }) {
  const t = useText();
  if (!state.on) return <p className="text-muted">{t('network.discoveryOff')}</p>;
  if (state.problem !== null) {
    return (
      <Chip icon={CircleAlert} tone="danger">
        {t('network.discoveryProblem', { problem: state.problem })}
      </Chip>
    );
  }
  if (state.interfaces.length === 0) return <p className="text-muted">{t('network.discoveryAlone')}</p>;
  return (
    <Chip icon={Radar} tone="good">
      {t('network.discoveryOn', { interfaces: state.interfaces.join(', ') })}
    </Chip>
  );
}
