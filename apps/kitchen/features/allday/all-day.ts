import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

type Line = TicketView['lines'][number];

/** How many of an item, in one size. */
export interface Total {
  readonly key: string;
  readonly itemId: string;
  readonly name: LocalText;
  readonly variantName: LocalText | null;
  readonly count: number;
}

/** How many of a modifier, on one item. */
export interface ModifierTotal {
  readonly key: string;
  readonly name: LocalText;
  readonly kind: Line['modifiers'][number]['kind'];
  readonly itemName: LocalText;
  readonly count: number;
}

interface AllDay {
  readonly items: readonly Total[];
  readonly modifiers: readonly ModifierTotal[];
}

/**
 * How many of each item and size, and of each modifier on an item, are open over all open tickets; what was asked for
 * first stands first.
 */
export function allDay(tickets: readonly TicketView[]): AllDay {
  const items = new Map<string, Total>();
  const modifiers = new Map<string, ModifierTotal>();
  const open = tickets.filter(({ state }) => state === 'open').flatMap(({ lines }) => lines);
  for (const { itemId, name, variantName, quantity, state, modifiers: chosen } of open) {
    if (state !== 'open') continue;
    const key = `${itemId} ${JSON.stringify(variantName)}`;
    items.set(key, { key, itemId, name, variantName, count: (items.get(key)?.count ?? 0) + quantity });
    for (const modifier of chosen) {
      const { kind } = modifier;
      const own = `${itemId} ${kind} ${JSON.stringify(modifier.name)}`;
      const count = (modifiers.get(own)?.count ?? 0) + modifier.quantity * quantity;
      modifiers.set(own, { key: own, name: modifier.name, kind, itemName: name, count });
    }
  }
  return { items: [...items.values()], modifiers: [...modifiers.values()] };
}

/** What is there now, in the order in which it stood before; what is new comes below, so that nothing moves under a reader’s eyes. */
export function steady(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const stood = new Set(before);
  return [...before.filter((key) => there.has(key)), ...now.filter((key) => !stood.has(key))];
}
