import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { deviceTokens, pairingCodes } from '../../db/schema/venue.ts';
import { deviceLetter } from '@comanda/shared/domain/cut-off/numbers.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { answer, type Handler } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { authorOf, type Desk, runFor } from './desk.ts';
import { newPairingCode, newToken, tokenHash } from './tokens.ts';
import { makeTryLimit } from './try-limit.ts';

const CODE_LASTS = 10 * MINUTE;
/** Wrong codes a minute from one address. */
const WRONG_CODES = 5;
/** So many wrong codes from anywhere, within one code's life, burn all codes: 20 tries of a million. */
const BURNING = 20;

type NewDevice = Omit<PairedDevice, 'deviceId' | 'deviceToken' | 'letter'>;

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

/** Counts wrong codes from everywhere. */
function makeBurner(): (at: number) => boolean {
  let since = 0;
  let wrong = 0;
  return (at) => {
    if (at - since >= CODE_LASTS) {
      since = at;
      wrong = 0;
    }
    wrong += 1;
    if (wrong < BURNING) return false;
    wrong = 0;
    return true;
  };
}

export function pairingHandlers(desk: Desk, demo: () => boolean): Handler[] {
  const { store } = desk.spine;
  const limit = makeTryLimit(WRONG_CODES, desk.now);
  const burns = makeBurner();

  /** Pairs in the new device's own name, unless `may` finds the code wrong. */
  const pair = async (
    asked: NewDevice,
    may: (deciding: Deciding) => boolean,
  ): Promise<Result<PairedDevice, Refusal>> => {
    const deviceId = desk.newId();
    const deviceToken = newToken(desk.randomBytes);
    const device = { deviceId, name: asked.name, role: asked.role, station: asked.station };
    const paired = await runFor(desk, { actor: `device:${deviceId}`, device: deviceId }, (deciding) => {
      const missing = stationMissing(deciding.store, asked.station);
      if (missing) return err(missing);
      if (!may(deciding)) return ok(null);
      const letter = letterFor(deciding.store, asked.role);
      deciding.append(
        event('device.paired.v1', `device:${deviceId}`, { ...device, ...(letter !== null && { letter }) }),
      );
      deciding.store.insert(deviceTokens, { hash: tokenHash(deviceToken), deviceId });
      return ok({ letter });
    });
    if (!paired.ok) return paired;
    return paired.value
      ? ok({ ...device, deviceToken, letter: paired.value.letter })
      : err(refuse('pairing_code_wrong', {}, 'code'));
  };

  const useCode = (code: string, { store, at }: Deciding): boolean => {
    const used = store.run('delete from pairing_codes where hash = ? and expires_at > ?', tokenHash(code), at);
    if (used > 0) return true;
    const open = store.get('select 1 from pairing_codes where expires_at > ?', at) !== undefined;
    if (open && burns(at)) store.run('delete from pairing_codes');
    return false;
  };

  return [
    answer(identityRoutes.pairDevice, async ({ body, caller }) => {
      const seconds = limit.begin(caller.address);
      if (seconds > 0) return err(refuse('too_many_requests', { seconds }));
      const paired = await pair(body, (deciding) => useCode(body.code, deciding));
      if (paired.ok) limit.forgive(caller.address);
      return paired;
    }),

    answer(identityRoutes.pairHere, ({ body, caller }) => {
      const missing = requireVenue(store);
      if (!missing.ok) return missing;
      if (!demo()) return err(refuse('demo_only'));
      if (!caller.local) return err(refuse('pairing_not_local'));
      return pair(body, () => true);
    }),

    answer(identityRoutes.newPairingCode, async ({ caller }) => {
      const code = newPairingCode(desk.randomBytes);
      const made = await runFor(desk, authorOf(caller), (deciding) => {
        const expiresAt = deciding.at + CODE_LASTS;
        deciding.store.put(pairingCodes, { hash: tokenHash(code), expiresAt });
        return ok({ expiresAt });
      });
      return made.ok ? ok({ code, expiresAt: made.value.expiresAt }) : made;
    }),
  ];
}
