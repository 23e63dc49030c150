import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Copy, FileDown, Printer } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { saveFile } from '../../model/save-file.ts';

interface HandOutProps {
  readonly document: {
    readonly kind: 'invoice' | 'creditNote';
    readonly id: string;
    readonly number: number;
    readonly handedOut: number;
  };
  readonly onChange: () => void;
}

/** Saves a tax document as it was given out last, prints it, or makes a copy that says so. */
export function HandOut({ document: { kind, id, number, handedOut }, onChange }: HandOutProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const name = t(kind === 'invoice' ? 'papers.invoices.file' : 'papers.invoices.creditNote', { number });
  const download = async (): Promise<void> => {
    const answer =
      kind === 'invoice'
        ? await client.get(routes.invoicePdf, { params: { invoiceId: id } })
        : await client.get(routes.creditNotePdf, { params: { creditNoteId: id } });
    if (answer.ok) saveFile(`${name}.pdf`, 'application/pdf', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  const handOut = async (body: { printerId?: null }): Promise<void> => {
    const outcome =
      kind === 'invoice'
        ? await client.command(routes.handOutInvoice, { params: { invoiceId: id }, body })
        : await client.command(routes.handOutCreditNote, { params: { creditNoteId: id }, body });
    if (!outcome.ok) {
      toast(words(outcome.error), { tone: 'danger' });
      return;
    }
    const asFile = outcome.value.printerId === null;
    if (asFile) await download();
    const said = asFile ? t('papers.invoices.copyMade', { number: outcome.value.copy }) : t('papers.invoices.printed');
    toast(said, { tone: 'good' });
    onChange();
  };
  return (
    <>
      <Button icon={FileDown} aria-label={`${t('papers.invoices.pdf')}: ${name}`} onClick={() => void download()}>
        {t('papers.invoices.pdf')}
      </Button>
      <Button icon={Printer} aria-label={`${t('papers.invoices.print')}: ${name}`} onClick={() => void handOut({})}>
        {t('papers.invoices.print')}
      </Button>
      {handedOut > 0 && (
        <Button
          icon={Copy}
          aria-label={`${t('papers.invoices.copy')}: ${name}`}
          onClick={() => void handOut({ printerId: null })}
        >
          {t('papers.invoices.copy')}
        </Button>
      )}
      <span className="text-muted">
        {t('papers.invoices.handedOut')}: {handedOut}
      </span>
    </>
  );
}
