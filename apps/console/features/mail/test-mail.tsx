import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** A mail that goes out now: what is wrong with the settings is said at once. */
export function TestMail() {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const answer = await client.call(routes.testMail, { body: { address: address.trim() } });
    setBusy(false);
    if (answer.ok) toast(t('papers.mail.sent', { address }), { tone: 'good' });
    else setError(words(answer.error));
  };
  return (
    <Panel title={t('papers.mail.test')}>
      <form className="flex flex-wrap items-end gap-3" onSubmit={(event) => void submit(event)}>
        <TextField
          className="min-w-64 flex-1"
          label={t('papers.mail.test')}
          type="email"
          required
          maxLength={254}
          value={address}
          error={error}
          onChange={setAddress}
        />
        <Button type="submit" icon={Send} busy={busy}>
          {t('papers.mail.send')}
        </Button>
      </form>
    </Panel>
  );
}
