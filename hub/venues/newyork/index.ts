import type { VenueRecipe } from '../recipe/types.ts';
import { combos } from './combos.ts';
import { drinks } from './drinks.ts';
import { food } from './food.ts';
import { groups } from './groups.ts';
import { areas, printers, settings, sizes, staff, stations } from './house.ts';
import { sidesAndDesserts } from './sides-desserts.ts';

export const newyork: VenueRecipe = {
  slug: 'newyork',
  settings,
  stations,
  areas,
  printers,
  sizes,
  groups,
  categories: [...food, ...combos, ...sidesAndDesserts, ...drinks],
  staff,
};
