import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { updateRoutes } from '@comanda/shared/contracts/commands/updates.ts';
import type { ReplyOf } from '@comanda/shared/contracts/route.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import type { DeviceState } from '@comanda/shared/contracts/views/update.ts';

export type Offer = ReplyOf<typeof updateRoutes.checkUpdate>;

/** What this machine asks its hub about updates. */
export interface UpdateHub {
  /** Null: the hub is away, or does not know this device. */
  check(state: DeviceState): Promise<Offer | null>;
  /** Takes or keeps the turn to load; an error: the seconds to wait. */
  takeTurn(): Promise<Result<null, number>>;
  giveTurnBack(): Promise<void>;
  /** Where the files of a version lie, with a slash at its end; null: no hub is known. */
  feed(version: string): string | null;
  headers(): Promise<Readonly<Record<string, string>>>;
  /** A file of a release; null: it is not to be had. */
  file(version: string, name: string): Promise<Response | null>;
  /** Whether anything answers at the hub's address. */
  isThere(): Promise<boolean>;
}

const WAIT = 30;

/**
 * @param fetch speaks to the pinned hub only
 * @param token of the device that this machine is paired as
 */
export function updateHub(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  origin: () => string | null,
  token: () => Promise<string | null>,
): UpdateHub {
  const headers = async (): Promise<Record<string, string>> => {
    const known = await token();
    return known === null ? {} : { 'Comanda-Device': known };
  };
  const ask = async (path: string, body?: object): Promise<Response | null> => {
    const [at, as] = [origin(), await headers()];
    if (at === null || Object.keys(as).length === 0) return null;
    const sent = { method: 'POST', body: JSON.stringify(body) };
    try {
      return await fetch(`${at}${API_PREFIX}${path}`, {
        ...(body && sent),
        headers: { ...as, ...(body && { 'Content-Type': 'application/json' }) },
        credentials: 'omit',
      });
    } catch {
      return null;
    }
  };
  const feed = (version: string): string | null => {
    const at = origin();
    return at === null ? null : `${at}${API_PREFIX}/updates/files/${version}/`;
  };
  return {
    headers,
    feed,
    async check(state) {
      const answer = await ask('/updates/check', state);
      const read = updateRoutes.checkUpdate.reply.safeParse(answer?.ok ? await answer.json() : null);
      return read.success ? read.data : null;
    },
    async takeTurn() {
      const answer = await ask('/updates/slot', { done: false });
      if (answer?.ok) return ok(null);
      const said = (await answer?.json().catch(() => null)) as { details?: { seconds?: unknown } } | null;
      const seconds = said?.details?.seconds;
      return err(typeof seconds === 'number' ? seconds : WAIT);
    },
    async giveTurnBack() {
      await ask('/updates/slot', { done: true });
    },
    async file(version, name) {
      const answer = await ask(`/updates/files/${version}/${name}`);
      return answer?.ok ? answer : null;
    },
    async isThere() {
      const at = origin();
      if (at === null) return false;
      try {
        await fetch(`${at}/health`, { credentials: 'omit' });
        return true;
      } catch {
        return false;
      }
    },
  };
}
