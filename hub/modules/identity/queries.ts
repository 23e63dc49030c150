import type { StaffRole } from '@comanda/shared/contracts/permissions.ts';
import type { DeviceView, StaffView } from '@comanda/shared/contracts/views/operations.ts';
import type { Session, StaffTile } from '@comanda/shared/contracts/views/session.ts';
import type { Store } from '../../db/store.ts';

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly role: StaffRole;
  readonly language: string;
  readonly active: number;
  readonly locked: number;
  readonly hasPin: number;
  readonly hasPassword: number;
  readonly sessions: number;
}

const STAFF = `select s.id, s.role, s.active, s.locked, p.name, p.username, p.language,
  c.pin_hash is not null as hasPin, c.password_hash is not null as hasPassword,
  (select count(*) from sessions x where x.staff_id = s.id and x.ended_at is null) as sessions
  from staff s join staff_profiles p on p.id = s.id left join credentials c on c.staff_id = s.id`;

const toStaff = (row: StaffRow): StaffView => ({
  ...row,
  active: row.active === 1,
  locked: row.locked === 1,
  hasPin: row.hasPin === 1,
  hasPassword: row.hasPassword === 1,
});

export const staffViews = (store: Store): StaffView[] =>
  store.all<StaffRow>(`${STAFF} order by p.name, s.id`).map(toStaff);

export function staffMember(store: Store, id: string): StaffView | null {
  const row = store.get<StaffRow>(`${STAFF} where s.id = ?`, id);
  return row ? toStaff(row) : null;
}

export function staffByUsername(store: Store, username: string): StaffView | null {
  const row = store.get<StaffRow>(`${STAFF} where p.username = ?`, username);
  return row ? toStaff(row) : null;
}

/** Who may sign in by PIN: those who are active and have one. */
export const staffTiles = (store: Store): StaffTile[] =>
  store.all<StaffTile>(
    `select s.id, p.name, s.role from staff s
     join staff_profiles p on p.id = s.id join credentials c on c.staff_id = s.id
     where s.active = 1 and c.pin_hash is not null order by p.name, s.id`,
  );

export const sessionStaff = ({ id, name, role, language }: StaffView): Session['staff'] => ({
  id,
  name,
  role,
  language,
});

/** Active staff of some roles beside one of them. */
export function othersWith(store: Store, id: string, roles: readonly StaffRole[], unlocked: boolean): number {
  const row = store.get<{ count: number }>(
    `select count(*) as count from staff where active = 1 and id <> ? and (locked = 0 or ?)
     and role in (select value from json_each(?))`,
    id,
    unlocked ? 0 : 1,
    JSON.stringify(roles),
  );
  return row?.count ?? 0;
}

interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly role: DeviceView['role'];
  readonly station: string | null;
  readonly paired_at: number;
  readonly revoked_at: number | null;
}

/** What is known of devices beside the log: who has a socket open, and when each last called. */
export interface Presence {
  readonly online: () => ReadonlySet<string>;
  readonly lastSeenAt: (deviceId: string) => number | null;
}

const toDevice = (row: DeviceRow, presence: Presence): DeviceView => ({
  id: row.id,
  name: row.name,
  role: row.role,
  station: row.station,
  pairedAt: row.paired_at,
  revokedAt: row.revoked_at,
  online: presence.online().has(row.id),
  lastSeenAt: presence.lastSeenAt(row.id),
});

export const deviceViews = (store: Store, presence: Presence): DeviceView[] =>
  store.all<DeviceRow>('select * from devices order by paired_at, id').map((row) => toDevice(row, presence));

export function deviceView(store: Store, id: string, presence: Presence): DeviceView | null {
  const row = store.get<DeviceRow>('select * from devices where id = ?', id);
  return row ? toDevice(row, presence) : null;
}
