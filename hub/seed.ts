import type { NewId } from '@comanda/shared/base/ids.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { VenueFile } from '@comanda/shared/contracts/views/venue.ts';
import { runAsHub } from './log/own-commands.ts';
import type { Spine } from './log/spine.ts';
import type { Identity } from './modules/identity/index.ts';
import { menuFileEvents } from './modules/menu/index.ts';
import { venueFileEvents } from './modules/venue/index.ts';
import { isVenueName, loadVenue, loadVenueFile, venueNames } from './venues/index.ts';

/** A venue of ours by name, or one from a file. */
export function findVenue(name: string): Result<VenueFile, string> {
  if (isVenueName(name)) return ok(loadVenue(name));
  if (!/[./\\]/.test(name))
    return err(`There is no venue “${name}”. There are ${venueNames.join(', ')}, or the path of a venue file.`);
  const loaded = loadVenueFile(name);
  return loaded.ok ? loaded : err(loaded.error.message);
}

/** Fills an empty hub with a demo venue and its staff: all of it in one commit, or nothing. */
export async function seedDemo(
  name: string,
  spine: Spine,
  newId: NewId,
  identity: Identity,
): Promise<Result<null, string>> {
  const venue = findVenue(name);
  if (!venue.ok) return venue;
  const staff = await identity.hashStaff(venue.value.staff);
  await runAsHub(spine, newId, (deciding) => {
    for (const event of [...venueFileEvents(venue.value, true), ...menuFileEvents(venue.value)]) deciding.append(event);
    identity.addStaff(deciding, staff);
    return ok(null);
  });
  return ok(null);
}
