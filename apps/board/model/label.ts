import type { BoardEntry } from '@comanda/shared/contracts/views/order.ts';

/** The number that its guest has: on a receipt of a till that was cut off it is that till's own. */
export const labelOf = ({ kept, number }: BoardEntry): string => kept ?? String(number);
