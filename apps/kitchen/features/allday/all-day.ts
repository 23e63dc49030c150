import type { TicketView as Ticket } from '@comanda/shared/contracts/views/kitchen.ts';

export interface Total {
  readonly key: string;
  readonly itemId: string;
  readonly name: Ticket['lines'][number]['name'];
  readonly count: number;
}

/** How many of each item are open over all tickets, most first. */
export function allDay(tickets: readonly Ticket[]): Total[] {
  const totals = new Map<string, Total>();
  for (const line of tickets.flatMap((ticket) => ticket.lines)) {
    if (line.state !== 'open') continue;
    const before = totals.get(line.itemId);
    totals.set(line.itemId, {
      key: line.itemId,
      itemId: line.itemId,
      name: line.name,
      count: (before?.count ?? 0) + line.quantity,
    });
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
