import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { part } from '@comanda/kit/ui/part.tsx';
import { Banknote } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useKeys } from '../../model/keys.ts';

const load = () => import('./drawer-dialog.tsx').then((it) => it.DrawerDialog);
const DrawerDialog = part(load);

/** Opens the cash drawer's dialog, for those who may use drawers. */
export function DrawerButton() {
  const t = useText();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const may = session.status === 'signed_in' && session.permissions.includes('drawers.use');
  useKeys((event) => {
    if (!may || event.key !== 'F10' || document.querySelector('dialog[open]') !== null) return false;
    setOpen(true);
    return true;
  });
  // Fetched beforehand: a press finds it here.
  useEffect(() => {
    if (may) void load().catch(() => null);
  }, [may]);
  if (!may) return null;
  return (
    <>
      <IconButton icon={Banknote} label={t('drawer.open')} onClick={() => setOpen(true)} />
      {open && (
        <Suspense>
          <DrawerDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
