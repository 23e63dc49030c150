import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useMenu } from '@comanda/kit/menu/use-menu.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { Category, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { inOrder } from '@comanda/shared/domain/menu/in-order.ts';
import { makeSearch, type MenuSearch } from '@comanda/shared/domain/menu/search.ts';
import { withMarks } from '@comanda/shared/domain/combo/marks.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Served } from './sale.ts';
import { useServedOf } from './use-served.ts';

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

const ServedContext = createContext<Served | null>(null);

/** Ids of the categories from which guests can order now: the same set for all who ask, as long as it holds the same. */
export const useServed = (): Served => must(use(ServedContext), 'the kiosk has its menu');

export function HouseProvider({ house, children }: { readonly house: House; readonly children: ReactNode }) {
  return (
    <HouseContext value={house}>
      <ServedContext value={useServedOf(house.categories)}>{children}</ServedContext>
    </HouseContext>
  );
}

/** The house of the menu that is published now. */
export function useMenuOfHouse(): {
  readonly house: House | null;
  readonly problem: HubProblem | null;
  readonly retry: () => void;
} {
  const { menu, problem, retry } = useMenu();
  const house = useMemo((): House | null => {
    if (!menu) return null;
    const categories = menu.categories.toSorted((a, b) => a.position - b.position);
    const known = new Map(menu.items.map((item) => [item.id, item]));
    const marked = menu.items.map((item) => withMarks(item, (id) => known.get(id)));
    const archived = new Set(categories.flatMap((category) => (category.archived ? category.id : [])));
    const items = inOrder(marked, categories).filter(({ categoryId }) => !archived.has(categoryId));
    const hues = new Map(categories.map(({ id, hue }) => [id, hue]));
    return {
      categories,
      items,
      hueOf: (categoryId) => hues.get(categoryId) ?? 0,
      index: indexMenu({ ...menu, items: marked }),
      search: makeSearch(items),
    };
  }, [menu]);
  return { house, problem, retry };
}
