import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { Armchair, FilePlus2, ReceiptText, Square, SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { isTaken } from '../../model/checks.ts';
import type { CheckDeeds } from '../../model/check-deeds.ts';
import { CheckLineName } from '../../model/check-line-name.tsx';

interface MoveDialogProps {
  readonly order: OrderView;
  readonly check: CheckView;
  readonly deeds: CheckDeeds;
  readonly onMoved: (checkId: string) => void;
  /** Choose the table on the floor plan. */
  readonly onTable: (lineIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Moves lines to another check of the order, to a new one, or to another table; the kitchen hears nothing of it. */
export function MoveDialog({ order, check, deeds, onMoved, onTable, onClose }: MoveDialogProps) {
  const t = useText();
  const { tables } = useVenue();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const byId = new Map(order.lines.map((line) => [line.id, line]));
  const whole = check.partOf === null;
  const targets = order.checks
    .map((each, at) => ({ ...each, number: at + 1 }))
    .filter(
      ({ id, state, partOf, payments }) =>
        id !== check.id && state === 'open' && partOf === check.partOf && !payments.some(isTaken),
    );
  const none = chosen.size === 0;
  const ids = [...chosen];
  const press = (id: string): void =>
    setChosen(new Set(chosen.has(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  const move = async (to: string | null): Promise<void> => {
    const checkId = await deeds.move(check, ids, to);
    if (checkId !== null) onMoved(checkId);
  };
  return (
    <Dialog title={t('move.title')} held onClose={onClose}>
      <div className="grid gap-4">
        <ul aria-label={t('move.which')} className="grid max-h-72 gap-1.5 overflow-y-auto">
          {check.lines.map(({ lineId: id, partPpm, net }) => {
            const on = chosen.has(id);
            const Box = on ? SquareCheckBig : Square;
            return (
              <li key={id} className="grid">
                <button
                  type="button"
                  role="checkbox"
                  aria-checked={on}
                  onClick={() => press(id)}
                  className={cx(
                    'flex min-h-touch items-center gap-3 rounded-md border px-3 text-start',
                    on ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
                  )}
                >
                  <Box aria-hidden className="size-5 shrink-0" />
                  <span className="min-w-0 flex-1">
                    <CheckLineName line={byId.get(id)} partPpm={partPpm} />
                  </span>
                  <Money minor={net} />
                </button>
              </li>
            );
          })}
        </ul>
        <fieldset className="grid gap-2" disabled={none}>
          <legend className="mb-2 text-base font-semibold">{t('move.to')}</legend>
          {none && <p className="text-muted">{t('move.chooseFirst')}</p>}
          <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
            {targets.map(({ id, number }) => (
              <Button key={id} size="large" icon={ReceiptText} disabled={none} onClick={() => void move(id)}>
                {t('checks.number', { number })}
              </Button>
            ))}
            <Button size="large" icon={FilePlus2} disabled={none} onClick={() => void move(null)}>
              {t('move.newCheck')}
            </Button>
            {whole && tables.length > 0 && (
              <Button size="large" icon={Armchair} disabled={none} onClick={() => onTable(ids)}>
                {t('move.table')}
              </Button>
            )}
          </div>
        </fieldset>
      </div>
    </Dialog>
  );
}
