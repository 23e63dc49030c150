import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Category, MenuItem, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { MenuVersion, PictureType } from '@comanda/shared/contracts/views/menu-version.ts';

export const categories = sqliteTable('categories', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<Category>().notNull(),
});

export const modifierGroups = sqliteTable('modifier_groups', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<ModifierGroup>().notNull(),
});

export const menuItems = sqliteTable('menu_items', {
  id: text().primaryKey(),
  data: text({ mode: 'json' }).$type<MenuItem>().notNull(),
});

/** What is 86ed or counted down, by item or modifier; what is freely available has no row. */
export const availability = sqliteTable('availability', {
  id: text().primaryKey(),
  available: integer({ mode: 'boolean' }).notNull(),
  remaining: integer(),
});

/** One row, id 1: the log position of the menu's last change. */
export const menuRevision = sqliteTable('menu_revision', {
  id: integer().primaryKey(),
  revision: integer().notNull(),
});

/** What was published at once. */
export const menuVersions = sqliteTable('menu_versions', {
  version: integer().primaryKey(),
  kind: text().$type<MenuVersion['kind']>().notNull(),
  note: text().notNull(),
  reverts: integer(),
  at: integer().notNull(),
  by: text().notNull(),
  /** Where the log says that it was published, and how many events right before that are its changes. */
  seq: integer().notNull(),
  changes: integer().notNull(),
});

/** Pictures that were brought in, in base64. */
export const pictures = sqliteTable('pictures', {
  key: text().primaryKey(),
  type: text().$type<PictureType>().notNull(),
  data: text().notNull(),
});
