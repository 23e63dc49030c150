import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useRoute } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Category, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { makeSearch, type MenuSearch } from '@comanda/shared/domain/menu/search.ts';
import { withMarks } from '@comanda/shared/domain/combo/marks.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import type { Restrictions } from './resolve.ts';

/** The menu as guests see it. */
export interface House {
  readonly categories: readonly Category[];
  /** In the order of the menu. */
  readonly items: readonly MenuItem[];
  readonly hueOf: (categoryId: string) => number;
  readonly index: MenuIndex;
  readonly search: MenuSearch;
}

const HouseContext = createContext<House | null>(null);

/** The menu, once it is there. */
export const useHouse = (): House => must(use(HouseContext), 'the kiosk has its menu');

export function HouseProvider({ house, children }: { readonly house: House; readonly children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

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
  const house = useMemo((): House | null => {
    if (!data) return null;
    const categories = data.categories.toSorted((a, b) => a.position - b.position);
    const place = new Map(categories.map(({ id }, at) => [id, at]));
    const known = new Map(data.items.map((item) => [item.id, item]));
    const marked = data.items.map((item) => withMarks(item, (id) => known.get(id)));
    const items = marked.toSorted(
      (a, b) => (place.get(a.categoryId) ?? 0) - (place.get(b.categoryId) ?? 0) || a.position - b.position,
    );
    const hues = new Map(categories.map(({ id, hue }) => [id, hue]));
    return {
      categories,
      items,
      hueOf: (categoryId) => hues.get(categoryId) ?? 0,
      index: indexMenu({ ...data, items: marked }),
      search: makeSearch(items),
    };
  }, [data]);
  return { house, problem, retry: refetch };
}

/** What is 86ed or counted down, by the id of item or modifier. */
export const useRestrictions = (): Restrictions => useFollow('availability', {}, ({ items }) => items);
