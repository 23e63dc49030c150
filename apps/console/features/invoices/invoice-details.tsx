import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import type { Answer, Outcome } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Ok } from '@comanda/shared/base/result.ts';
import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { Copy, Eraser, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { saveBytes } from './save-bytes.ts';

interface InvoiceDetailsProps {
  readonly invoice: InvoiceView;
  readonly onChange: () => void;
}

export function InvoiceDetails({ invoice, onChange }: InvoiceDetailsProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const session = useSession();
  const [erasing, setErasing] = useState(false);
  const params = { invoiceId: invoice.id };
  const mayErase = session.status === 'signed_in' && session.permissions.includes('personal.erase');
  const said = <T,>(answer: Answer<T> | Outcome<T>): answer is Ok<T> => {
    if (!answer.ok) toast(words(answer.error), { tone: 'danger' });
    return answer.ok;
  };
  const download = async (): Promise<void> => {
    const answer = await client.get(routes.invoicePdf, { params });
    if (said(answer)) saveBytes(`${t('papers.invoices.title')} ${invoice.number}.pdf`, 'application/pdf', answer.value);
  };
  const handOut = async (printerId?: null): Promise<void> => {
    const answer = await client.command(routes.handOutInvoice, {
      params,
      body: printerId === null ? { printerId } : {},
    });
    if (!said(answer)) return;
    if (printerId === null) await download();
    toast(
      printerId === null ? t('papers.invoices.copyMade', { number: answer.value.copy }) : t('papers.invoices.printed'),
      {
        tone: 'good',
      },
    );
    onChange();
  };
  const erase = async (): Promise<void> => {
    setErasing(false);
    if (said(await client.command(routes.eraseBuyer, { params, body: {} }))) onChange();
  };
  return (
    <div className="grid gap-3">
      <p>
        {invoice.buyer
          ? [invoice.buyer.name, invoice.buyer.taxNumber, invoice.buyer.address].filter(Boolean).join(' · ')
          : t('papers.invoices.erased')}
      </p>
      <p className="text-muted">
        {t('papers.invoices.handedOut')}: {invoice.handedOut}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button icon={FileDown} onClick={() => void download()}>
          {t('papers.invoices.pdf')}
        </Button>
        <Button icon={Printer} onClick={() => void handOut()}>
          {t('papers.invoices.print')}
        </Button>
        {invoice.handedOut > 0 && (
          <Button icon={Copy} onClick={() => void handOut(null)}>
            {t('papers.invoices.copy')}
          </Button>
        )}
        {mayErase && invoice.buyer && (
          <Button icon={Eraser} onClick={() => setErasing(true)}>
            {t('papers.invoices.erase')}
          </Button>
        )}
      </div>
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
