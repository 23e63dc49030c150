import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';

export type Ticket = TicketView;
export type Line = Ticket['lines'][number];

/** A voided line about which the cook has not yet said whether it was made. */
export const isUnsaidVoid = (line: Line): boolean => line.state === 'voided' && !line.acknowledged;

/** A ticket's lines as its card shows them. */
export const linesInOrder = ({ lines }: Ticket): readonly Line[] => lines.toSorted((a, b) => a.course - b.course);

/** Since when a ticket counts as there: since its fire, or since it was time to begin. */
export const startedAt = ({ firedAt, showAt }: Pick<Ticket, 'firedAt' | 'showAt'>): number => Math.max(firedAt, showAt);
