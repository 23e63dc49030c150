import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

type Line = TicketView['lines'][number];

/** A line of a ticket, for tests. */
export const line = (lineId: string, given: Partial<Line> = {}): Line => ({
  lineId,
  itemId: lineId,
  name: { en: lineId },
  variantName: null,
  quantity: 1,
  modifiers: [],
  note: '',
  seat: null,
  course: 1,
  state: 'open',
  acknowledged: true,
  startAt: null,
  ...given,
});
