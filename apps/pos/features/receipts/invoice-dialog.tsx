import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem, NotKept } from '@comanda/kit/hub-client/types.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
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

/** The invoice of a paid check, made out to a buyer once; and the credit notes of what was given back. Printed as often as needed. */
export function InvoiceDialog({ check, onClose }: InvoiceDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, refetch } = useRoute(routes.invoices, { query: { checkId: check.id } });
  const standing = data?.invoices.find(({ withdrawn }) => !withdrawn);
  const issued = data?.invoices.filter((each) => each === standing || each.creditNotes.length > 0) ?? [];
  return (
    <Dialog title={t('receipt.invoiceTitle')} held onClose={onClose}>
      {problem && !data && (
        <ErrorNote title={t('refused')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {!data && !problem && <Loading />}
      <div className="grid gap-5">
        {issued.map((invoice) => (
          <Issued key={invoice.id} invoice={invoice} />
        ))}
        {data && !standing && <Issue check={check} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Issued({ invoice }: { readonly invoice: InvoiceView }) {
  const t = useText();
  const name = invoice.buyer?.name ?? t('receipt.erased');
  const printInvoice = useCommand(routes.handOutInvoice);
  const printCredit = useCommand(routes.handOutCreditNote);
  return (
    <section className="grid gap-3">
      <Document
        title={t('receipt.hasInvoice', { number: invoice.number, name })}
        hint={invoice.withdrawn ? t('receipt.withdrawn') : ''}
        total={invoice.total}
        action={t('receipt.printInvoice')}
        print={printInvoice}
        onPrint={() => printInvoice.run({ params: { invoiceId: invoice.id }, body: {} })}
      />
      {invoice.creditNotes.map((note) => (
        <Document
          key={note.id}
          title={t('receipt.creditNote', { number: note.number })}
          hint={note.reason}
          total={-note.total}
          action={t('receipt.printCredit', { number: note.number })}
          print={printCredit}
          onPrint={() => printCredit.run({ params: { creditNoteId: note.id }, body: {} })}
        />
      ))}
    </section>
  );
}

interface DocumentProps {
  readonly title: string;
  readonly hint: string;
  readonly total: number;
  readonly action: string;
  readonly print: { readonly pending: number; readonly problem: HubProblem | NotKept | null };
  readonly onPrint: () => Promise<{ readonly ok: boolean }>;
}

function Document({ title, hint, total, action, print: { pending, problem }, onPrint }: DocumentProps) {
  const t = useText();
  const words = useProblemWords();
  const print = async (): Promise<void> => {
    if ((await onPrint()).ok) toast(t('receipt.invoicePrinting'), { tone: 'good' });
  };
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <p className="flex items-baseline justify-between gap-3 text-lg font-semibold">
        {title}
        <Money minor={total} />
      </p>
      {hint !== '' && <p className="text-base text-muted">{hint}</p>}
      <Button size="large" icon={Printer} busy={pending > 0} onClick={() => void print()}>
        {action}
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
