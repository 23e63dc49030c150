import type { Availability, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { useEffect } from 'react';
import { routes } from '../hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '../hub-client/react.tsx';
import type { HubProblem } from '../hub-client/types.ts';

/** The menu as it was published last: fetched, and again at each revision of it. */
export function useMenu(): {
  /** Null: it is not here yet. */
  readonly menu: MenuView | null;
  readonly problem: HubProblem | null;
  readonly retry: () => void;
} {
  const { data, problem, refetch } = useRoute(routes.menu);
  const revision = useFollow('revisions', {}, ({ items }) => items.get('menu')?.revision ?? 0);
  const behind = data !== undefined && revision > data.revision;
  useEffect(() => {
    if (behind) refetch();
  }, [behind, refetch]);
  return { menu: data ?? null, problem, retry: refetch };
}

/** What is 86ed or counted down, by the id of item or modifier. */
export const useAvailability = (): ReadonlyMap<string | number, Availability> =>
  useFollow('availability', {}, ({ items }) => items);
