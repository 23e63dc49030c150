import type { Permission } from '@comanda/shared/contracts/permissions.ts';

/** What may be given, by the work it belongs to. What only owners may do is not among it. */
export const PERMISSION_GROUPS = {
  floor: [
    'orders.view',
    'orders.take',
    'orders.void',
    'menu.view',
    'menu.eighty_six',
    'queue.view',
    'board.view',
    'receipts.print',
    'kiosk.order',
  ],
  money: [
    'payments.take',
    'discounts.give',
    'lines.comp',
    'refunds.give',
    'checks.reopen',
    'approvals.give',
    'drawers.use',
    'house_accounts.manage',
    'terminal.simulate',
  ],
  kitchen: ['kitchen.view', 'kitchen.bump'],
  office: ['reports.view', 'closing.manage', 'invoices.issue', 'log.view', 'notices.view', 'personal.erase'],
  house: ['venue.view', 'venue.manage', 'menu.manage', 'printers.manage', 'followers.manage', 'system.manage'],
  people: ['staff.view', 'staff.manage', 'devices.manage'],
} as const satisfies Record<string, readonly Permission[]>;

export const ALL_PERMISSIONS: readonly Permission[] = Object.values(PERMISSION_GROUPS).flat();
