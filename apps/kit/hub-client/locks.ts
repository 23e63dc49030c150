import type { Clock } from './clock.ts';
import { type Database, LIGHT } from './database.ts';

/** Runs something while no other tab of this role runs something under the same name. */
export type WithLock = <T>(name: string, run: () => Promise<T>) => Promise<T>;

export function webLocks(manager: Pick<LockManager, 'request'>, role: string): WithLock {
  return async (name, run) => manager.request(`comanda.${role}.${name}`, run);
}

const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const ASK_AGAIN_MS = 100;

/**
 * The same by leases in the database: browsers give web locks to secure pages only, and a hub on a LAN is reached by
 * plain http. A lease of a tab that crashed or froze runs out; what a lock guards must therefore bear being done twice.
 */
export function leaseLocks(db: Database, clock: Clock, newId: () => string): WithLock {
  async function take(name: string, holder: string): Promise<boolean> {
    const tx = db.transaction('leases', 'readwrite', LIGHT);
    const lease = await tx.store.get(name);
    const free = lease === undefined || lease.until <= clock.now() || lease.holder === holder;
    if (free) await tx.store.put({ holder, until: clock.now() + LEASE_MS }, name);
    await tx.done;
    return free;
  }

  async function giveBack(name: string, holder: string): Promise<void> {
    const tx = db.transaction('leases', 'readwrite', LIGHT);
    if ((await tx.store.get(name))?.holder === holder) await tx.store.delete(name);
    await tx.done;
  }

  return async (name, run) => {
    const holder = newId();
    while (!(await take(name, holder))) await new Promise<void>((wake) => clock.after(ASK_AGAIN_MS, wake));
    let cancel = (): void => {};
    const renewLater = (): void => {
      cancel = clock.after(RENEW_MS, () => {
        // A lease that could not be renewed runs out, as it should when the page is going away.
        take(name, holder).then(renewLater, () => {});
      });
    };
    renewLater();
    try {
      return await run();
    } finally {
      cancel();
      await giveBack(name, holder);
    }
  };
}
