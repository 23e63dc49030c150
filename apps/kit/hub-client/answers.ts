import { ok } from '@comanda/shared/base/result.ts';
import type { RouteName } from '@comanda/shared/contracts/routes.ts';
import type { Clock } from './clock.ts';
import { type Database, KEPT, LIGHT } from './database.ts';
import type { Answer } from './types.ts';
import type { WireRequest } from './wire.ts';

/** What a screen cannot work without, and may work with as it was: the house, its menu, who works there. */
const KEPT_ROUTES: ReadonlySet<string> = new Set<RouteName>(['venue', 'menu', 'staffTiles']);

interface Keeping {
  readonly db: Database;
  readonly clock: Clock;
}

/** Keeps an answer that a screen may need while the hub is away; while it is, gives the one that was kept. */
export async function orKept(
  { db, clock }: Keeping,
  name: RouteName,
  { path }: WireRequest,
  answer: Answer,
): Promise<Answer> {
  if (!KEPT_ROUTES.has(name)) return answer;
  try {
    if (answer.ok) {
      const tx = db.transaction('answers', 'readwrite', LIGHT);
      await tx.store.put({ at: clock.now(), value: answer.value }, path);
      await tx.done;
    } else if (answer.error.code === 'unreachable') {
      const kept = await db.get('answers', path);
      if (kept) return ok(kept.value);
    }
  } catch {
    // A device that can store nothing works as long as the hub is there.
  }
  return answer;
}

const COUNT = 'kept-number';

/** Counts this device's own numbers, over all its tabs, from 1. */
export async function countOn(db: Database): Promise<number> {
  const tx = db.transaction('answers', 'readwrite', KEPT);
  const last = (await tx.store.get(COUNT))?.value;
  const next = (typeof last === 'number' ? last : 0) + 1;
  await tx.store.put({ at: 0, value: next }, COUNT);
  await tx.done;
  return next;
}

/** Another hub's answers would be wrong ones. A device that is paired again has another letter, so it counts from 1. */
export const forgetAnswers = (db: Database): Promise<void> => db.clear('answers');
