import type { Ingredient } from '../draw.ts';
import { garden } from './garden.ts';
import { meats } from './meats.ts';
import { sea } from './sea.ts';
import { sweets } from './sweets.ts';

export { bases } from './bases.ts';

/** What lies on a dish, or beside a glass, by word. */
export const ingredients: Readonly<Record<string, Ingredient>> = { ...meats, ...sea, ...garden, ...sweets };
