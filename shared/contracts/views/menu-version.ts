import { z } from 'zod';
import { Instant, Uuid } from '../common.ts';

export const MenuVersionKind = z.enum(['edited', 'imported', 'reverted']);

export const PictureType = z.enum(['image/webp', 'image/png', 'image/jpeg']);
export type PictureType = z.infer<typeof PictureType>;

/** What was published at once. */
export const MenuVersion = z.object({
  version: z.int().min(1),
  kind: MenuVersionKind,
  note: z.string(),
  reverts: z.int().nullable(),
  at: Instant,
  /** Null where the hub itself did it, or the name was erased. */
  byName: z.string().nullable(),
  changes: z.int(),
  /** Nothing of the menu has changed since: it can be taken back. */
  last: z.boolean(),
});
export type MenuVersion = z.infer<typeof MenuVersion>;

/** What keeps a menu from being published, or what is only worth a look. */
export const MenuProblem = z.object({
  kind: z.enum(['category', 'group', 'item']),
  id: Uuid,
  /** Its name, in the venue's own language. */
  name: z.string(),
  /** Path of the field to blame: `variants.0.price`. */
  field: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  en: z.string(),
  vi: z.string(),
});
export type MenuProblem = z.infer<typeof MenuProblem>;
