import { localText } from '@comanda/kit/i18n/index.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';
import { AppWindow } from 'lucide-react';
import { useState } from 'react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { useAsking } from './program.ts';
import { ScannerTry } from './scanner-try.tsx';
import type { DEVICE_ROLES } from './roles.ts';

export interface Paired {
  readonly pairing: string;
  readonly role: (typeof DEVICE_ROLES)[number];
  readonly name: string;
  readonly stations: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
}

const NONE = '';
/** Letters a line, by the paper's millimetres. */
const PAPERS = { '80': 48, '58': 32 } as const;

/** Station, printer, drawer and display of a screen that is paired. */
export function Belongings({ paired, state }: { readonly paired: Paired; readonly state: SetUpState }) {
  const t = useText();
  const { ask, busy, problem } = useAsking();
  const { role, stations } = paired;
  const guests = role === 'kiosk' || role === 'board';
  const [station, setStation] = useState(stations.length === 1 ? (stations[0]?.id ?? NONE) : NONE);
  const [printer, setPrinter] = useState(NONE);
  const [paper, setPaper] = useState<keyof typeof PAPERS>('80');
  const [drawer, setDrawer] = useState(false);
  const [locked, setLocked] = useState(guests || state.wanted.locked);
  const primary = state.displays.find((each) => each.primary) ?? state.displays[0];
  const [display, setDisplay] = useState(String(primary?.id ?? NONE));
  const own = state.printers.find(({ id }) => id === printer);
  const sells = role === 'pos' || role === 'kiosk';

  const open = (): void => {
    const choice = {
      role,
      name: paired.name,
      station: station === NONE ? null : station,
      printer: printer === NONE ? null : printer,
      ...(own && own.columns === undefined && { columns: PAPERS[paper] }),
      drawer: printer !== NONE && drawer,
      locked,
      display: display === NONE ? null : Number(display),
    };
    void ask('openScreen', { pairing: paired.pairing, choice });
  };
  const displayName = (label: string, n: number, main: boolean): string => {
    const name = label === '' ? t('belongs.unnamed', { n }) : label;
    return main ? t('belongs.primary', { name }) : name;
  };
  return (
    <Panel title={t('belongs.title')}>
      <div className="grid gap-4">
        {role === 'kitchen' && (
          <Select
            label={t('belongs.station')}
            value={station}
            onChange={setStation}
            options={[
              { id: NONE, label: t('belongs.allStations') },
              ...stations.map(({ id, name }) => ({ id, label: localText(name, document.documentElement.lang) })),
            ]}
          />
        )}
        {sells && (
          <Select
            label={t('belongs.printer')}
            hint={t('belongs.printerHint')}
            value={printer}
            onChange={setPrinter}
            options={[
              { id: NONE, label: t('belongs.noPrinter') },
              ...state.printers.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        )}
        {own && own.columns === undefined && (
          <Select
            label={t('belongs.paper')}
            hint={t('belongs.paperHint')}
            value={paper}
            onChange={setPaper}
            options={[
              { id: '80', label: '80 mm' },
              { id: '58', label: '58 mm' },
            ]}
          />
        )}
        {printer !== NONE && <Switch label={t('belongs.drawer')} on={drawer} onChange={setDrawer} />}
        {sells && <ScannerTry />}
        {state.displays.length > 1 && (
          <Select
            label={t('belongs.display')}
            value={display}
            onChange={setDisplay}
            options={state.displays.map(({ id, label, primary: main }, index) => ({
              id: String(id),
              label: displayName(label, index + 1, main),
            }))}
          />
        )}
        <Switch label={t('belongs.locked')} on={locked} onChange={setLocked} />
        <Problem problem={problem} />
        <Button variant="primary" size="large" icon={AppWindow} busy={busy} onClick={open} data-first>
          {t('belongs.open')}
        </Button>
      </div>
    </Panel>
  );
}
