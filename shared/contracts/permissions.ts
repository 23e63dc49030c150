import { z } from 'zod';

/** What a caller may do. A route names the one it needs; roles give them. */
export const Permission = z.enum([
  'menu.view',
  'menu.manage',
  'menu.eighty_six',
  'orders.view',
  'orders.take',
  'orders.void',
  'discounts.give',
  'lines.comp',
  'kiosk.order',
  'payments.take',
  'refunds.give',
  'checks.reopen',
  'approvals.give',
  'house_accounts.manage',
  'receipts.print',
  'invoices.issue',
  'personal.erase',
  'drawers.use',
  'closing.manage',
  'kitchen.view',
  'kitchen.bump',
  'board.view',
  'queue.view',
  'reports.view',
  'log.view',
  'venue.view',
  'venue.manage',
  'devices.manage',
  'printers.manage',
  'staff.view',
  'staff.manage',
  'roles.manage',
  'notices.view',
  'followers.manage',
  'system.manage',
  'terminal.simulate',
]);
export type Permission = z.infer<typeof Permission>;

export const StaffRole = z.enum(['owner', 'manager', 'cashier', 'waiter', 'cook']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Roles whose permissions an owner may change; an owner may do everything, always. */
export const EditableRole = StaffRole.exclude(['owner']);
export type EditableRole = z.infer<typeof EditableRole>;

/** What only an owner may do: whoever could give permissions would have them all. */
export const OWNERS_OWN: readonly Permission[] = ['roles.manage'];

export const DeviceRole = z.enum(['pos', 'kiosk', 'kitchen', 'board', 'console']);
export type DeviceRole = z.infer<typeof DeviceRole>;

const floor: Permission[] = [
  'venue.view',
  'menu.view',
  'menu.eighty_six',
  'orders.view',
  'orders.take',
  'receipts.print',
  'invoices.issue',
  'queue.view',
];
const kitchen: Permission[] = [
  'venue.view',
  'menu.view',
  'menu.eighty_six',
  'kitchen.view',
  'kitchen.bump',
  'queue.view',
];

/** What a role may do as long as the owner says nothing else. */
export const staffPermissions: Record<StaffRole, readonly Permission[]> = {
  owner: Permission.options,
  manager: Permission.options.filter((permission) => permission !== 'roles.manage'),
  cashier: [...floor, 'orders.void', 'payments.take', 'drawers.use', 'board.view', 'terminal.simulate'],
  waiter: [...floor, 'payments.take', 'drawers.use', 'kitchen.view', 'terminal.simulate'],
  cook: kitchen,
};

/** What a paired device may do by itself, with nobody signed in at it. */
export const devicePermissions: Record<DeviceRole, readonly Permission[]> = {
  pos: ['venue.view', 'menu.view'],
  kiosk: ['venue.view', 'menu.view', 'kiosk.order', 'queue.view'],
  kitchen,
  board: ['venue.view', 'board.view', 'queue.view'],
  console: ['venue.view'],
};
