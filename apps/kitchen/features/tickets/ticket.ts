import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

export type Ticket = TicketView;
export type Line = Ticket['lines'][number];

/** A voided line about which the cook has not yet said whether it was made. */
export const isUnsaidVoid = (line: Line): boolean => line.state === 'voided' && !line.acknowledged;
