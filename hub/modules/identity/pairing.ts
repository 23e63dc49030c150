import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { identityRoutes } from '@comanda/shared/contracts/commands/identity.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import { pairingCodes } from '../../db/schema/venue.ts';
import type { Deciding } from '../../log/spine.ts';
import { answer, type Handler } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { authorOf, type Desk, runFor } from './desk.ts';
import { type NewDevice, pairDevice } from './new-device.ts';
import { newPairingCode, tokenHash } from './tokens.ts';
import { makeTryLimit } from './try-limit.ts';

const CODE_LASTS = 10 * MINUTE;
/** Wrong codes a minute from one address. */
const WRONG_CODES = 5;
/** So many wrong codes from anywhere, within one code's life, burn all codes: 20 tries of a million. */
const BURNING = 20;

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

  const pair = async (
    asked: NewDevice,
    may: (deciding: Deciding) => boolean,
  ): Promise<Result<PairedDevice, Refusal>> => {
    const paired = await pairDevice(desk, asked, may);
    if (!paired.ok) return paired;
    return paired.value ? ok(paired.value) : err(refuse('pairing_code_wrong', {}, 'code'));
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
