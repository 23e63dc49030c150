import * as say from '../messages.ts';
import type { Problems } from '../problems.ts';
import { nameKey } from '../text.ts';

/** The places that a file has columns for, by a pattern whose first group is the place. */
export function placesOf(header: readonly string[], pattern: RegExp): readonly string[] {
  const places = header.map((name) => pattern.exec(name)?.[1]?.trim()).filter((place) => place !== undefined);
  return [...new Set(places)];
}

/** The place to take: the one that is asked for, else the first; null where the file knows none. */
export function placeOf(places: readonly string[], wanted: string | null, problems: Problems): string | null {
  const [first, ...others] = places;
  if (first === undefined) return null;
  if (wanted === null) {
    if (others.length > 0) problems.warn(1, null, say.severalPlaces(first, places.join(', ')));
    return first;
  }
  const found = places.find((place) => nameKey(place) === nameKey(wanted));
  if (found === undefined) problems.error(1, null, say.unknownPlace(wanted, places.join(', ')));
  return found ?? null;
}
