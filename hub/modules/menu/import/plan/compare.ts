import type { ImportChange } from '@comanda/shared/contracts/commands/menu.ts';
import type { Category, MenuItem, ModifierGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';
import type { z } from 'zod';
import { categoryDifferences, groupDifferences, itemDifferences } from './differences.ts';
import { Teller, type TellerOptions } from './words.ts';

export type Change = z.infer<typeof ImportChange>;

interface CompareOptions extends TellerOptions {
  /** Whose categories and groups are called by name beside those that are compared. */
  readonly names?: MenuContent;
}

export interface Compared {
  /** Of each thing that was compared, `same` where nothing differs. */
  readonly all: readonly Change[];
  /** Without those. */
  readonly changes: Change[];
  /** The things themselves that are new or differ. */
  readonly news: MenuContent;
}

/** What things are other than before, in words. */
export function compareMenus(before: MenuContent, after: MenuContent, options: CompareOptions): Compared {
  const teller = new Teller(options, [
    ...(options.names?.categories ?? []),
    ...(options.names?.groups ?? []),
    ...before.categories,
    ...before.groups,
    ...after.categories,
    ...after.groups,
  ]);
  const compare = <T extends Category | ModifierGroup | MenuItem>(
    kind: Change['kind'],
    had: readonly T[],
    has: readonly T[],
    tell: (before: T, after: T, teller: Teller) => string[],
  ) => {
    const known = new Map(had.map((thing) => [thing.id, thing]));
    return has.map((thing) => {
      const old = known.get(thing.id);
      const differences = old ? tell(old, thing, teller) : [];
      const change: Change['change'] = !old ? 'added' : differences.length === 0 ? 'same' : archiving(old, thing);
      return { thing, change: { kind, change, name: teller.name(thing), differences } };
    });
  };
  const categories = compare('category', before.categories, after.categories, categoryDifferences);
  const groups = compare('group', before.groups, after.groups, groupDifferences);
  const items = compare('item', before.items, after.items, itemDifferences);
  const isNews = ({ change }: { readonly change: Change }): boolean => change.change !== 'same';
  const things = <T>(compared: readonly { readonly thing: T; readonly change: Change }[]): T[] =>
    compared.filter(isNews).map(({ thing }) => thing);
  const all = [...categories, ...groups, ...items].map(({ change }) => change);
  return {
    all,
    changes: all.filter(({ change }) => change !== 'same'),
    news: { categories: things(categories), groups: things(groups), items: things(items) },
  };
}

function archiving(before: object, after: object): 'archived' | 'changed' {
  const isArchived = (thing: object) => 'archived' in thing && thing.archived === true;
  return isArchived(after) && !isArchived(before) ? 'archived' : 'changed';
}
