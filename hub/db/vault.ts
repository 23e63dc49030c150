import type { Store } from './store.ts';
import { vault } from './schema/vault.ts';

type Kind = (typeof vault.$inferSelect)['kind'];

/** Keeps personal data under an id (L9). Inside a command it is kept with the command's events, or not at all. */
export function keepInVault(store: Store, id: string, kind: Kind, data: unknown, at: number): void {
  store.insert(vault, { id, kind, data: JSON.stringify(data), at });
}

/** What is kept under an id; null: it was erased. */
export function readVault<T>(store: Store, id: string): T | null {
  const row = store.get<{ data: string }>('select data from vault where id = ?', id);
  return row ? (JSON.parse(row.data) as T) : null;
}

/** Forgets for good, and overwrites where it stood in the file; false: there was nothing. */
export function eraseFromVault(store: Store, id: string): boolean {
  store.sqlite.pragma('secure_delete = ON');
  try {
    return store.run('delete from vault where id = ?', id) > 0;
  } finally {
    store.sqlite.pragma('secure_delete = OFF');
  }
}
