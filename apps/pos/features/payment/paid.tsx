import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { ArrowRight, CircleCheckBig, FileText, Link2, Mail, Plus } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { FOOT } from '../../model/foot.ts';
import { ReceiptButton } from './receipt-button.tsx';
import type { PaidCheck } from './payments.ts';

/** What else a guest who paid may ask for. */
export type PaidDocument = 'qr' | 'mail' | 'invoice';
const DOCUMENTS = { qr: Link2, mail: Mail, invoice: FileText } as const;

interface PaidProps {
  readonly check: CheckView;
  readonly paid: PaidCheck;
  /** On to the next check of the order; null: nothing is due any more. */
  readonly next: (() => void) | null;
  /** How many checks are still to be paid. */
  readonly left: number;
  /** The guest’s receipt elsewhere than on paper, or an invoice. */
  readonly onDocument: (kind: PaidDocument) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** The end of a payment: after cash the change first, since the guest waits for it. */
export function Paid({ check, paid, next, left, onDocument, onNew, onClose }: PaidProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="grid gap-6">
      <div role="status" className="grid justify-items-center gap-1 rounded-md bg-good-soft p-6 text-good-ink">
        <CircleCheckBig aria-hidden className="size-10" />
        <p className="text-lg">{t(paid.cash ? 'pay.change' : 'pay.took')}</p>
        <Money minor={paid.cash ? paid.change : check.total + check.tips} className="text-4xl font-bold" />
        {paid.rounding !== 0 && (
          <p className="text-base">
            {t('pay.rounding')} <Money minor={paid.rounding} />
          </p>
        )}
        {paid.fiscalNumber !== null && (
          <p className="figures text-base">{t('pay.fiscalNumber', { number: formats.number(paid.fiscalNumber) })}</p>
        )}
      </div>
      {paid.over > 0 && (
        <p role="alert" className="rounded-md bg-warn-soft p-4 text-warn-ink">
          {t('pay.over')} <Money minor={paid.over} className="font-semibold" />
        </p>
      )}
      <div className="grid grid-cols-3 gap-3 max-md:flex max-md:flex-col">
        {(['qr', 'mail', 'invoice'] as const).map((kind) => (
          <Button key={kind} wide icon={DOCUMENTS[kind]} onClick={() => onDocument(kind)}>
            {t(`checks.task.${kind}`)}
          </Button>
        ))}
        <Button size="large" wide onClick={onClose}>
          {t('pay.done')}
        </Button>
        <ReceiptButton check={check} />
        <div className={FOOT}>
          {next ? (
            <Button variant="primary" size="large" wide icon={ArrowRight} onClick={next} data-first>
              {t('pay.nextCheck', { count: left })}
            </Button>
          ) : (
            <Button variant="primary" size="large" wide icon={Plus} onClick={onNew} data-first>
              {t('pay.newOrder')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
