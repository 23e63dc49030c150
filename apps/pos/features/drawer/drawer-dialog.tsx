import { useConnection, useDevice, useFollow, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { AtWork, type Step } from './at-work.tsx';
import { Count } from './count.tsx';
import { HandOver } from './hand-over.tsx';
import { Move } from './move.tsx';
import { Open } from './open.tsx';
import { Result } from './result.tsx';

/** The cash drawer of this device, from its float to its count; for a manager also those of others. */
export function DrawerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const device = useDevice();
  const session = useSession();
  const away = useConnection().state !== 'live';
  const drawers = useFollow('drawers', {}, ({ list }) => list);
  const loaded = useFollow('drawers', {}, ({ seq }) => seq !== null);
  const [step, setStep] = useState<Step | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const manages = session.status === 'signed_in' && session.permissions.includes('closing.manage');
  const own = drawers.find(({ deviceId }) => deviceId === device?.deviceId);
  const drawer = drawers.find(({ id }) => id === chosen) ?? own;
  const others = manages ? drawers.filter(({ id }) => id !== drawer?.id) : [];
  const overview = (): void => {
    setStep(null);
    setChosen(null);
  };
  const title = step === null ? t('drawer.title') : t(`drawer.do.${step}`);
  return (
    <Dialog title={title} size="wide" held={step !== null} onClose={onClose}>
      <div className="grid gap-4">
        {away && <p className="rounded-md bg-warn-soft p-3 text-warn-ink">{t('drawer.away')}</p>}
        {step !== null && drawer?.state === 'open' && (
          <div className="flex items-center gap-4">
            <Button icon={ArrowLeft} onClick={overview}>
              {t('drawer.back')}
            </Button>
            {step === 'count' && <p className="text-base text-muted">{t('drawer.countHint')}</p>}
          </div>
        )}
        {device === null ? (
          <p>{t('drawer.noDevice')}</p>
        ) : !loaded ? (
          <Loading />
        ) : drawer ? (
          <Body drawer={drawer} step={step} disabled={away} onStep={setStep} onDone={overview} onClose={onClose} />
        ) : (
          <Open disabled={away} />
        )}
        {step === null && others.length > 0 && (
          <section className="grid gap-2">
            <h3 className="text-lg font-semibold">{t('drawer.others')}</h3>
            {others.map(({ id, deviceName, holderName }) => (
              <div key={id} className="flex items-center justify-between gap-3 border-t border-line pt-2">
                <span>{[deviceName, holderName].filter(Boolean).join(' · ')}</span>
                <Button
                  disabled={away}
                  onClick={() => {
                    setChosen(id);
                    setStep('count');
                  }}
                >
                  {t('drawer.countThis')}
                </Button>
              </div>
            ))}
          </section>
        )}
      </div>
    </Dialog>
  );
}

interface BodyProps {
  readonly drawer: DrawerView;
  readonly step: Step | null;
  readonly disabled: boolean;
  readonly onStep: (step: Step) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Body({ drawer, step, disabled, onStep, onDone, onClose }: BodyProps) {
  if (drawer.state === 'counted') return <Result drawer={drawer} disabled={disabled} onClosed={onClose} />;
  if (step === null) return <AtWork drawer={drawer} disabled={disabled} onStep={onStep} />;
  if (step === 'count') return <Count drawer={drawer} disabled={disabled} />;
  if (step === 'hand_over') return <HandOver drawer={drawer} disabled={disabled} onDone={onDone} />;
  return <Move key={step} drawerId={drawer.id} kind={step} disabled={disabled} onDone={onDone} />;
}
