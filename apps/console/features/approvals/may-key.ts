import type { Permission } from '@comanda/shared/contracts/permissions.ts';

const KEYS = {
  'orders.void': 'orders_void',
  'discounts.give': 'discounts_give',
  'lines.comp': 'lines_comp',
  'refunds.give': 'refunds_give',
  'checks.reopen': 'checks_reopen',
} as const;

type MayKey = (typeof KEYS)[keyof typeof KEYS] | 'other';

/** Which text says what a permission is for. */
export const mayKey = (permission: Permission): MayKey =>
  (KEYS as Readonly<Partial<Record<Permission, MayKey>>>)[permission] ?? 'other';
