import type { Store } from '../../db/store.ts';
import type { Tries } from './tries.ts';

export interface Credentials extends Tries {
  readonly password: string | null;
  readonly pin: string | null;
}

export function credentialsOf(store: Store, staffId: string): Credentials | null {
  return (
    store.get<Credentials>(
      `select password_hash as password, pin_hash as pin, failures, not_before as notBefore
       from credentials where staff_id = ?`,
      staffId,
    ) ?? null
  );
}

/** Keeps new hashes; null: the one that is there stays. */
export function keepCredentials(store: Store, staffId: string, password: string | null, pin: string | null): void {
  store.run(
    `insert into credentials (staff_id, password_hash, pin_hash, failures, not_before) values (?, ?, ?, 0, 0)
     on conflict (staff_id) do update set
       password_hash = coalesce(excluded.password_hash, password_hash),
       pin_hash = coalesce(excluded.pin_hash, pin_hash)`,
    staffId,
    password,
    pin,
  );
}

export function keepTries(store: Store, staffId: string, { failures, notBefore }: Tries): void {
  store.run('update credentials set failures = ?, not_before = ? where staff_id = ?', failures, notBefore, staffId);
}
