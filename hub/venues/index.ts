import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { berlin } from './berlin/index.ts';
import { newyork } from './newyork/index.ts';
import { compileVenue } from './recipe/compile.ts';
import type { VenueRecipe } from './recipe/types.ts';
import { saigon } from './saigon/index.ts';

export { loadVenueFile } from './file.ts';
export { picture } from './pictures/index.ts';

/** The venues that come with Comanda, the demo first. */
export const venueNames = ['saigon', 'newyork', 'berlin'] as const;
export type VenueName = (typeof venueNames)[number];

const recipes: Readonly<Record<VenueName, VenueRecipe>> = { saigon, newyork, berlin };

export const isVenueName = (text: string): text is VenueName => venueNames.some((name) => name === text);

export const loadVenue = (name: VenueName): VenueFile => compileVenue(recipes[name]);
