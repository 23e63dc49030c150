import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';

/**
 * The live connection goes from a packaged page to a machine of the restaurant: Chromium asks for that as for a
 * permission (Local Network Access), under one name before and under two since version 145.
 */
const NETWORK = ['local-network-access', 'local-network', 'loopback-network'];
const SCREEN = [...NETWORK, 'screen-wake-lock', 'speaker-selection'];

/** What pages of a role may be allowed by Chromium; all else is refused without a question. */
const ALLOWED: Readonly<Record<DeviceRole | 'set_up', readonly string[]>> = {
  pos: [...SCREEN, 'clipboard-sanitized-write'],
  kiosk: SCREEN,
  kitchen: SCREEN,
  board: SCREEN,
  console: [...SCREEN, 'clipboard-sanitized-write'],
  set_up: [],
};

export const isAllowed = (role: DeviceRole | 'set_up', permission: string): boolean =>
  ALLOWED[role].includes(permission);
