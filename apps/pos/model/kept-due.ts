import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { type KeptSale, keptCash } from './kept.ts';
import { checkOf } from './totals.ts';

/** What can be taken in cash for an order while cut off. */
export interface KeptDue {
  readonly checkId: string | null;
  /** Minor units, before cash rounding. */
  readonly due: number;
  /** Its check was lowered or split, and lines were added since: what they come to is for the hub to say. */
  readonly unclear: boolean;
}

const isLowered = ({ discount, comp, partOf }: CheckView): boolean => discount > 0 || comp > 0 || partOf !== null;

/**
 * @param total what this device's own reckoning makes of the check with all that was added here; minor units
 * @param added how many lines this device added
 */
export function keptDue(
  order: OrderView | undefined,
  sale: KeptSale | undefined,
  total: number,
  added: number,
): KeptDue {
  const check = checkOf(order);
  const taken = check ? check.total - check.due : 0;
  const whole = check && added === 0 ? check.total : total;
  return {
    checkId: check?.id ?? null,
    due: Math.max(0, whole - taken - keptCash(sale)),
    unclear: check !== undefined && added > 0 && isLowered(check),
  };
}
