import type { CheckView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { partSign } from '@comanda/shared/domain/check/part-sign.ts';
import { isTaken } from '../../model/checks.ts';

/** A line that the hub has, as far as it is on what is looked at. Minor units. */
export interface Row {
  readonly line: LineView;
  /** The check that it is on; undefined: it is void, or on several. */
  readonly check: CheckView | undefined;
  readonly gross: number;
  readonly comp: number;
  /** `½`; empty: all of it; null: a part without a sign. */
  readonly part: string | null;
  /** It is on a part of a split, or was paid: it stays as it is. */
  readonly fixed: boolean;
}

/** The lines of a check, or of all of them; what was voided stays in view on the check that it was on. */
export function heldRows(order: OrderView | undefined, shown: CheckView | undefined): Row[] {
  if (!order) return [];
  const whole = (line: LineView): Row => {
    const on = order.checks.filter(({ lines }) => lines.some(({ lineId }) => lineId === line.id));
    const comp = line.comp?.amount ?? 0;
    return {
      line,
      check: on.length === 1 ? on[0] : undefined,
      gross: line.gross,
      comp,
      part: '',
      fixed: on.some(isFixed),
    };
  };
  if (!shown) return order.lines.map(whole);
  const here = new Map(shown.lines.map((each) => [each.lineId, each]));
  return order.lines.flatMap((line) => {
    const on = here.get(line.id);
    if (on) {
      const { gross, comp, partPpm } = on;
      return [{ line, check: shown, gross, comp, part: partSign(partPpm), fixed: isFixed(shown) }];
    }
    return line.state === 'voided' && line.checkId === shown.id ? [whole(line)] : [];
  });
}

const isFixed = ({ state, partOf }: CheckView): boolean => state === 'paid' || partOf !== null;

/** Prices can be lowered and raised on a check of which nothing is paid, and that is no part of a split. */
export const mayLower = ({ state, partOf, payments }: CheckView): boolean =>
  state === 'open' &&
  partOf === null &&
  !payments.some((payment) => isTaken(payment) || payment.state === 'waiting' || payment.state === 'unanswered');
