import { bridge } from '@comanda/kit/bridge/bridge.ts';
import { SignIn } from '@comanda/kit/entry/sign-in.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useLanguages } from '@comanda/kit/i18n/chosen.tsx';
import { useKitText } from '@comanda/kit/i18n/index.ts';
import { ownName } from '@comanda/kit/i18n/own-name.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { LogOut, Minimize, RotateCcw, TriangleAlert, Unplug, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useText } from '../../i18n/index.ts';
import { isDumb, onVoices } from '../../voice/voice.ts';
import { keepMillimetre, millimetre } from './millimetre.ts';

/** Width of a bank card by ISO/IEC 7810, ID-1, mm. */
const CARD_MM = 85.6;

interface StaffPageProps {
  readonly closed: boolean;
  readonly onClosed: (closed: boolean) => void;
  /** Whoever is signed in is signed out by it. */
  readonly onExit: () => void;
}

/** For staff, behind their PIN: close the kiosk, fit it to its glass, take it out of service. */
export function StaffPage({ closed, onClosed, onExit }: StaffPageProps) {
  const t = useText();
  const kit = useKitText();
  const client = useHub();
  const session = useSession();
  const program = bridge();
  const words = useProblemWords();
  /** Why the full screen was not left. */
  const [stuck, setStuck] = useState<'session_over' | 'unreachable' | null>(null);
  const leaveLock = async (): Promise<void> => {
    const accessToken = await client.accessToken();
    // The program asks the hub, and then opens this screen in a window of the usual kind.
    const left = accessToken === null ? undefined : await program?.call('leaveLock', { accessToken });
    if (left?.ok) return client.signOut();
    setStuck(left?.error.code === 'not_signed_in' ? 'session_over' : 'unreachable');
  };
  if (session.status !== 'signed_in') {
    return (
      <div className="absolute inset-0 z-50 overflow-y-auto bg-ground">
        <SignIn />
        <Button size="large" icon={X} className="fixed end-6 top-6" onClick={onExit}>
          {t('staff.back')}
        </Button>
      </div>
    );
  }
  const mayManage = session.permissions.includes('devices.manage');
  return (
    <main
      aria-label={t('staff.title')}
      className="absolute inset-0 z-50 grid content-center gap-6 overflow-y-auto bg-ground p-8"
    >
      <h1 className="text-2xl font-bold">{t('staff.title')}</h1>
      <Panel>
        <Switch label={t('staff.closed')} on={closed} onChange={onClosed} />
      </Panel>
      <Glass />
      <Voices />
      {stuck !== null && <ErrorNote title={kit('exit.leave')}>{words({ code: stuck })}</ErrorNote>}
      <div className="flex flex-wrap gap-4">
        <Button size="large" icon={RotateCcw} onClick={() => globalThis.location.reload()}>
          {t('staff.reload')}
        </Button>
        {program?.about.locked && (
          <Button size="large" icon={Minimize} onClick={() => void leaveLock()}>
            {kit('exit.leave')}
          </Button>
        )}
        {mayManage && (
          <Button
            size="large"
            variant="danger"
            icon={Unplug}
            onClick={() => void client.signOut().then(() => client.unpair())}
          >
            {t('staff.unpair')}
          </Button>
        )}
        <Button size="large" variant="primary" icon={LogOut} onClick={onExit}>
          {t('staff.exit')}
        </Button>
      </div>
    </main>
  );
}

/** Which of the guests' languages nobody hears. */
function Voices() {
  const t = useText();
  const languages = useLanguages();
  const dumb = useSyncExternalStore(onVoices, () => languages.filter((language) => isDumb(language)).join(' '));
  if (dumb === '') return null;
  return (
    <Panel title={t('staff.voice')}>
      {dumb.split(' ').map((language) => (
        <p key={language} className="flex items-center gap-2 text-warn-text">
          <TriangleAlert aria-hidden className="size-5 shrink-0" />
          {t('staff.dumb', { language: ownName(language) })}
        </p>
      ))}
    </Panel>
  );
}

/** A browser does not know how large its glass is: a bank card held against it does. */
function Glass() {
  const t = useText();
  const [pixels, setPixels] = useState(millimetre);
  const set = (next: number): void => {
    setPixels(next);
    keepMillimetre(next);
  };
  return (
    <Panel title={t('staff.glass')}>
      <p className="mb-4 text-muted">{t('staff.glassHint')}</p>
      <div aria-hidden className="mb-4 h-16 rounded-lg bg-accent" style={{ width: `${CARD_MM * pixels}px` }} />
      <input
        type="range"
        aria-label={t('staff.glass')}
        min={1}
        max={12}
        step={0.05}
        value={pixels}
        onChange={(event) => set(Number(event.target.value))}
        className="h-touch w-full"
      />
    </Panel>
  );
}
