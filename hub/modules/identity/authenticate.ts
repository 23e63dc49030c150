import type { DeviceRole, StaffRole } from '@comanda/shared/contracts/permissions.ts';
import type { Store } from '../../db/store.ts';
import type { Caller } from '../module.ts';
import { permissionsOf } from './permissions.ts';
import { tokenHash } from './tokens.ts';

/** What a request brings along. */
export interface Presented {
  readonly deviceToken: string | null;
  readonly accessToken: string | null;
  readonly address: string;
  /** True for a browser on the hub's own machine. */
  readonly local: boolean;
}

export interface Authenticator {
  authenticate(presented: Presented): Caller;
  /** Forgets what it knows of tokens; called while a command decides that changes what they are good for. */
  forget(): void;
  /** When a device last called, since the hub started; null: not yet. */
  lastSeenAt(deviceId: string): number | null;
}

type Known = Pick<Caller, 'device' | 'staff' | 'permissions'> & {
  /** The access token's end. */
  readonly until: number;
};

interface DeviceRow {
  readonly id: string;
  readonly role: DeviceRole;
  readonly station: string | null;
}

interface SessionRow {
  readonly session_id: string;
  readonly device_id: string | null;
  readonly expires_at: number;
  readonly id: string;
  readonly role: StaffRole;
}

const MOST_KNOWN = 2_000;
const LONGEST_TOKEN = 100;

/**
 * Who calls. Every request asks, so that the answer is kept in memory until any session, device or role changes:
 * commands decide without waiting (L2), so nobody can ask between a change and its commit.
 */
export function makeAuthenticator(store: Store, now: () => number): Authenticator {
  const known = new Map<string, Known>();
  const seen = new Map<string, number>();

  const deviceOf = (token: string): DeviceRow | null =>
    store.get<DeviceRow>(
      `select d.id, d.role, d.station from device_tokens t join devices d on d.id = t.device_id
       where t.hash = ? and d.revoked_at is null`,
      tokenHash(token),
    ) ?? null;

  /** A session that was opened at a device is worth nothing without it. */
  const sessionOf = (token: string, device: DeviceRow | null, at: number): SessionRow | null => {
    const row = store.get<SessionRow>(
      `select s.id as session_id, s.device_id, t.expires_at, p.id, p.role
       from session_tokens t join sessions s on s.id = t.session_id join staff p on p.id = s.staff_id
       where t.hash = ? and t.kind = 'access' and t.expires_at > ? and s.ended_at is null and p.active = 1`,
      tokenHash(token),
      at,
    );
    return row && (row.device_id === null || row.device_id === device?.id) ? row : null;
  };

  const look = (deviceToken: string, accessToken: string, at: number): Known => {
    const device = deviceToken === '' ? null : deviceOf(deviceToken);
    const session = accessToken === '' ? null : sessionOf(accessToken, device, at);
    return {
      device,
      staff: session && { id: session.id, role: session.role, sessionId: session.session_id },
      permissions: permissionsOf(store, device?.role ?? null, session?.role ?? null),
      until: session?.expires_at ?? Number.POSITIVE_INFINITY,
    };
  };

  return {
    authenticate: ({ deviceToken, accessToken, address, local }) => {
      const at = now();
      const ofDevice = short(deviceToken);
      const ofStaff = short(accessToken);
      const key = `${ofDevice} ${ofStaff}`;
      let found = known.get(key);
      if (!found || at >= found.until) {
        found = look(ofDevice, ofStaff, at);
        if (known.size >= MOST_KNOWN) known.clear();
        if (found.device || found.staff) known.set(key, found);
      }
      if (found.device) seen.set(found.device.id, at);
      return { device: found.device, staff: found.staff, permissions: found.permissions, local, address };
    },
    forget: () => known.clear(),
    lastSeenAt: (deviceId) => seen.get(deviceId) ?? null,
  };
}

const short = (token: string | null): string => (token === null || token.length > LONGEST_TOKEN ? '' : token);
