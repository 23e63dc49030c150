import { z } from 'zod';
import { Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { Availability, Category, MenuItem, MenuView, ModifierGroup } from '../views/menu.ts';

const saved = z.object({ id: Uuid, seq: Seq });

export const ImportFormat = z.enum(['square', 'loyverse', 'comanda']);
export type ImportFormat = z.infer<typeof ImportFormat>;

export const ImportChange = z.object({
  kind: z.enum(['category', 'group', 'item']),
  change: z.enum(['added', 'changed', 'archived', 'same']),
  name: z.string(),
  /** What changes, in words a manager reads: `price 45,000 → 49,000`. */
  differences: z.array(z.string()),
});

export const ImportProblem = z.object({
  /** Line of the file, the first being 1. */
  row: z.int().min(1),
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  en: z.string(),
  vi: z.string(),
});

export const ImportPreview = z.object({
  /** Null: the columns are of no format that is known. */
  format: ImportFormat.nullable(),
  rows: z.int(),
  /** Menu revision it was compared with; the import is refused where the menu has changed since. */
  revision: z.int(),
  changes: z.array(ImportChange),
  problems: z.array(ImportProblem),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const importBody = z.object({
  /** The file's text. */
  csv: z.string().min(1).max(20_000_000),
  /** Null: found out by the columns. */
  format: ImportFormat.nullable().default(null),
  /** Archive items that the file does not have. */
  archiveMissing: z.boolean().default(false),
  /** The place whose prices and stock are taken, where the file has several. */
  place: z.string().max(120).nullable().default(null),
});

export const menuRoutes = {
  menu: route({
    method: 'GET',
    path: '/menu',
    tag: 'menu',
    summary: 'The whole menu',
    access: 'menu.view',
    command: false,
    reply: MenuView,
    refusals: [],
  }),
  saveItem: route({
    method: 'PUT',
    path: '/menu/items',
    tag: 'menu',
    summary: 'Add or change an item',
    access: 'menu.manage',
    command: true,
    body: MenuItem,
    reply: saved,
    refusals: ['not_found'],
  }),
  saveCategory: route({
    method: 'PUT',
    path: '/menu/categories',
    tag: 'menu',
    summary: 'Add or change a category',
    access: 'menu.manage',
    command: true,
    body: Category,
    reply: saved,
    refusals: [],
  }),
  saveGroup: route({
    method: 'PUT',
    path: '/menu/groups',
    tag: 'menu',
    summary: 'Add or change a modifier group',
    access: 'menu.manage',
    command: true,
    body: ModifierGroup,
    reply: saved,
    refusals: ['invalid'],
  }),
  availability: route({
    method: 'GET',
    path: '/menu/availability',
    tag: 'menu',
    summary: 'What is 86ed or counted down',
    access: 'menu.view',
    command: false,
    reply: z.object({ seq: Seq, entries: z.array(Availability) }),
    refusals: [],
  }),
  setAvailability: route({
    method: 'POST',
    path: '/menu/availability',
    tag: 'menu',
    summary: '86 an item or modifier, un-86 it, or start a countdown',
    access: 'menu.eighty_six',
    command: true,
    body: Availability,
    reply: saved,
    refusals: ['not_found'],
    example: { body: { id: '019a0c3e-5f02-7cc3-98c4-dc0c0c07398f', available: true, remaining: 6 } },
  }),
  lostLetters: route({
    method: 'POST',
    path: '/menu/lost-letters',
    tag: 'menu',
    summary: 'Which of these letters a printer here cannot show; changes nothing',
    access: 'menu.manage',
    command: false,
    body: z.object({ text: z.string().max(100_000) }),
    reply: z.object({ lost: z.string() }),
    refusals: ['set_up_first'],
    example: { body: { text: 'Phở 粉 མོ' } },
  }),
  previewImport: route({
    method: 'POST',
    path: '/menu/import/preview',
    tag: 'menu',
    summary: 'What an import would change, row by row; changes nothing',
    access: 'menu.manage',
    command: false,
    body: importBody,
    bodyLimit: 24_000_000,
    reply: ImportPreview,
    refusals: ['set_up_first'],
  }),
  importMenu: route({
    method: 'POST',
    path: '/menu/import',
    tag: 'menu',
    summary: 'Import a menu: all of it, or nothing where a row has an error',
    access: 'menu.manage',
    command: true,
    body: importBody.extend({ revision: z.int().min(0) }),
    bodyLimit: 24_000_000,
    reply: z.object({ added: z.int(), changed: z.int(), archived: z.int(), seq: Seq }),
    refusals: ['import_refused', 'import_changed', 'set_up_first'],
  }),
  exportMenu: route({
    method: 'GET',
    path: '/menu/export',
    tag: 'menu',
    summary: 'The menu as Comanda’s own CSV',
    access: 'menu.manage',
    command: false,
    reply: z.string(),
    media: 'text/csv; charset=utf-8',
    refusals: [],
  }),
};
