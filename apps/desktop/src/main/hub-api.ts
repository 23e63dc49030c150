import { z } from 'zod';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { PairedDevice } from '@comanda/shared/contracts/views/session.ts';
import type { NewDevice } from './parts.ts';

/** How the program itself asks the hub. */
export interface HubApi {
  /** Stations where food is made, for a device of the venue. */
  stations(deviceToken: string): Promise<readonly Station[]>;
  /** Whether the hub takes an access token, at this device, for that of somebody who is signed in. */
  takes(accessToken: string, deviceToken: string): Promise<Result<null, DesktopError>>;
  /** Without a check of who answers: only for the hub in this very program. */
  pair(code: string, device: NewDevice, language: string): Promise<Result<PairedDevice, DesktopError>>;
}

const Stations = z.object({
  stations: z.array(z.object({ id: z.string(), name: z.record(z.string(), z.string()), kind: z.string() })),
});
export type Station = { readonly id: string; readonly name: Record<string, string> };

const Refused = z.object({ detail: z.string() });

/** @param fetch checks the hub's certificate */
export function hubApi(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  origin: () => string | null,
): HubApi {
  const ask = async (path: string, init: RequestInit): Promise<Response | null> => {
    const at = origin();
    if (at === null) return null;
    try {
      return await fetch(`${at}/api/v1${path}`, { ...init, credentials: 'omit', signal: AbortSignal.timeout(8_000) });
    } catch {
      return null;
    }
  };
  return {
    async stations(deviceToken) {
      const answer = await ask('/venue', { headers: { 'Comanda-Device': deviceToken } });
      const read = Stations.safeParse(answer?.ok ? await answer.json() : null);
      const made = read.success ? read.data.stations.filter(({ kind }) => kind === 'prep') : [];
      return made.map(({ id, name }) => ({ id, name }));
    },
    async takes(accessToken, deviceToken) {
      const headers = { Authorization: `Bearer ${accessToken}`, 'Comanda-Device': deviceToken };
      const answer = await ask('/sign-in/session', { headers });
      if (answer === null) return err({ code: 'hub_away' });
      return answer.ok ? ok(null) : err({ code: 'not_signed_in' });
    },
    async pair(code, device, language) {
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
      const answer = await ask('/devices/pair', { method: 'POST', headers, body: JSON.stringify({ ...device, code }) });
      if (answer === null) return err({ code: 'hub_away' });
      const said: unknown = await answer.json().catch(() => null);
      if (answer.ok) {
        const paired = PairedDevice.safeParse(said);
        return paired.success ? ok(paired.data) : err({ code: 'not_a_hub' });
      }
      const refused = Refused.safeParse(said);
      return err(refused.success ? { code: 'refused', detail: refused.data.detail } : { code: 'not_a_hub' });
    },
  };
}
