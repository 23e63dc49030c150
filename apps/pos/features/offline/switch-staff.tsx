import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';
import { useCutOff } from '../../model/cut-off.ts';

/** Signs out, so that somebody else can sign in: which only the hub can let them. */
export function SwitchStaff() {
  const t = useText();
  const client = useHub();
  const session = useSession();
  const cutOff = useCutOff();
  const [asking, setAsking] = useState(false);
  const leave = (): void => void client.signOut();
  return (
    <>
      <Button icon={Users} className="max-md:px-3!" onClick={() => (cutOff ? setAsking(true) : leave())}>
        <span className="grid text-start leading-tight">
          <span className="max-md:unseen">{t('switchStaff')}</span>
          {session.status === 'signed_in' && (
            <span className="max-w-36 truncate max-md:unseen text-sm font-normal text-muted">{session.staff.name}</span>
          )}
        </span>
      </Button>
      {asking &&
        createPortal(
          <Dialog
            title={t('cutOff.stay.title')}
            onClose={() => setAsking(false)}
            footer={
              <>
                <Button onClick={leave}>{t('cutOff.stay.leave')}</Button>
                <Button variant="primary" data-first onClick={() => setAsking(false)}>
                  {t('cutOff.stay.stay')}
                </Button>
              </>
            }
          >
            <p>{t('cutOff.stay.text')}</p>
          </Dialog>,
          document.body,
        )}
    </>
  );
}
