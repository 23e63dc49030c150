import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { Session } from '@comanda/shared/contracts/views/session.ts';
import type { Deciding } from '../../log/spine.ts';
import type { Caller } from '../module.ts';
import { credentialsOf, keepTries } from './credentials.ts';
import { type Author, authorOf, type Desk, runFor } from './desk.ts';
import { permissionsOf } from './permissions.ts';
import { othersWith, sessionStaff, staffMember } from './queries.ts';
import { ACCESS_LASTS, newTokens, openSession, type Tokens } from './sessions.ts';
import { afterWrongTry, LAST_KEY_DELAY, LOCKED_AFTER, NO_TRIES, tooSoon } from './tries.ts';

export interface Attempt {
  readonly staffId: string;
  readonly by: 'pin' | 'password';
  readonly secret: string;
  readonly caller: Caller;
}

const wrongSecret = (by: Attempt['by']): Refusal => refuse(by === 'pin' ? 'wrong_pin' : 'wrong_password');

export function sessionReply(desk: Desk, staffId: string, caller: Caller, tokens: Tokens): Result<Session, Refusal> {
  const member = staffMember(desk.spine.store, staffId);
  if (!member) return err(refuse('signed_out'));
  return ok({
    ...tokens,
    accessExpiresAt: desk.now() + ACCESS_LASTS,
    staff: sessionStaff(member),
    permissions: [...permissionsOf(desk.spine.store, caller.device?.role ?? null, member.role)],
  });
}

/**
 * One try of a staff member who exists. To be run in turn with the others of the same person: a try is looked at when
 * the one before it is counted, so that many at once are no faster than one after the other.
 */
export async function attempt(desk: Desk, tried: Attempt): Promise<Result<Session, Refusal>> {
  const { staffId, by, caller } = tried;
  const tokens = newTokens(desk);
  const proved = await prove(desk, tried, { ...authorOf(caller), actor: `staff:${staffId}` }, (deciding) => {
    openSession(deciding, staffId, by, caller.device?.id ?? null, tokens);
    return ok(null);
  });
  return proved.ok ? sessionReply(desk, staffId, caller, tokens) : proved;
}

/** Does something for whoever knows a secret; a wrong try is counted. As `attempt`, to be run in turn. */
export async function prove<R>(
  desk: Desk,
  tried: Attempt,
  author: Author,
  deed: (deciding: Deciding) => Result<R, Refusal>,
): Promise<Result<R, Refusal>> {
  const { staffId, by, caller } = tried;
  const { store } = desk.spine;
  const member = staffMember(store, staffId);
  const kept = credentialsOf(store, staffId);
  if (member?.locked) return err(refuse('sign_in_locked'));
  const barred = tooSoon(kept ?? NO_TRIES, desk.now());
  if (barred) return err(barred);
  const hash = (member?.active && kept?.[by]) || null;
  const right = await desk.hashing.matches(hash, tried.secret);
  const outcome = await runFor<Outcome | { readonly done: R }>(desk, right ? author : authorOf(caller), (deciding) => {
    // The secret may have been changed, or its owner locked out, while it was being compared.
    if (!right || !mayEnter(deciding, tried, hash)) return ok(countWrongTry(deciding, staffId));
    keepTries(deciding.store, staffId, NO_TRIES);
    const done = deed(deciding);
    return done.ok ? ok({ done: done.value }) : done;
  });
  if (!outcome.ok) return outcome;
  if (typeof outcome.value === 'object') return ok(outcome.value.done);
  return err(outcome.value === 'locked' ? refuse('sign_in_locked') : wrongSecret(by));
}

type Outcome = 'wrong' | 'locked';

function mayEnter({ store }: Deciding, { staffId, by }: Attempt, hash: string | null): boolean {
  const member = staffMember(store, staffId);
  return member !== null && member.active && !member.locked && credentialsOf(store, staffId)?.[by] === hash;
}

function countWrongTry(deciding: Deciding, staffId: string): Outcome {
  const { store, at } = deciding;
  const member = staffMember(store, staffId);
  const kept = credentialsOf(store, staffId);
  if (!member || !kept || member.locked) return 'wrong';
  const tries = afterWrongTry(kept, at);
  if (tries.failures < LOCKED_AFTER) {
    keepTries(store, staffId, tries);
    return 'wrong';
  }
  // Locking the last one who can unlock would lock the venue out of itself.
  if (othersWith(store, staffId, ['owner', 'manager'], true) === 0) {
    keepTries(store, staffId, { ...tries, notBefore: at + LAST_KEY_DELAY });
    return 'wrong';
  }
  keepTries(store, staffId, tries);
  deciding.append(event('staff.locked.v1', `staff:${staffId}`, { staffId }));
  return 'locked';
}
