import type { CheckView, DiscountView, LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { groupedByCombo } from '@comanda/shared/domain/combo/grouped.ts';
import { partSign } from '@comanda/shared/domain/check/part-sign.ts';
import { isTaken } from '../../model/checks.ts';

/** A line that the hub has, as far as it is on what is looked at. Minor units. */
export interface Row {
  /** Of a combo: its first line that is not void, under the combo's name, with what all of its lines come to. */
  readonly line: LineView;
  /** The lines of a combo; none: it is no combo. */
  readonly parts: readonly LineView[];
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
      parts: [],
      check: on.length === 1 ? on[0] : undefined,
      gross: line.gross,
      comp,
      part: '',
      fixed: on.some(isFixed),
    };
  };
  if (!shown) return withCombos(order.lines.map(whole));
  const here = new Map(shown.lines.map((each) => [each.lineId, each]));
  const rows = order.lines.flatMap((line): Row[] => {
    const on = here.get(line.id);
    if (on) {
      const { gross, comp, partPpm } = on;
      return [{ line, parts: [], check: shown, gross, comp, part: partSign(partPpm), fixed: isFixed(shown) }];
    }
    return line.state === 'voided' && line.checkId === shown.id ? [whole(line)] : [];
  });
  return withCombos(rows);
}

/** A combo is as far as the slowest of its parts. */
const STATES = ['new', 'sent', 'done'] as const;

/** The rows of a combo as one; what is void of it stands with what is left. */
function withCombos(rows: readonly Row[]): Row[] {
  const standing = new Map<string, string>();
  const keyOf = ({ part, check }: Row): string => `${part} ${check?.id}`;
  for (const row of rows) {
    const { combo, state } = row.line;
    if (combo && state !== 'voided' && !standing.has(combo.id)) standing.set(combo.id, keyOf(row));
  }
  return groupedByCombo(
    rows.map((row) => ({ row, combo: row.line.combo })),
    ({ row, combo }) => (row.line.state === 'voided' ? standing.get(combo?.id ?? '') : null) ?? keyOf(row),
  ).map(([first, ...others]) => asOne([first.row, ...others.map(({ row }) => row)]));
}

function asOne(rows: readonly [Row, ...Row[]]): Row {
  const alive = rows.filter(({ line }) => line.state !== 'voided');
  const row = alive[0] ?? rows[0];
  const { combo } = row.line;
  if (!combo) return row;
  const gross = alive.reduce((sum, each) => sum + each.gross, 0);
  const state = STATES.find((each) => alive.some(({ line }) => line.state === each)) ?? row.line.state;
  return {
    ...row,
    line: { ...row.line, name: combo.name, variantName: null, modifiers: [], gross, state },
    parts: rows.map(({ line }) => line),
    gross,
    comp: alive.reduce((sum, each) => sum + each.comp, 0),
  };
}

const isFixed = ({ state, partOf }: CheckView): boolean => state === 'paid' || partOf !== null;

/** Prices can be lowered and raised on a check of which nothing is paid, and that is no part of a split. */
export const mayLower = ({ state, partOf, payments }: CheckView): boolean =>
  state === 'open' &&
  partOf === null &&
  !payments.some((payment) => isTaken(payment) || payment.state === 'waiting' || payment.state === 'unanswered');

/** A discount as it was given: one of a combo is several in the books, and one to whoever gave it. */
export interface LoweredView extends DiscountView {
  readonly ids: readonly string[];
  readonly wholeCombo: boolean;
}

/** Discounts as they were given, each with all that it takes. */
export function givenAsOne(discounts: readonly DiscountView[]): LoweredView[] {
  const made = new Map<string, LoweredView>();
  for (const each of discounts) {
    const first = made.get(each.givenAs);
    made.set(
      each.givenAs,
      first
        ? {
            ...first,
            ids: [...first.ids, each.id],
            wholeCombo: true,
            amount: first.amount + each.amount,
            taken: first.taken + each.taken,
          }
        : { ...each, ids: [each.id], wholeCombo: false },
    );
  }
  return [...made.values()];
}
