import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useMenu } from '@comanda/kit/menu/use-menu.ts';
import { must } from '@comanda/shared/base/assert.ts';
import type { MenuView } from '@comanda/shared/contracts/views/menu.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { inOrder } from '@comanda/shared/domain/menu/in-order.ts';
import { makeSearch, type MenuSearch } from '@comanda/shared/domain/menu/search.ts';

export interface House {
  readonly view: MenuView;
  readonly index: MenuIndex;
  readonly search: MenuSearch;
}

const HouseContext = createContext<House | null>(null);

/** The menu, once it is there. */
export const useHouse = (): House => must(use(HouseContext), 'the screen has its menu');

/** The house of the menu that is published now. */
export function useMenuOfHouse(): {
  readonly house: House | null;
  readonly problem: HubProblem | null;
  readonly retry: () => void;
} {
  const { menu, problem, retry } = useMenu();
  const house = useMemo(() => {
    if (!menu) return null;
    const items = inOrder(menu.items, menu.categories);
    return { view: { ...menu, items }, index: indexMenu(menu), search: makeSearch(items) };
  }, [menu]);
  return { house, problem, retry };
}

export function HouseProvider({ house, children }: { readonly house: House; readonly children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}
