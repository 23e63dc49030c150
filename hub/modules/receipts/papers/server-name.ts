import type { Store } from '../../../db/store.ts';

/**
 * The first name of who opened an order, from the vault; null: no staff member did, or the name was erased. Vietnamese
 * names end with the one that people are called by.
 */
export function serverName(store: Store, actor: string): string | null {
  if (!actor.startsWith('staff:')) return null;
  const profile = store.get<{ name: string; language: string }>(
    'select name, language from staff_profiles where id = ?',
    actor.slice('staff:'.length),
  );
  const names = profile?.name.trim().split(/\s+/) ?? [];
  return (profile?.language === 'vi' ? names.at(-1) : names[0]) || null;
}
