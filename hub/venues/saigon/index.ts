import type { VenueRecipe } from '../recipe/types.ts';
import { drinkGroups } from './groups-drinks.ts';
import { foodGroups } from './groups-food.ts';
import { areas, printers, settings, sizes, staff, stations } from './house.ts';
import { bar } from './menu/bar.ts';
import { combos } from './menu/combos.ts';
import { grill } from './menu/grill.ts';
import { noodles } from './menu/noodles.ts';
import { other } from './menu/other.ts';
import { riceAndBread } from './menu/rice-and-bread.ts';
import { softDrinks } from './menu/soft-drinks.ts';
import { starters } from './menu/starters.ts';
import { sweets } from './menu/sweets.ts';
import { wok } from './menu/wok.ts';
import { world } from './menu/world.ts';

export const saigon: VenueRecipe = {
  slug: 'saigon',
  settings,
  stations,
  areas,
  printers,
  sizes,
  groups: [...foodGroups, ...drinkGroups],
  categories: [
    ...starters,
    ...noodles,
    ...riceAndBread,
    ...wok,
    ...grill,
    ...world,
    ...combos,
    ...sweets,
    ...softDrinks,
    ...bar,
    ...other,
  ],
  staff,
};
