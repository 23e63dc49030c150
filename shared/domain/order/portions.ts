import type { Availability } from '@comanda/shared/contracts/views/menu.ts';

/** A countdown after portions were taken; null: there are not so many left. An uncounted item stays as it is. */
export function taken(counted: Availability, quantity: number): Availability | null {
  if (counted.remaining === null) return counted;
  const remaining = counted.remaining - quantity;
  return remaining < 0 ? null : { ...counted, available: remaining > 0, remaining };
}

/** A countdown after portions came back. What was 86ed by hand while portions were left stays 86. */
export function givenBack(counted: Availability, quantity: number): Availability {
  if (counted.remaining === null) return counted;
  const byHand = !counted.available && counted.remaining > 0;
  return { ...counted, available: !byHand, remaining: counted.remaining + quantity };
}
