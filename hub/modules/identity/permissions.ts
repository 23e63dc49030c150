import {
  devicePermissions,
  type DeviceRole,
  type Permission,
  type StaffRole,
} from '@comanda/shared/contracts/permissions.ts';
import type { Store } from '../../db/store.ts';
import { permissionsOfRole } from '../roles/index.ts';

/** What a device and whoever is signed in at it may do together. */
export const permissionsOf = (
  store: Store,
  device: DeviceRole | null,
  staff: StaffRole | null,
): ReadonlySet<Permission> =>
  new Set([...(device ? devicePermissions[device] : []), ...(staff ? permissionsOfRole(store, staff) : [])]);
