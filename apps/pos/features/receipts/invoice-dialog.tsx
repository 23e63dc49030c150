import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import type { InvoiceView } from '@comanda/shared/contracts/views/invoice.ts';
import { FileText, Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface InvoiceDialogProps {
  readonly check: CheckView;
  readonly onClose: () => void;
}

/** The invoice of a paid check: made out to a buyer once, then printed as often as it is needed. */
export function InvoiceDialog({ check, onClose }: InvoiceDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, refetch } = useRoute(routes.invoices, { query: { checkId: check.id } });
  const invoice = data?.invoices[0];
  return (
    <Dialog title={t('receipt.invoiceTitle')} held onClose={onClose}>
      {problem && !data && (
        <ErrorNote title={t('refused')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {!data && !problem && <Loading />}
      {data && (invoice ? <Issued invoice={invoice} /> : <Issue check={check} onClose={onClose} />)}
    </Dialog>
  );
}

function Issued({ invoice }: { readonly invoice: InvoiceView }) {
  const t = useText();
  const words = useProblemWords();
  const { run, pending, problem } = useCommand(routes.handOutInvoice);
  const print = async (): Promise<void> => {
    const outcome = await run({ params: { invoiceId: invoice.id }, body: {} });
    if (outcome.ok) toast(t('receipt.invoicePrinting'), { tone: 'good' });
  };
  const name = invoice.buyer?.name ?? t('receipt.erased');
  return (
    <div className="grid gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <p className="text-lg font-semibold">{t('receipt.hasInvoice', { number: invoice.number, name })}</p>
      <Button variant="primary" size="large" icon={Printer} busy={pending > 0} onClick={() => void print()}>
        {t('receipt.printInvoice')}
      </Button>
    </div>
  );
}

function Issue({ check, onClose }: InvoiceDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const [name, setName] = useState('');
  const [taxNumber, setTaxNumber] = useState('');
  const [address, setAddress] = useState('');
  const { run, pending, problem } = useCommand(routes.issueInvoice);
  const hand = useCommand(routes.handOutInvoice);
  const issue = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const invoiceId = client.newId();
    const buyer = { name: name.trim(), taxNumber: taxNumber.trim() || null, address: address.trim() };
    const outcome = await run({ params: { checkId: check.id }, body: { invoiceId, buyer } });
    if (!outcome.ok) return;
    const printed = await hand.run({ params: { invoiceId }, body: {} });
    if (printed.ok) toast(t('receipt.issued', { number: outcome.value.number }), { tone: 'good' });
    else toast(words(printed.error), { tone: 'danger' });
    onClose();
  };
  return (
    <form className="grid gap-4" onSubmit={(event) => void issue(event)}>
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <TextField label={t('receipt.buyer')} required maxLength={120} data-first value={name} onChange={setName} />
      <TextField
        label={t('receipt.taxNumber')}
        maxLength={30}
        pattern="[0-9A-Za-z][0-9A-Za-z .\-\/]{3,29}"
        value={taxNumber}
        onChange={setTaxNumber}
      />
      <TextField label={t('receipt.buyerAddress')} maxLength={240} value={address} onChange={setAddress} />
      <Button type="submit" variant="primary" size="large" icon={FileText} busy={pending + hand.pending > 0}>
        {t('receipt.issue')}
      </Button>
    </form>
  );
}
