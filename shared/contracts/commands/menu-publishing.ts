import { z } from 'zod';
import { Seq } from '../common.ts';
import { route } from '../route.ts';
import { Category, MenuItem, ModifierGroup } from '../views/menu.ts';
import { MenuProblem, MenuVersion } from '../views/menu-version.ts';
import { ImportChange } from './menu.ts';

/** What is new or changed, each whole. Nothing is ever deleted: what is not sold any more is archived. */
export const MenuChanges = z.object({
  categories: z.array(Category).max(1_000).default([]),
  groups: z.array(ModifierGroup).max(5_000).default([]),
  items: z.array(MenuItem).max(20_000).default([]),
});
export type MenuChanges = z.infer<typeof MenuChanges>;

const LARGE = 24_000_000;
/** A picture of the menu, in bytes. */
export const LARGEST_PICTURE = 150_000;

export const menuPublishingRoutes = {
  previewMenu: route({
    method: 'POST',
    path: '/menu/draft/preview',
    tag: 'menu',
    summary: 'What a draft would change, and what is wrong with it; changes nothing',
    access: 'menu.manage',
    command: false,
    body: MenuChanges,
    bodyLimit: LARGE,
    reply: z.object({ revision: z.int(), changes: z.array(ImportChange), problems: z.array(MenuProblem) }),
    refusals: ['set_up_first'],
  }),
  publishMenu: route({
    method: 'POST',
    path: '/menu/publish',
    tag: 'menu',
    summary: 'Publish a draft: all of it, or nothing where something is wrong or somebody changed the menu meanwhile',
    access: 'menu.manage',
    command: true,
    body: MenuChanges.extend({
      /** The menu's revision that the draft was compared with. */
      revision: z.int().min(0),
      note: z.string().trim().max(200).default(''),
    }),
    bodyLimit: LARGE,
    reply: z.object({ version: z.int(), seq: Seq }),
    refusals: ['menu_changed', 'menu_wrong', 'menu_same', 'set_up_first'],
  }),
  menuVersions: route({
    method: 'GET',
    path: '/menu/versions',
    tag: 'menu',
    summary: 'What was published, the newest first',
    access: 'menu.manage',
    command: false,
    query: z.object({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    reply: z.object({ revision: z.int(), versions: z.array(MenuVersion) }),
    refusals: [],
  }),
  menuVersion: route({
    method: 'GET',
    path: '/menu/versions/:version',
    tag: 'menu',
    summary: 'What a version changed, in words',
    access: 'menu.manage',
    command: false,
    params: z.object({ version: z.coerce.number().int().min(1) }),
    reply: z.object({ version: z.int(), changes: z.array(ImportChange) }),
    refusals: ['not_found', 'set_up_first'],
  }),
  revertMenu: route({
    method: 'POST',
    path: '/menu/versions/:version/revert',
    tag: 'menu',
    summary: 'Take the last version back: the menu is as before it, what it added is archived',
    access: 'menu.manage',
    command: true,
    params: z.object({ version: z.coerce.number().int().min(1) }),
    body: z.object({}).default({}),
    reply: z.object({ version: z.int(), seq: Seq }),
    refusals: ['not_found', 'revert_not_last', 'menu_wrong', 'set_up_first'],
  }),
  savePicture: route({
    method: 'POST',
    path: '/menu/pictures',
    tag: 'menu',
    summary: 'Keep a picture (WebP, PNG or JPEG) for items and categories to show',
    access: 'menu.manage',
    command: true,
    body: z.object({
      data: z
        .base64()
        .min(1)
        .max(Math.ceil((LARGEST_PICTURE / 3) * 4) + 4),
    }),
    bodyLimit: 2 * LARGEST_PICTURE,
    reply: z.object({ key: z.string(), seq: Seq }),
    refusals: ['picture_unreadable'],
  }),
};
