import {
  devicePermissions,
  type DeviceRole,
  type Permission,
  staffPermissions,
  type StaffRole,
} from '@comanda/shared/contracts/permissions.ts';

const sets = new Map<string, ReadonlySet<Permission>>();

/** What a device and whoever is signed in at it may do together. */
export function permissionsOf(device: DeviceRole | null, staff: StaffRole | null): ReadonlySet<Permission> {
  const key = `${device} ${staff}`;
  let set = sets.get(key);
  if (!set) {
    set = new Set([...(device ? devicePermissions[device] : []), ...(staff ? staffPermissions[staff] : [])]);
    sets.set(key, set);
  }
  return set;
}
