import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Availability, MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { makeSearch, type MenuSearch } from '@comanda/shared/domain/menu/search.ts';

export interface House {
  readonly view: MenuView;
  readonly index: MenuIndex;
  readonly search: MenuSearch;
}

const HouseContext = createContext<House | null>(null);

/** The menu, once it is there. */
export const useHouse = (): House => must(use(HouseContext), 'the screen has its menu');

/** Fetches the menu, and again at each revision of it. */
export function useMenu(): {
  readonly house: House | null;
  readonly problem: HubProblem | null;
  readonly retry: () => void;
} {
  const { data, problem, refetch } = useRoute(routes.menu);
  const revision = useFollow('revisions', {}, ({ items }) => items.get('menu')?.revision ?? 0);
  const behind = data !== undefined && revision > data.revision;
  useEffect(() => {
    if (behind) refetch();
  }, [behind, refetch]);
  const house = useMemo(() => {
    if (!data) return null;
    const place = new Map(data.categories.map(({ id, position }) => [id, position]));
    const items = data.items.toSorted(
      (a, b) => (place.get(a.categoryId) ?? 0) - (place.get(b.categoryId) ?? 0) || a.position - b.position,
    );
    return { view: { ...data, items }, index: indexMenu(data), search: makeSearch(items) };
  }, [data]);
  return { house, problem, retry: refetch };
}

export function HouseProvider({ house, children }: { readonly house: House; readonly children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

/** What is 86ed or counted down, by the id of item or modifier. */
export const useAvailability = (): ReadonlyMap<string | number, Availability> =>
  useFollow('availability', {}, ({ items }) => items);
