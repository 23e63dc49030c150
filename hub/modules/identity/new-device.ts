import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { deviceLetter } from '@comanda/shared/domain/cut-off/numbers.ts';
import { deviceTokens } from '../../db/schema/venue.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { requireVenue } from '../venue/index.ts';
import { type Desk, runFor } from './desk.ts';
import { newToken, tokenHash } from './tokens.ts';

export type NewDevice = Omit<PairedDevice, 'deviceId' | 'deviceToken' | 'letter'>;

function stationMissing(store: Store, station: string | null): Refusal | null {
  const venue = requireVenue(store);
  if (!venue.ok) return venue.error;
  const there = station === null || venue.value.stations.has(station);
  return there ? null : refuse('invalid', { problem: `station: ${station}` }, 'station');
}

/** A letter that no device ever had, for one that sells; revoked devices keep theirs, since it stands on papers. */
function letterFor(store: Store, role: NewDevice['role']): string | null {
  if (role !== 'pos' && role !== 'kiosk') return null;
  const given = store.get<{ n: number }>('select count(*) as n from devices where letter is not null')?.n ?? 0;
  return deviceLetter(given);
}

/** Pairs in the new device's own name; null: `may` finds its code wrong. */
export async function pairDevice(
  desk: Desk,
  asked: NewDevice,
  may: (deciding: Deciding) => boolean,
): Promise<Result<PairedDevice | null, Refusal>> {
  const deviceId = desk.newId();
  const deviceToken = newToken(desk.randomBytes);
  const device = { deviceId, name: asked.name, role: asked.role, station: asked.station };
  const paired = await runFor(desk, { actor: `device:${deviceId}`, device: deviceId }, (deciding) => {
    const missing = stationMissing(deciding.store, asked.station);
    if (missing) return err(missing);
    if (!may(deciding)) return ok(null);
    const letter = letterFor(deciding.store, asked.role);
    deciding.append(event('device.paired.v1', `device:${deviceId}`, { ...device, ...(letter !== null && { letter }) }));
    deciding.store.insert(deviceTokens, { hash: tokenHash(deviceToken), deviceId });
    return ok({ letter });
  });
  if (!paired.ok) return paired;
  return ok(paired.value && { ...device, deviceToken, letter: paired.value.letter });
}
