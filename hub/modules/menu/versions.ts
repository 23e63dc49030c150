import { must } from '@comanda/shared/base/assert.ts';
import { event, type EventPayload, type NewEvent } from '@comanda/shared/contracts/events/index.ts';
import type { MenuVersion } from '@comanda/shared/contracts/views/menu-version.ts';
import type { MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';

type About = Pick<EventPayload<'menu.published.v1'>, 'kind' | 'note' | 'reverts'>;

/** The events that bring each of these things as it is here: categories, then groups, then items. */
export const savingEvents = ({ categories, groups, items }: MenuContent): NewEvent[] => [
  ...categories.map((each) => event('category.saved.v1', `category:${each.id}`, each)),
  ...groups.map((each) => event('group.saved.v1', `group:${each.id}`, each)),
  ...items.map((each) => event('item.saved.v1', `item:${each.id}`, each)),
];

/** Appends changes and, right after them, the version that they are. There is at least one. Returns its number. */
export function publish(deciding: Deciding, changes: readonly NewEvent[], about: About): number {
  const last = deciding.store.get<{ version: number | null }>('select max(version) as version from menu_versions');
  const version = (last?.version ?? 0) + 1;
  for (const change of changes) deciding.append(change);
  deciding.append(event('menu.published.v1', 'menu:menu', { version, changes: changes.length, ...about }));
  return version;
}

export interface VersionRow {
  readonly version: number;
  readonly seq: number;
  readonly changes: number;
}

export const versionRow = (store: Store, version: number): VersionRow | undefined =>
  store.get<VersionRow>('select version, seq, changes from menu_versions where version = ?', version);

/** True where nothing of the menu has changed since: its last change is the menu's. */
export const isLast = (row: Pick<VersionRow, 'seq'>, revision: number): boolean => revision === row.seq - 1;

interface ListedRow extends Omit<MenuVersion, 'last'> {
  readonly seq: number;
}

/** @param before versions older than this one; undefined: from the newest */
export function versions(store: Store, before: number | undefined, limit: number, revision: number): MenuVersion[] {
  const rows = store.all<ListedRow>(
    `select v.version, v.kind, v.note, v.reverts, v.at, v.changes, v.seq, s.name as byName
     from menu_versions v left join staff_profiles s on 'staff:' || s.id = v.by
     where v.version < ? order by v.version desc limit ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  );
  return rows.map(({ seq, ...row }) => ({ ...row, last: isLast({ seq }, revision) }));
}

interface Told {
  readonly type: string;
  readonly payload: string;
}

const KINDS = { 'category.saved.v1': 'categories', 'group.saved.v1': 'groups', 'item.saved.v1': 'items' } as const;
const isKind = (type: string): type is keyof typeof KINDS => type in KINDS;

function gather(rows: readonly Told[]): MenuContent {
  const content = { categories: [], groups: [], items: [] } as Record<keyof MenuContent, unknown[]>;
  for (const { type, payload } of rows) if (isKind(type)) content[KINDS[type]].push(JSON.parse(payload));
  return content as unknown as MenuContent;
}

/** What a version brought, and what was there before it, as the log has it. What it added was not there. */
export function contentOf(store: Store, { seq, changes }: VersionRow): { before: MenuContent; after: MenuContent } {
  const rows = store.all<Told & { seq: number; stream: string }>(
    'select seq, type, stream, payload from log where seq >= ? and seq < ? order by seq',
    seq - changes,
    seq,
  );
  const earlier = rows.flatMap(
    ({ type, stream }) =>
      store.get<Told>(
        'select type, payload from log where stream = ? and seq < ? and type = ? order by seq desc limit 1',
        stream,
        seq - changes,
        type,
      ) ?? [],
  );
  return { before: gather(earlier), after: gather(rows) };
}

/** What takes a version back: all as it was; what the version added is archived. */
export function takingBack({ before, after }: ReturnType<typeof contentOf>): MenuContent {
  const back = <T extends { readonly id: string }>(had: readonly T[], has: readonly T[]): T[] => {
    const old = new Map(had.map((each) => [each.id, each]));
    return [...new Set(has.map(({ id }) => id))].map(
      (id) =>
        old.get(id) ?? {
          ...must(
            has.find((each) => each.id === id),
            'what a version brought',
          ),
          archived: true,
        },
    );
  };
  return {
    categories: back(before.categories, after.categories),
    groups: back(before.groups, after.groups),
    items: back(before.items, after.items),
  };
}
