import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

type Line = TicketView['lines'][number];

export interface ModifierTotal {
  readonly key: string;
  readonly name: LocalText;
  readonly count: number;
}

export interface Total extends ModifierTotal {
  readonly itemId: string;
  readonly variantName: LocalText | null;
  readonly modifiers: readonly ModifierTotal[];
}

function modifierTotals(lines: readonly Line[]): ModifierTotal[] {
  const totals = new Map<string, ModifierTotal>();
  for (const line of lines) {
    for (const { name, quantity } of line.modifiers) {
      const key = JSON.stringify(name);
      const count = (totals.get(key)?.count ?? 0) + quantity * line.quantity;
      totals.set(key, { key, name, count });
    }
  }
  return [...totals.values()];
}

/**
 * How many of each item and size, and of each modifier on it, are open over all open tickets. What was asked for first
 * stands first: what comes in is added below, and nothing moves under a reader's eyes.
 */
export function allDay(tickets: readonly TicketView[]): Total[] {
  const groups = new Map<string, Line[]>();
  for (const ticket of tickets) {
    if (ticket.state !== 'open') continue;
    for (const line of ticket.lines) {
      if (line.state !== 'open') continue;
      const key = `${line.itemId} ${JSON.stringify(line.variantName)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  return [...groups].flatMap(([key, lines]) => {
    const [first] = lines;
    if (!first) return [];
    const { itemId, name, variantName } = first;
    const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return [{ key, itemId, name, variantName, count, modifiers: modifierTotals(lines) }];
  });
}
