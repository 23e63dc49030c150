import type { CashMove } from '../contracts/events/drawer.ts';
import type { DrawerFigures } from '../contracts/views/closing.ts';
import type { Pieces } from '../contracts/views/drawer.ts';
import { CLOSING_LABELS } from './closing-labels.ts';
import { type Block, feed, type Paper, row, rule, text } from './document.ts';
import { type ClosingPaperInput, drawerBlocks, headOf, tail } from './x-report.ts';

/** What happened at a drawer. */
export type DrawerSlip =
  | { readonly kind: 'opened'; readonly float: number; readonly counts: readonly Pieces[] }
  | { readonly kind: CashMove; readonly amount: number; readonly reason: string }
  | { readonly kind: 'no_sale'; readonly reason: string }
  | { readonly kind: 'closed'; readonly figures: DrawerFigures };

interface SlipInput extends ClosingPaperInput {
  readonly device: string;
  /** Who did it; null: no name is known. */
  readonly by: string | null;
}

/** A slip for the drawer: kept in it, or signed. Everything but the close opens it. */
export function drawerSlip(slip: DrawerSlip, input: SlipInput): Paper {
  const words = CLOSING_LABELS[input.language];
  const title =
    slip.kind === 'opened' || slip.kind === 'closed' || slip.kind === 'no_sale'
      ? words.slips[slip.kind]
      : words.moves[slip.kind];
  return {
    columns: input.columns,
    blocks: [
      ...headOf(input, title),
      row(words.drawer, input.device),
      ...(input.by === null ? [] : [row(words.by, input.by)]),
      ...bodyOf(slip, input),
      feed(),
      text(`${words.signed}: ................`),
      ...tail(slip.kind !== 'closed'),
    ],
  };
}

function bodyOf(slip: DrawerSlip, input: SlipInput): Block[] {
  const words = CLOSING_LABELS[input.language];
  const { money } = input;
  switch (slip.kind) {
    case 'opened':
      return [
        ...slip.counts
          .filter(({ pieces }) => pieces > 0)
          .map(({ value, pieces }) => row(`${pieces} x ${money(value)}`, money(pieces * value))),
        rule(),
        row(words.float, money(slip.float), { bold: true }),
      ];
    case 'closed':
      return [rule(), ...drawerBlocks(slip.figures, input)];
    case 'no_sale':
      return [text(`${words.reason}: ${slip.reason}`)];
    case 'paid_in':
    case 'paid_out':
    case 'drop':
      return [row(words.amount, money(slip.amount), { bold: true }), text(`${words.reason}: ${slip.reason}`)];
  }
}
