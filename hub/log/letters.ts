import type { Store } from '../db/store.ts';
import type { Follower } from './follower.ts';

/** Hands a dead letter to its follower once more; false: there is no such letter, or nobody who reads it. Throws where it fails again. */
export async function retryLetter(store: Store, followers: readonly Follower[], id: number): Promise<boolean> {
  const letter = store.get<{ follower: string }>('select follower from dead_letters where id = ?', id);
  const follower = followers.find((each) => each.name === letter?.follower);
  return follower ? follower.retry(id) : false;
}
