import { err, ok } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { deviceTokens } from '../../db/schema/venue.ts';
import type { Spine } from '../../log/spine.ts';
import { venueState } from '../venue/index.ts';
import { type Desk, runFor } from './desk.ts';
import { newToken, tokenHash } from './tokens.ts';

/** The machine that the hub runs on, as its program calls it. */
export interface OwnMachine {
  readonly deviceId: string;
  readonly name: string;
}

/**
 * Makes the hub's own machine one of its devices, so that what hangs on it prints and its program is updated without a
 * paired screen. No code is asked for: whoever started the hub holds its data. As what it is paired it may do the least.
 * @returns a token for this life of the hub, with which every earlier one ends; null: somebody revoked the device.
 *   Waits until the venue is set up.
 */
export const machineDevice =
  (desk: Desk) =>
  async ({ deviceId, name }: OwnMachine): Promise<string | null> => {
    await venueIn(desk.spine);
    const token = newToken(desk.randomBytes);
    const made = await runFor(desk, { actor: `device:${deviceId}`, device: deviceId }, (deciding) => {
      const { store } = deciding;
      const known = store.get<{ gone: number | null }>('select revoked_at as gone from devices where id = ?', deviceId);
      if (known && known.gone !== null) return err(refuse('device_unknown'));
      if (!known) {
        const device = { deviceId, name, role: 'console' as const, station: null };
        deciding.append(event('device.paired.v1', `device:${deviceId}`, device));
      }
      store.run('delete from device_tokens where device_id = ?', deviceId);
      store.insert(deviceTokens, { hash: tokenHash(token), deviceId });
      desk.authenticator.forget();
      return ok(null);
    });
    return made.ok ? token : null;
  };

function venueIn(spine: Spine): Promise<void> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const look = (): void => {
      if (venueState(spine.store) === null) return;
      stop();
      resolve();
    };
    stop = spine.onCommit(look);
    look();
  });
}
