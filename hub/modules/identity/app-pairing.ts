import { err, ok } from '@comanda/shared/base/result.ts';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { pairingRoutes } from '@comanda/shared/contracts/commands/pairing.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { nodePrimitives } from '@comanda/shared/node/primitives.ts';
import { hubSide, type Proofs, sameBytes } from '@comanda/shared/pairing/index.ts';
import { answer, type Handler } from '../module.ts';
import { requireVenue } from '../venue/index.ts';
import { type Desk, runFor } from './desk.ts';
import { pairDevice } from './new-device.ts';
import { makeTryLimit } from './try-limit.ts';

/** From the hub's share to the device's proof there is no person in between. */
const RUN_LASTS = MINUTE;
/** Runs begun a minute from one address, beside those that were right. */
const TRIES = 5;
const MOST_RUNS = 100;

interface Run {
  readonly codeHash: string;
  readonly proofs: Proofs;
  readonly until: number;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const text = (some: Uint8Array): string => Buffer.from(some).toString('base64url');

/**
 * Pairing that pins: the newest code is the secret of a key exchange bound to the hub's own fingerprint. A code has one
 * try: the first wrong proof uses it up, and with it every other run that was begun on it.
 */
export function appPairingHandlers(desk: Desk, hub: () => HubRecord): Handler[] {
  const { store } = desk.spine;
  const limit = makeTryLimit(TRIES, desk.now);
  const runs = new Map<string, Run>();

  const newestCode = (): string | null =>
    store.get<{ hash: string }>(
      'select hash from pairing_codes where expires_at > ? order by expires_at desc, rowid desc limit 1',
      desk.now(),
    )?.hash ?? null;

  const take = (runId: string): Run | null => {
    const run = runs.get(runId);
    runs.delete(runId);
    return run && run.until > desk.now() ? run : null;
  };

  return [
    answer(pairingRoutes.hub, () => ok(hub())),

    answer(pairingRoutes.beginPairing, ({ body, caller }) => {
      const venue = requireVenue(store);
      if (!venue.ok) return venue;
      const seconds = limit.begin(caller.address);
      if (seconds > 0) return err(refuse('too_many_requests', { seconds }));
      const codeHash = newestCode();
      if (codeHash === null) return err(refuse('pairing_no_code'));
      const side = hubSide({
        primitives: nodePrimitives,
        scalar: desk.randomBytes(32),
        codeHash,
        fingerprint: hub().fingerprint,
        run: bytes(body.run),
      });
      const proofs = side.meet(bytes(body.share));
      if (!proofs) return err(refuse('pairing_unproven', {}, 'share'));
      if (runs.size >= MOST_RUNS) runs.delete(runs.keys().next().value ?? '');
      const runId = desk.newId();
      runs.set(runId, { codeHash, proofs, until: desk.now() + RUN_LASTS });
      return ok({ runId, share: text(side.share) });
    }),

    answer(pairingRoutes.finishPairing, async ({ body, caller }) => {
      const run = take(body.runId);
      if (!run) return err(refuse('pairing_unproven', {}, 'runId'));
      if (!sameBytes(bytes(body.proof), run.proofs.ofDevice)) {
        await runFor(desk, { actor: 'hub', device: null }, (deciding) => {
          deciding.store.run('delete from pairing_codes where hash = ?', run.codeHash);
          return ok(null);
        });
        return err(refuse('pairing_unproven', {}, 'proof'));
      }
      const paired = await pairDevice(
        desk,
        body,
        ({ store, at }) =>
          store.run('delete from pairing_codes where hash = ? and expires_at > ?', run.codeHash, at) > 0,
      );
      if (!paired.ok) return paired;
      if (!paired.value) return err(refuse('pairing_unproven', {}, 'runId'));
      limit.forgive(caller.address);
      return ok({ proof: text(run.proofs.ofHub), device: paired.value, hub: hub() });
    }),
  ];
}
