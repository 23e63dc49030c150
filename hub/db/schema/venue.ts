import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EditableRole, Permission } from '@comanda/shared/contracts/permissions.ts';
import type { Area, Printer, Station, Table, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';

/** One row, id 1. */
export const venue = sqliteTable('venue', {
  id: integer().primaryKey(),
  settings: text({ mode: 'json' }).$type<VenueSettings>().notNull(),
  /** Position of the event that made these settings. */
  settingsSeq: integer('settings_seq').notNull(),
  demo: integer({ mode: 'boolean' }).notNull(),
  /** Log position of the last change to settings, stations, areas, tables or printers. */
  revision: integer().notNull(),
});

/** Every version of the settings, by the position of the event that made it: an order keeps the one it was opened under. */
export const venueVersions = sqliteTable('venue_versions', {
  seq: integer().primaryKey(),
  settings: text({ mode: 'json' }).$type<VenueSettings>().notNull(),
});

export const stations = sqliteTable('stations', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<Station>().notNull(),
});

export const areas = sqliteTable('areas', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<Area>().notNull(),
});

export const tables = sqliteTable('tables', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<Table>().notNull(),
});

export const printers = sqliteTable('printers', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<Printer>().notNull(),
});

export const devices = sqliteTable('devices', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<'pos' | 'kiosk' | 'kitchen' | 'board' | 'console'>().notNull(),
  station: text(),
  letter: text(),
  pairedAt: integer('paired_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  role: text().$type<'owner' | 'manager' | 'cashier' | 'waiter' | 'cook'>().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  locked: integer({ mode: 'boolean' }).notNull(),
});

/** Roles that may do otherwise than usual. */
export const roles = sqliteTable('roles', {
  role: text().$type<EditableRole>().primaryKey(),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull(),
});

/** Part of the vault: who a staff id is. Outside the log, so that it can be erased. */
export const staffProfiles = sqliteTable('staff_profiles', {
  id: text().primaryKey(),
  name: text().notNull(),
  username: text().notNull().unique(),
  language: text().notNull(),
});

export const credentials = sqliteTable('credentials', {
  staffId: text('staff_id').primaryKey(),
  passwordHash: text('password_hash'),
  pinHash: text('pin_hash'),
  failures: integer().notNull(),
  /** No try is looked at before this moment. */
  notBefore: integer('not_before').notNull(),
});

/** One sign-in: a family of rotating refresh tokens. */
export const sessions = sqliteTable('sessions', {
  id: text().primaryKey(),
  staffId: text('staff_id').notNull(),
  deviceId: text('device_id'),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
});

export const sessionTokens = sqliteTable(
  'session_tokens',
  {
    /** SHA-256 of the token, hexadecimal. */
    hash: text().primaryKey(),
    sessionId: text('session_id').notNull(),
    kind: text().$type<'access' | 'refresh'>().notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('session_tokens_expiry').on(table.expiresAt), index('session_tokens_session').on(table.sessionId)],
);

export const deviceTokens = sqliteTable('device_tokens', {
  hash: text().primaryKey(),
  deviceId: text('device_id').notNull(),
});

/** A code shown in the console, good for one pairing. */
export const pairingCodes = sqliteTable('pairing_codes', {
  hash: text().primaryKey(),
  expiresAt: integer('expires_at').notNull(),
});
