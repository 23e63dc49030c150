import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { BankAccount } from '@comanda/shared/contracts/views/venue.ts';
import { useText } from '../../i18n/index.ts';
import { type FormProblem, NO_BANK } from './form.ts';

interface BankProps {
  readonly value: BankAccount | null;
  readonly problems: ReadonlySet<FormProblem>;
  readonly onChange: (bank: BankAccount | null) => void;
}

/** Where transfers by QR go. */
export function Bank({ value, problems, onChange }: BankProps) {
  const t = useText();
  return (
    <div className="grid gap-4">
      <Switch
        label={t('payments.bankOn')}
        hint={t('payments.bankHint')}
        on={value !== null}
        onChange={(on) => onChange(on ? NO_BANK : null)}
      />
      {value && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('payments.bankNumber')}
            inputMode="numeric"
            value={value.bank}
            error={problems.has('bank') ? t('payments.badBank') : undefined}
            onChange={(bank) => onChange({ ...value, bank: bank.trim() })}
          />
          <TextField
            label={t('payments.account')}
            value={value.account}
            error={problems.has('account') ? t('payments.badAccount') : undefined}
            onChange={(account) => onChange({ ...value, account: account.trim() })}
          />
          <TextField
            label={t('payments.holder')}
            required
            maxLength={25}
            value={value.holder}
            onChange={(holder) => onChange({ ...value, holder })}
          />
          <TextField
            label={t('payments.city')}
            required
            maxLength={15}
            value={value.city}
            onChange={(city) => onChange({ ...value, city })}
          />
        </div>
      )}
    </div>
  );
}
