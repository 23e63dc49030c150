import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import { create } from 'zustand';

/** What a manager is asked for. */
export interface ToApprove {
  readonly orderId: string | null;
  /** Minor units; null: it is about no money. */
  readonly amount: number | null;
  /** The deed and its reason, in words. */
  readonly what: string;
}

interface Asking extends ToApprove {
  readonly permission: Permission;
  readonly answer: (approvalId: string | null) => void;
}

/** The one deed that waits for a manager's word at this screen. */
export const useAsking = create<{ readonly asking: Asking | null }>(() => ({ asking: null }));

/** Opens the dialog that gets a manager's word; null: it was given up, or refused. */
const askManager = (permission: Permission, deed: ToApprove): Promise<string | null> =>
  new Promise((resolve) => {
    useAsking.getState().asking?.answer(null);
    const answer = (approvalId: string | null): void => {
      useAsking.setState({ asking: null });
      resolve(approvalId);
    };
    useAsking.setState({ asking: { ...deed, permission, answer } });
  });

/**
 * Does what may need a manager's word: where the hub asks for one, the dialog gets it, and the deed is sent again with
 * it as a new command. Null: nobody agreed.
 */
export async function withApproval<T>(
  deed: ToApprove,
  send: (approval: { readonly approvalId?: string }) => Promise<Outcome<T>>,
  ask: typeof askManager = askManager,
): Promise<Outcome<T> | null> {
  const outcome = await send({});
  if (outcome.ok || outcome.error.code !== 'approval_needed') return outcome;
  const approvalId = await ask(outcome.error.details?.['permission'] as Permission, deed);
  return approvalId === null ? null : send({ approvalId });
}
