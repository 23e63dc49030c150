import type { Hono } from 'hono';
import { problem } from './fake-problem.ts';

export interface FakeStaff {
  readonly id: string;
  readonly name: string;
}

interface Family {
  readonly staff: FakeStaff;
  over: boolean;
}

const ACCESS_MS = 15 * 60_000;

/** Sessions as the hub has them: short access tokens, refresh tokens good once, a re-use ends the session. */
export function fakeSessions(now: () => number, staff: readonly FakeStaff[]) {
  const refresh = new Map<string, { family: Family; used: boolean }>();
  const access = new Map<string, { family: Family; until: number }>();
  let made = 0;
  const stats = { refreshes: 0, signedOut: 0 };

  function tokens(family: Family): object {
    made += 1;
    const [accessToken, refreshToken] = [`access-${made}`, `refresh-${made}-${'x'.repeat(20)}`];
    access.set(accessToken, { family, until: now() + ACCESS_MS });
    refresh.set(refreshToken, { family, used: false });
    const { id, name } = family.staff;
    return {
      accessToken,
      refreshToken,
      accessExpiresAt: now() + ACCESS_MS,
      staff: { id, name, role: 'waiter', language: 'en' },
      permissions: ['orders.view', 'orders.take'],
    };
  }

  return {
    stats,
    staffOf(authorization: string | undefined): string | null {
      const found = access.get(authorization?.replace('Bearer ', '') ?? '');
      return found === undefined || found.family.over || found.until <= now() ? null : found.family.staff.id;
    },
    endAll(): void {
      for (const { family } of refresh.values()) family.over = true;
    },
    routes(app: Hono): void {
      app.post('/api/v1/sign-in/pin', async (c) => {
        const { staffId, pin } = await c.req.json<{ staffId: string; pin: string }>();
        const found = staff.find(({ id }) => id === staffId);
        return found === undefined || pin !== '4711'
          ? problem('wrong_pin', 401)
          : c.json(tokens({ staff: found, over: false }));
      });
      app.post('/api/v1/sign-in/refresh', async (c) => {
        const { refreshToken } = await c.req.json<{ refreshToken: string }>();
        const found = refresh.get(refreshToken);
        stats.refreshes += 1;
        if (found === undefined || found.family.over) return problem('signed_out', 401);
        if (found.used) {
          found.family.over = true;
          return problem('session_reused', 401);
        }
        found.used = true;
        return c.json(tokens(found.family));
      });
      app.post('/api/v1/sign-out', async (c) => {
        const { refreshToken } = await c.req.json<{ refreshToken: string }>();
        const found = refresh.get(refreshToken);
        if (found !== undefined) found.family.over = true;
        stats.signedOut += 1;
        return c.json({});
      });
      app.post('/api/v1/devices/pair', async (c) => {
        const { code, name, role } = await c.req.json<{ code: string; name: string; role: string }>();
        const device = { deviceId: 'd1', deviceToken: 'device-1', name, role, station: null, letter: 'B' };
        return code === '402917' ? c.json(device) : problem('pairing_code_wrong', 401);
      });
    },
  };
}
