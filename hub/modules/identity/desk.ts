import type { NewId } from '@comanda/shared/base/ids.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import { EMPTY_FINGERPRINT } from '../../log/own-commands.ts';
import type { Decide, Spine } from '../../log/spine.ts';
import type { Caller } from '../module.ts';
import type { Authenticator } from './authenticate.ts';
import type { Hashing } from './hashing.ts';
import type { Revocations } from './revocations.ts';
import type { RandomBytes } from './tokens.ts';

/** What the commands of this module share. */
export interface Desk {
  readonly spine: Spine;
  readonly now: () => number;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  readonly hashing: Hashing;
  readonly authenticator: Authenticator;
  readonly revocations: Revocations;
}

export interface Author {
  readonly actor: string;
  readonly device: string | null;
}

/** Who acts: the staff member who is signed in, else the device itself. */
export const authorOf = ({ staff, device }: Caller): Author => ({
  actor: staff ? `staff:${staff.id}` : device ? `device:${device.id}` : 'hub',
  device: device?.id ?? null,
});

/**
 * Runs what a request without a command id asks for. The log's memory of commands keeps each outcome: no token and no
 * code may be in it. A refusal takes back all that was written; what must stay (a wrong try) is an accepted outcome.
 */
export const runFor = <R>(desk: Desk, author: Author, decide: Decide<R>): Promise<Result<R, Refusal>> =>
  desk.spine.run({ id: desk.newId(), fingerprint: EMPTY_FINGERPRINT, ...author }, decide);
