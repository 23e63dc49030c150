import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { roveTo } from '@comanda/kit/ui/logic/roving.ts';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { CircleCheckBig, CircleDashed, CreditCard, Layers, type LucideIcon, PiggyBank, Split } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useText } from '../../i18n/index.ts';
import { type CheckState, checkState, sumOf } from '../../model/checks.ts';

const ICON: Readonly<Record<CheckState, LucideIcon>> = {
  open: CircleDashed,
  waiting: CreditCard,
  part_paid: PiggyBank,
  paid: CircleCheckBig,
};

interface CheckStripProps {
  readonly checks: readonly CheckView[];
  /** Null: all of them. */
  readonly chosen: string | null;
  readonly onChoose: (checkId: string | null) => void;
}

/** The checks of an order, each with what it comes to and what it is at; one of them is looked at, or all. */
export function CheckStrip({ checks, chosen, onChoose }: CheckStripProps) {
  const t = useText();
  const ids = [null, ...checks.map(({ id }) => id)];
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = roveTo(event.key, ids.indexOf(chosen), ids.length, { axis: 'row', rtl });
    if (next === null) return;
    event.preventDefault();
    onChoose(ids[next] ?? null);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  const card = (id: string | null, name: string, total: number, Icon: LucideIcon, state: string, hint = '') => (
    <button
      key={id ?? 'all'}
      type="button"
      role="tab"
      aria-selected={id === chosen}
      tabIndex={id === chosen ? 0 : -1}
      onClick={() => onChoose(id)}
      className={cx(
        'grid min-h-14 shrink-0 content-center rounded-md border px-3 py-1 text-start leading-tight',
        'border-edge bg-surface hover:bg-sunk aria-selected:border-text aria-selected:bg-text aria-selected:text-ground',
      )}
    >
      <span className="flex items-center gap-1.5 text-sm font-medium">
        <Icon aria-hidden className="size-4 shrink-0" />
        {name}
        {state !== '' && <span className="font-normal">{state}</span>}
        {hint !== '' && <span className="unseen">{hint}</span>}
      </span>
      <Money minor={total} className="text-base font-semibold" />
    </button>
  );
  return (
    <div
      role="tablist"
      aria-label={t('checks.list')}
      onKeyDown={move}
      className="flex gap-1.5 overflow-x-auto border-b border-line bg-sunk p-1.5"
    >
      {card(null, t('checks.all'), sumOf(checks).total, Layers, '', t('checks.count', { count: checks.length }))}
      {checks.map((check, at) => {
        const state = checkState(check);
        const name = t('checks.number', { number: at + 1 });
        const part = check.partOf === null ? '' : t('checks.part');
        if (state !== 'open') return card(check.id, name, check.total, ICON[state], t(`checks.state.${state}`), part);
        return card(check.id, name, check.total, part === '' ? ICON.open : Split, '', part || t('checks.state.open'));
      })}
    </div>
  );
}
