import type { Pieces } from '@comanda/shared/contracts/views/drawer.ts';

/** Pieces by the value of the note or coin, in minor units. */
export type Counting = Readonly<Record<number, number>>;

/** Every denomination, also those of which there are none: a count says so. */
export const countsOf = (values: readonly number[], counting: Counting): Pieces[] =>
  values.map((value) => ({ value, pieces: counting[value] ?? 0 }));
