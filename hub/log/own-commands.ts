import type { NewId } from '@comanda/shared/base/ids.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Decide, Spine } from './spine.ts';

/** Commands of the hub's own have fresh ids, so that nothing of theirs is ever compared. */
export const EMPTY_FINGERPRINT: Buffer = Buffer.alloc(0);

/** Runs a command in the hub's own name. */
export const runAsHub = <R>(spine: Spine, newId: NewId, decide: Decide<R>): Promise<Result<R, Refusal>> =>
  spine.run({ id: newId(), fingerprint: EMPTY_FINGERPRINT, actor: 'hub', device: null }, decide);
