import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { explain, type Step } from '@comanda/shared/domain/check/explain.ts';
import { taxModeOf } from '@comanda/shared/domain/check/view.ts';

/** A line of a check with the steps that lead to what it costs. Minor units. */
export interface ExplainedLine {
  readonly line: LineView;
  readonly net: number;
  readonly steps: readonly Step[];
}

export interface ExplainedCheck {
  readonly lines: readonly ExplainedLine[];
  /** Service charge and taxes. */
  readonly rest: readonly Step[];
}

/** The steps of a check as a screen has it, line by line. */
export function explainView(check: CheckView, lines: readonly LineView[]): ExplainedCheck {
  const sold = new Map(lines.map((line) => [line.id, line]));
  const on = check.lines.flatMap((each) => {
    const line = sold.get(each.lineId);
    return line ? [{ each, line }] : [];
  });
  const steps = explain({
    lines: on.map(({ each, line: { id, gross, quantity, modifiers } }) => ({
      ...each,
      id,
      whole: gross,
      quantity,
      modifiers,
    })),
    discounts: check.discounts,
    serviceCharge: check.serviceCharge,
    tax: check.tax,
    taxMode: taxModeOf(check),
    total: check.total,
  });
  return {
    lines: on.map(({ each, line }) => ({
      line,
      net: each.net,
      steps: steps.filter((step) => 'lineId' in step && step.lineId === line.id),
    })),
    rest: steps.filter((step) => !('lineId' in step)),
  };
}
