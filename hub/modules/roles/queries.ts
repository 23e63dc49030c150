import type { RoleView } from '@comanda/shared/contracts/commands/staff.ts';
import { type Permission, StaffRole, staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import type { Store } from '../../db/store.ts';

/** What a role may do: what the owner said of it, else what is usual. */
export function permissionsOfRole(store: Store, role: StaffRole): readonly Permission[] {
  const row = store.get<{ permissions: string }>('select permissions from roles where role = ?', role);
  return row ? (JSON.parse(row.permissions) as Permission[]) : staffPermissions[role];
}

export const roleViews = (store: Store): RoleView[] =>
  StaffRole.options.map((role) => {
    const counted = store.get<{ staff: number; changed: number }>(
      `select (select count(*) from staff where role = ? and active = 1) as staff,
        (select count(*) from roles where role = ?) as changed`,
      role,
      role,
    );
    return {
      role,
      permissions: [...permissionsOfRole(store, role)],
      usual: counted?.changed === 0,
      staff: counted?.staff ?? 0,
    };
  });
