import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { HandOut } from './hand-out.tsx';

interface InvoiceDetailsProps {
  readonly invoice: InvoiceView;
  readonly onChange: () => void;
}

export function InvoiceDetails({ invoice, onChange }: InvoiceDetailsProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const session = useSession();
  const formats = useFormats();
  const [erasing, setErasing] = useState(false);
  const params = { invoiceId: invoice.id };
  const mayErase = session.status === 'signed_in' && session.permissions.includes('personal.erase');
  const erase = async (): Promise<void> => {
    setErasing(false);
    const outcome = await client.command(routes.eraseBuyer, { params, body: {} });
    if (outcome.ok) onChange();
    else toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <div className="grid gap-3">
      <p>
        {invoice.buyer
          ? [invoice.buyer.name, invoice.buyer.taxNumber, invoice.buyer.address].filter(Boolean).join(' · ')
          : t('papers.invoices.erased')}
      </p>
      {invoice.withdrawn && (
        <p className="rounded-md bg-warn-soft p-3 text-warn-ink">{t('papers.invoices.withdrawn')}</p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <HandOut document={{ kind: 'invoice', ...invoice }} onChange={onChange} />
        {mayErase && invoice.buyer && (
          <Button icon={Eraser} onClick={() => setErasing(true)}>
            {t('papers.invoices.erase')}
          </Button>
        )}
      </div>
      {invoice.creditNotes.length > 0 && (
        <ul aria-label={t('papers.invoices.creditNotes')} className="grid gap-3 border-t border-line pt-3">
          {invoice.creditNotes.map((note) => (
            <li key={note.id} className="grid gap-2">
              <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <strong>{t('papers.invoices.creditNote', { number: note.number })}</strong>
                <span className="text-muted">{[formats.dateTime(note.issuedAt), note.reason].join(' · ')}</span>
                <Money minor={-note.total} className="ms-auto font-semibold" />
              </p>
              <div className="flex flex-wrap items-center gap-3">
                <HandOut document={{ kind: 'creditNote', ...note }} onChange={onChange} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {erasing && (
        <Dialog title={t('papers.invoices.eraseTitle', { number: invoice.number })} onClose={() => setErasing(false)}>
          <p>{t('papers.invoices.eraseText')}</p>
          <div className="mt-4 flex flex-wrap justify-end gap-3">
            <Button onClick={() => setErasing(false)}>{t('papers.invoices.keep')}</Button>
            <Button variant="danger" onClick={() => void erase()}>
              {t('papers.invoices.eraseYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
