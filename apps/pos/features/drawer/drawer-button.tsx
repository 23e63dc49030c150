import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Banknote } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useKeys } from '../../model/keys.ts';
import { DrawerDialog } from './drawer-dialog.tsx';

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
  if (!may) return null;
  return (
    <>
      <IconButton icon={Banknote} label={t('drawer.open')} onClick={() => setOpen(true)} />
      {open && <DrawerDialog onClose={() => setOpen(false)} />}
    </>
  );
}
