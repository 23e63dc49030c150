import { err, type Result } from '@comanda/shared/base/result.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Desk } from './desk.ts';
import { afterWrongTry, LOCKED_AFTER, NO_TRIES, tooSoon, type Tries } from './tries.ts';

const MOST_NAMES = 1_000;

/**
 * Tries of user names that nobody has. They meet the delays, the lock and the cost that everybody meets, so that the hub
 * does not tell who works here.
 */
export function makeStrangers({
  hashing,
  now,
}: Desk): (username: string, secret: string) => Promise<Result<never, Refusal>> {
  const tried = new Map<string, Tries>();
  return async (username, secret) => {
    const tries = tried.get(username) ?? NO_TRIES;
    if (tries.failures >= LOCKED_AFTER) return err(refuse('sign_in_locked'));
    const barred = tooSoon(tries, now());
    if (barred) return err(barred);
    await hashing.matches(null, secret);
    if (tried.size >= MOST_NAMES) tried.delete(tried.keys().next().value ?? '');
    const next = afterWrongTry(tries, now());
    tried.set(username, next);
    return err(refuse(next.failures >= LOCKED_AFTER ? 'sign_in_locked' : 'wrong_password'));
  };
}
