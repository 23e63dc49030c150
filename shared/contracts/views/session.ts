import { z } from 'zod';
import { Instant, Key, Language, Uuid } from '../common.ts';
import { DeviceRole, Permission, StaffRole } from '../permissions.ts';

export const StaffTile = z.object({ id: Uuid, name: z.string(), role: StaffRole });
export type StaffTile = z.infer<typeof StaffTile>;

export const Session = z.object({
  /** Lives 15 minutes. */
  accessToken: z.string(),
  /** Good for one refresh; using it twice ends the session. */
  refreshToken: z.string(),
  accessExpiresAt: Instant,
  staff: StaffTile.extend({ language: Language }),
  permissions: z.array(Permission),
});
export type Session = z.infer<typeof Session>;

export const PairedDevice = z.object({
  deviceId: Uuid,
  /** Kept by the device; the hub holds only its hash. */
  deviceToken: z.string(),
  name: z.string(),
  role: DeviceRole,
  station: Key.nullable(),
  /** The prefix of its own numbers while it is cut off, as `B` in `B-07`; null: it takes no orders. */
  letter: z.string().nullable(),
});
export type PairedDevice = z.infer<typeof PairedDevice>;
