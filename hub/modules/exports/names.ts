import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Store } from '../../db/store.ts';
import { menuView } from '../menu/index.ts';
import type { VenueState } from '../venue/index.ts';
import { type Head, headWords } from './words.ts';

/** Names for ids, as they are now. */
export interface Names {
  readonly head: Readonly<Record<Head, string>>;
  readonly say: (text: LocalText | null) => string;
  readonly table: (id: string | null) => string;
  readonly category: (id: string) => string;
  readonly taxGroup: (id: string) => string;
  /** Of a staff member or a device; empty: the hub, or somebody who is no more. */
  readonly actor: (actor: string) => string;
}

export function namesOf(store: Store, { settings }: VenueState, language: string): Names {
  const say = (text: LocalText | null): string =>
    [language, ...settings.languages].map((each) => text?.[each]).find(Boolean) ?? Object.values(text ?? {})[0] ?? '';
  const read = (sql: string): Map<string, string> =>
    new Map(store.all<{ id: string; name: string }>(sql).map(({ id, name }) => [id, name]));
  const tables = read(`select id, json_extract(data, '$.name') as name from tables`);
  const actors = read(
    `select 'staff:' || id as id, name from staff_profiles union all select 'device:' || id, name from devices`,
  );
  const categories = new Map(menuView(store).categories.map(({ id, name }) => [id, say(name)]));
  const taxGroups = new Map(settings.taxGroups.map(({ id, name }) => [id, name]));
  return {
    head: headWords(language),
    say,
    table: (id) => (id === null ? '' : (tables.get(id) ?? '')),
    category: (id) => categories.get(id) ?? '',
    taxGroup: (id) => taxGroups.get(id) ?? id,
    actor: (actor) => actors.get(actor) ?? '',
  };
}
