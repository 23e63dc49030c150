import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { pairingRoutes } from '@comanda/shared/contracts/commands/pairing.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { nodePrimitives } from '@comanda/shared/node/primitives.ts';
import { deviceSide, RUN_BYTES, sameBytes } from '@comanda/shared/pairing/index.ts';
import type { NewDevice } from '../parts.ts';
import { askPinned } from './pinned-fetch.ts';

const Refused = z.object({ code: z.string(), detail: z.string() });
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (given: string): Buffer => Buffer.from(given, 'base64url');
const notTrusted: DesktopError = { code: 'hub_not_trusted' };

export type Paired = Result<{ readonly device: PairedDevice; readonly hub: HubRecord }, DesktopError>;

/**
 * Pairs with the hub that answers at an address by the key that it announced. A code that was tried and did not lead to
 * a proof is not tried again, with nobody: whoever answered may have made one guess of it.
 */
export function makePairing(): (
  hub: HubRecord,
  address: string,
  code: string,
  device: NewDevice,
  language: string,
) => Promise<Paired> {
  const spent = new Set<string>();

  return async (hub, address, code, device, language) => {
    if (spent.has(code)) return err(notTrusted);
    const post = async <T extends z.ZodType>(
      path: string,
      body: object,
      reply: T,
    ): Promise<Result<z.infer<T>, DesktopError>> => {
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
      const asked = { host: address, port: hub.tlsPort, path: API_PREFIX + path, method: 'POST', headers };
      try {
        const answer = await askPinned({ ...asked, body: JSON.stringify(body) }, hub.fingerprint);
        const said: unknown = await answer.json();
        const read = reply.safeParse(said);
        if (answer.ok && read.success) return ok(read.data);
        const refused = Refused.safeParse(said);
        return err(refused.success ? { code: 'refused', detail: refused.data.detail } : { code: 'not_a_hub' });
      } catch {
        return err({ code: 'hub_away' });
      }
    };

    const run = randomBytes(RUN_BYTES);
    const side = deviceSide({
      primitives: nodePrimitives,
      scalar: randomBytes(32),
      codeHash: hash('sha256', code, 'hex'),
      fingerprint: hub.fingerprint,
      run,
    });
    const { beginPairing, finishPairing } = pairingRoutes;
    const begun = await post(beginPairing.path, { run: text(run), share: text(side.share) }, beginPairing.reply);
    if (!begun.ok) return begun;
    const proofs = side.meet(bytes(begun.value.share));
    if (!proofs) return err(notTrusted);
    spent.add(code);
    const proof = text(proofs.ofDevice);
    const finished = await post(
      finishPairing.path,
      { runId: begun.value.runId, proof, ...device },
      finishPairing.reply,
    );
    if (!finished.ok) return finished;
    const { device: paired, hub: said } = finished.value;
    // Without the hub's own proof, whoever answered did not know the code.
    const proven = sameBytes(bytes(finished.value.proof), proofs.ofHub) && said.fingerprint === hub.fingerprint;
    if (!proven) return err(notTrusted);
    const addresses = [...new Set([address, ...said.addresses])];
    return ok({ device: paired, hub: { ...said, addresses: addresses.slice(0, 16) } });
  };
}
