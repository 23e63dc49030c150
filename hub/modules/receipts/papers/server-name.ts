import { calledName } from '@comanda/shared/receipts/called-name.ts';
import type { Store } from '../../../db/store.ts';

/** What who opened an order is called by, from the vault; null: no staff member did, or the name was erased. */
export function serverName(store: Store, actor: string): string | null {
  if (!actor.startsWith('staff:')) return null;
  const profile = store.get<{ name: string; language: string }>(
    'select name, language from staff_profiles where id = ?',
    actor.slice('staff:'.length),
  );
  return profile ? calledName(profile.name, profile.language) : null;
}
