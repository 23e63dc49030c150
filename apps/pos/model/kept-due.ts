import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { lineCheckOf } from './checks.ts';
import type { KeptSale } from './kept.ts';

/** What is to be paid in cash next, for an order whose hub is away. */
export interface KeptDue {
  /** Undefined: a check that the hub does not have yet. */
  readonly check: CheckView | undefined;
  /** Lines of this device are on it. */
  readonly added: boolean;
  /** Minor units, before cash rounding; 0: all is paid, here or at the hub. */
  readonly due: number;
}

const cashFor = (sale: KeptSale | undefined, checkId: string | null): number =>
  (sale?.payments ?? []).reduce((sum, each) => (each.checkId === checkId ? sum + each.amount : sum), 0);

/**
 * The check to be paid next: the one that is looked at, else the first on which something is due, what was kept counted.
 * What this device added is on the check that the hub will put it on.
 * @param total what that check comes to by this device's own reckoning; minor units
 * @param added how many lines this device added
 * @param chosen the check that is looked at; null: all of them
 */
export function keptDue(
  order: OrderView | undefined,
  sale: KeptSale | undefined,
  total: number,
  added: number,
  chosen: string | null = null,
): KeptDue {
  const lineCheck = lineCheckOf(order);
  const dues = (order?.checks ?? []).map((check): KeptDue => {
    const here = added > 0 && check.id === lineCheck?.id;
    const paid = check.total - check.due;
    return { check, added: here, due: Math.max(0, (here ? total : check.total) - paid - cashFor(sale, check.id)) };
  });
  if (!lineCheck && added > 0) {
    dues.push({ check: undefined, added: true, due: Math.max(0, total - cashFor(sale, null)) });
  }
  const open = dues.filter(({ due }) => due > 0);
  return (
    open.find(({ check }) => check?.id === chosen) ??
    open[0] ?? { check: lineCheck ?? order?.checks[0], added: false, due: 0 }
  );
}
