import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { StaffTile } from '@comanda/shared/contracts/views/session.ts';

const NOBODY: readonly StaffTile[] = [];

/** Who works here and may sign in. */
export const useStaff = (): readonly StaffTile[] => useRoute(routes.staffTiles).data?.staff ?? NOBODY;

/** The name that an actor of an event is called by; null: it was no staff member, or is not known here. */
export function nameOf(staff: readonly StaffTile[], actor: string): string | null {
  const names = staff
    .find(({ id }) => actor === `staff:${id}`)
    ?.name.trim()
    .split(/\s+/);
  // Vietnamese names end with the one that people are called by, and have no initials.
  return (/[À-ỹ]/u.test(names?.join('') ?? '') ? names?.at(-1) : names?.[0]) ?? null;
}
