import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useFollow } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { ConflictChoice, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import { useText } from '../../i18n/index.ts';
import { withApproval } from '../../model/approval.ts';
import { useCutOff } from '../../model/cut-off.ts';

/** What was done while cut off and does not fit, for a person to settle. The first choice is the likeliest. */
export function Conflicts({ onOrder }: { readonly onOrder: (orderId: string) => void }) {
  const t = useText();
  const conflicts = useFollow('conflicts', {}, ({ list }) => list);
  if (conflicts.length === 0) return null;
  return (
    <section className="mb-6">
      <h3 className="text-lg font-semibold">{t('conflict.title')}</h3>
      <p className="mb-2 text-base text-muted">{t('conflict.hint')}</p>
      <ul className="grid gap-3">
        {conflicts.map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} onOrder={onOrder} />
        ))}
      </ul>
    </section>
  );
}

interface ConflictProps {
  readonly conflict: ConflictView;
  readonly onOrder: (orderId: string) => void;
}

function Conflict({ conflict, onOrder }: ConflictProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const away = useCutOff() !== null;
  const { run, pending } = useCommand(routes.settleConflict);
  const { what, wayOf } = useConflictWords(conflict);
  const { id, number, orderId, orderNumber, deviceName, takenAt, takenByName, paid, choices } = conflict;
  const settle = async (choice: ConflictChoice): Promise<void> => {
    const deed = { orderId, amount: choice === 'give_back' ? conflict.amount : null, what: wayOf(choice) };
    const outcome = await withApproval(deed, (approval) =>
      run({ params: { conflictId: id }, body: { choice, ...approval } }),
    );
    if (!outcome) return;
    if (outcome.ok) toast(t('conflict.settled'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  const shown = formats.number(orderNumber);
  return (
    <li className="grid gap-2 rounded-md border-2 border-warn-text p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <button type="button" className="min-h-touch font-semibold underline" onClick={() => onOrder(orderId)}>
          {number === null
            ? t('conflict.order', { number: shown })
            : t('conflict.orderKept', { number: shown, kept: number })}
        </button>
        <span className="text-sm text-muted">
          {[deviceName, formats.time(takenAt), takenByName].filter(Boolean).join(' · ')}
        </span>
      </div>
      <p className="font-medium">{what}</p>
      <p className="text-base text-muted">{t(paid ? 'conflict.money.paid' : 'conflict.money.none')}</p>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, at) => (
          <Button
            key={choice}
            variant={at === 0 ? 'primary' : 'quiet'}
            busy={pending > 0}
            disabled={away}
            onClick={() => void settle(choice)}
          >
            {wayOf(choice)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** What happened, and what each choice is called, in words with their amounts and numbers. */
function useConflictWords(conflict: ConflictView) {
  const t = useText();
  const say = useLocal();
  const formats = useFormats();
  const { tables, settings } = useVenue();
  const money = (minor: number): string => formats.money(minor, settings.currency);
  const table = tables.find(({ id }) => id === conflict.tableId)?.name ?? '';
  const other = conflict.otherNumber === null ? '' : formats.number(conflict.otherNumber);
  const now = money(conflict.priceNow ?? 0);
  const values = {
    table,
    other,
    now,
    number: formats.number(conflict.orderNumber),
    item: conflict.item ? say(conflict.item) : '',
    quantity: formats.number(conflict.quantity ?? 1),
    amount: money(conflict.amount),
  };
  const gone = conflict.kind === 'table_taken' && conflict.otherNumber === null;
  return {
    what: t(`conflict.kind.${gone ? 'table_gone' : conflict.kind}`, values),
    wayOf: (choice: ConflictChoice): string => {
      if (choice === 'keep' && conflict.kind === 'price_changed') return t('conflict.choice.keepPrice');
      return t(`conflict.choice.${choice}`, values);
    },
  };
}
