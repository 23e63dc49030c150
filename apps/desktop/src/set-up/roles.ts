import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';

/** In the order in which they are offered. */
export const DEVICE_ROLES = ['pos', 'kiosk', 'kitchen', 'board', 'console'] as const satisfies readonly DeviceRole[];
