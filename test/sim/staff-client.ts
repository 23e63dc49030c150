import { randomFillSync } from 'node:crypto';
import { must } from '@comanda/shared/base/assert.ts';
import { type NewId, uuidV7Maker } from '@comanda/shared/base/ids.ts';
import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { BodyInputOf, ParamsOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import { API_PREFIX, routes } from '@comanda/shared/contracts/routes.ts';

export const newId: NewId = uuidV7Maker(Date.now, (bytes) => randomFillSync(bytes));

/** A refusal that a simulated person got; the service goes on without what they wanted. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, what: string) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}

interface Asked<R extends RouteContract> {
  readonly params?: ParamsOf<R>;
  readonly body?: BodyInputOf<R>;
}

/** One person at one device, over HTTP like any other. */
export interface StaffClient {
  call<R extends RouteContract>(route: R, asked?: Asked<R>): Promise<ReplyOf<R>>;
  /** What a socket of this device shows to be let in. */
  tokens(): { readonly deviceToken: string; readonly accessToken: string | null };
}

const fill = (path: string, params: Readonly<Record<string, unknown>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** Pairs a device in the demo venue and signs somebody in at it, where `pin` is given. */
export async function staffClient(
  base: string,
  role: DeviceRole,
  name: string,
  person: { readonly id: string; readonly pin: string } | null,
): Promise<StaffClient> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const call = async <R extends RouteContract>(route: R, asked: Asked<R> = {}): Promise<ReplyOf<R>> => {
    const path = fill(route.path, asked.params ?? {});
    const response = await fetch(`${base}${API_PREFIX}${path}`, {
      method: route.method,
      headers: route.command ? { ...headers, 'idempotency-key': newId() } : headers,
      ...(route.body && { body: JSON.stringify(asked.body ?? {}) }),
    });
    const reply = (await response.json()) as { code?: string };
    if (!response.ok) throw new Refused(reply.code ?? String(response.status), `${route.method} ${path}`);
    return reply as ReplyOf<R>;
  };
  const device = await call(routes.pairHere, { body: { name, role } });
  headers['comanda-device'] = device.deviceToken;
  if (person) {
    // An access token lives a quarter of an hour, a service for hours: signing in again is simpler than refreshing.
    const signIn = async (): Promise<void> => {
      const session = await call(routes.signInByPin, { body: { staffId: person.id, pin: person.pin } });
      headers['authorization'] = `Bearer ${must(session.accessToken, 'a token')}`;
    };
    await signIn();
    setInterval(() => void signIn(), 10 * 60_000).unref();
  }
  return {
    call,
    tokens: () => ({
      deviceToken: device.deviceToken,
      accessToken: headers['authorization']?.replace(/^Bearer /, '') ?? null,
    }),
  };
}
