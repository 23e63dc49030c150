import { z } from 'zod';
import { Key, Uuid } from '../common.ts';
import { DeviceRole, EditableRole, Permission, StaffRole } from '../permissions.ts';
import { Availability, Category, MenuItem, ModifierGroup } from '../views/menu.ts';
import { MenuVersionKind, PictureType } from '../views/menu-version.ts';
import { Area, Printer, Station, Table, VenueSettings } from '../views/venue.ts';

export const venueEvents = {
  'venue.configured.v1': z.object({ settings: VenueSettings, demo: z.boolean() }),
  'station.saved.v1': Station,
  'area.saved.v1': Area,
  'table.saved.v1': Table,
  'printer.saved.v1': Printer,
};

export const menuEvents = {
  'category.saved.v1': Category,
  'group.saved.v1': ModifierGroup,
  'item.saved.v1': MenuItem,
  'availability.changed.v1': Availability,
  /** The changes just before it, of the same command, are one version of the menu: published and taken back together. */
  'menu.published.v1': z.object({
    version: z.int().min(1),
    kind: MenuVersionKind,
    /** How many events before this one belong to it. */
    changes: z.int().min(1),
    note: z.string().max(200),
    /** The version that it takes back. */
    reverts: z.int().min(1).nullable(),
  }),
  /** Named by its content: the same picture twice is one. */
  'picture.saved.v1': z.object({ key: z.string().max(120), type: PictureType, data: z.base64() }),
};

export const deviceEvents = {
  'device.paired.v1': z.object({
    deviceId: Uuid,
    name: z.string().min(1).max(60),
    role: DeviceRole,
    station: Key.nullable(),
    /** What it numbers its orders with while it is cut off; not given to devices that take none. */
    letter: z
      .string()
      .regex(/^[A-Z]{1,3}$/)
      .optional(),
  }),
  'device.revoked.v1': z.object({ deviceId: Uuid }),
};

/** Names and user names are personal: they live in the vault, under the staff id. */
export const staffEvents = {
  'staff.saved.v1': z.object({
    staffId: Uuid,
    role: StaffRole,
    active: z.boolean(),
    /** Which of them were set anew. */
    secrets: z.array(z.enum(['pin', 'password'])).optional(),
  }),
  'staff.signed_in.v1': z.object({ staffId: Uuid, by: z.enum(['pin', 'password']) }),
  /** `everywhere`: a manager ended all their sessions. */
  'staff.signed_out.v1': z.object({ staffId: Uuid, everywhere: z.boolean().optional() }),
  'staff.locked.v1': z.object({ staffId: Uuid }),
  'staff.unlocked.v1': z.object({ staffId: Uuid }),
  /** `permissions` null: as usual again. */
  'role.changed.v1': z.object({ role: EditableRole, permissions: z.array(Permission).nullable() }),
};
