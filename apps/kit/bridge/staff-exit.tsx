import type { StaffTile } from '@comanda/shared/contracts/views/session.ts';
import { useState } from 'react';
import { SignIn } from '../entry/sign-in.tsx';
import { useHub } from '../hub-client/react.tsx';
import { useKitText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import type { Bridge } from './bridge.ts';
import { Corner } from './corner.tsx';

/** For staff: out of the program's lock-down by a held corner and a PIN, which the hub checks. */
export function StaffExit({ program }: { readonly program: Bridge }) {
  const t = useKitText();
  const client = useHub();
  const [asked, setAsked] = useState(false);

  const leave = async ({ id }: StaffTile, pin: string) => {
    const proven = await client.proveByPin(id, pin);
    if (!proven.ok) return proven.error;
    const { accessToken, done } = proven.value;
    const left = await program.call('leaveLock', { accessToken });
    done();
    if (left.ok) return null;
    return { code: left.error.code === 'not_signed_in' ? 'session_over' : 'unreachable' } as const;
  };
  if (!asked) return <Corner onHeld={() => setAsked(true)} />;
  return (
    <div className="fixed inset-0 z-50 overflow-y-auto bg-ground">
      <SignIn title={t('exit.title')} submit={leave} />
      <Button size="large" className="fixed end-6 top-6" onClick={() => setAsked(false)}>
        {t('exit.back')}
      </Button>
    </div>
  );
}
