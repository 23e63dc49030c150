import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { Mail } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface MailDialogProps {
  readonly check: CheckView;
  readonly onClose: () => void;
}

/** Sends the receipt to an address, which is kept until it went and no longer. */
export function MailDialog({ check, onClose }: MailDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const [address, setAddress] = useState('');
  const params = { checkId: check.id };
  const { data } = useRoute(routes.checkMails, { params });
  const { run, pending, problem } = useCommand(routes.mailReceipt);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await run({ params, body: { address: address.trim() } });
    if (!outcome.ok) return;
    toast(t('receipt.sending', { address: address.trim() }), { tone: 'good' });
    onClose();
  };
  return (
    <Dialog title={t('receipt.mailTitle')} held onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => void send(event)}>
        {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
        <TextField
          label={t('receipt.address')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          data-first
          value={address}
          onChange={setAddress}
        />
        <Button type="submit" variant="primary" size="large" icon={Mail} busy={pending > 0}>
          {t('receipt.send')}
        </Button>
        {data && data.mails.length > 0 && (
          <ul aria-label={t('receipt.mails')} className="grid gap-1 text-sm text-muted">
            {data.mails.map(({ id, at, state, error }) => (
              <li key={id}>
                {formats.time(at)} · {t(`receipt.mailState.${state}`)}
                {error !== null && ` · ${error}`}
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
