import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { HouseAccount } from '@comanda/shared/contracts/views/house-account.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { useSave } from '../../model/use-save.ts';
import { Statement } from './statement.tsx';

interface AccountDialogProps {
  /** Null: a new one. */
  readonly account: HouseAccount | null;
  readonly onClose: () => void;
}

/** An account: its holder, its limit, what was put on it, and money taken for it. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useText();
  const client = useHub();
  const [accountId] = useState(() => account?.id ?? client.newId());
  const [holder, setHolder] = useState(account?.holder ?? '');
  const [limit, setLimit] = useState(account?.limit ?? null);
  const save = useSave(routes.saveHouseAccount);
  const put = async (archived: boolean): Promise<void> => {
    const body = { holder: holder.trim(), limit, archived };
    const outcome = await save.run({ params: { accountId }, body });
    if (!outcome.ok) return;
    toast(t(archived ? 'house.form.archivedName' : 'house.form.savedName', { name: body.holder }), { tone: 'good' });
    onClose();
  };
  const dirty = holder !== (account?.holder ?? '') || limit !== (account?.limit ?? null);
  return (
    <EditDialog
      title={account ? t('payments.editAccount') : t('payments.newAccount')}
      dirty={dirty}
      busy={save.busy}
      live={save.live}
      problem={save.errorBeside(['holder', 'limit'])}
      onSave={() => void put(false)}
      onClose={onClose}
      onArchive={account && !account.archived ? () => void put(true) : undefined}
    >
      <TextField
        label={t('payments.name')}
        value={holder}
        required
        maxLength={120}
        error={save.errorAt('holder')}
        onChange={setHolder}
      />
      <Switch label={t('payments.noLimit')} on={limit === null} onChange={(without) => setLimit(without ? null : 0)} />
      {limit !== null && <MoneyPad label={t('payments.limit')} minor={limit} onChange={setLimit} />}
      {account && <Statement accountId={accountId} />}
    </EditDialog>
  );
}
