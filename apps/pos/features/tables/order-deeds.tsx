import { Button } from '@comanda/kit/ui/button.tsx';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { coursesOf, nextHeld } from '@comanda/shared/domain/course/courses.ts';
import { Flame, Move, Printer, ReceiptText, Split, Undo2, Zap } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { nameOf, useStaff } from '../../model/staff.ts';
import { Waiting } from '../../model/waiting.tsx';
import type { TableDeeds } from '../../model/table-deeds.ts';
import { CoverKeys } from './cover-keys.tsx';

const REASONS = ['waited', 'allergy', 'again', 'hurry', 'staff'] as const;
const causeOf = (reason: (typeof REASONS)[number]): RushCause =>
  reason === 'allergy' ? 'allergy_remake' : reason === 'staff' ? 'staff' : 'rush';

interface OrderDeedsProps {
  readonly table: Table;
  readonly order: OrderView;
  readonly deeds: TableDeeds;
  readonly onOpen: (() => void) | null;
  readonly onPick: () => void;
  readonly onDone: (deed: Promise<boolean>) => void;
}

/** What can be done with the order of a table. */
export function OrderDeeds({ table, order, deeds, onOpen, onPick, onDone }: OrderDeedsProps) {
  const t = useText();
  const staff = useStaff();
  const [rushing, setRushing] = useState(false);
  const next = nextHeld(coursesOf(order.lines, order.held));
  const joined = order.tableId !== table.id;
  const charged = order.lines.some(({ state }) => state !== 'voided');
  const leavable = joined || !charged || order.checks.every(({ state, total }) => state === 'paid' || total === 0);
  const due = order.checks.some(({ state, total }) => state === 'open' && total > 0);
  const server = nameOf(staff, order.servedBy);
  return (
    <div className="grid gap-6">
      <p className="-mb-3 min-h-5 text-sm leading-5">
        <Waiting orderId={order.id} className="leading-5" />
      </p>
      <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
        {leavable && (
          <Button
            variant="primary"
            size="large"
            icon={Undo2}
            className="col-span-2"
            onClick={() => onDone(deeds.clear(table, order))}
          >
            {t(joined ? 'tables.release' : 'tables.clear')}
          </Button>
        )}
        {onOpen && (
          <Button size="large" icon={ReceiptText} onClick={onOpen}>
            {t('tables.open')}
          </Button>
        )}
        {due && (
          <Button size="large" icon={Printer} onClick={() => onDone(deeds.printChecks(order))}>
            {t('tables.printCheck')}
          </Button>
        )}
        <Button size="large" icon={Move} onClick={onPick}>
          {t('tables.moveOrMerge')}
        </Button>
        {next !== null && (
          <Button size="large" icon={Flame} onClick={() => onDone(deeds.fire(order, next))}>
            {t('course.fireOf', { course: next })}
          </Button>
        )}
        <Button
          size="large"
          icon={Zap}
          aria-expanded={order.rush ? undefined : rushing}
          onClick={() => (order.rush ? onDone(deeds.rush(order, null)) : setRushing(!rushing))}
        >
          {t(order.rush ? 'rush.stop' : 'rush.start')}
        </Button>
        {order.merged.map(({ orderId, number }) => (
          <Button
            key={orderId}
            size="large"
            icon={Split}
            onClick={() => onDone(deeds.unmerge(order.id, orderId, number))}
          >
            {t('tables.unmerge', { number })}
          </Button>
        ))}
      </div>
      {rushing && (
        <fieldset>
          <legend className="mb-2 text-base font-semibold">{t('rush.why')}</legend>
          <div className="flex flex-wrap gap-2">
            {REASONS.map((reason) => (
              <Button
                key={reason}
                onClick={() => {
                  const why = { reason: t(`rush.reasons.${reason}`), cause: causeOf(reason) };
                  onDone(deeds.rush(order, why));
                }}
              >
                {t(`rush.reasons.${reason}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <CoverKeys
        label={t('tables.covers')}
        most={Math.max(8, table.seats, order.covers)}
        value={order.covers}
        onChoose={(covers) => onDone(deeds.cover(order, covers))}
      />
      <fieldset>
        <legend className="mb-2 text-base font-semibold">
          {t('tables.handOver')}
          {server !== null && (
            <span className="ms-2 font-normal text-muted">{t('tables.servedBy', { name: server })}</span>
          )}
        </legend>
        <div className="flex flex-wrap gap-2">
          {staff
            .filter(({ id, role }) => role !== 'cook' && order.servedBy !== `staff:${id}`)
            .map((each) => (
              <Button
                key={each.id}
                aria-label={t('tables.handOverTo', { name: each.name })}
                onClick={() => onDone(deeds.handOver(order, each))}
              >
                {each.name}
              </Button>
            ))}
        </div>
      </fieldset>
    </div>
  );
}
