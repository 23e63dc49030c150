import { must } from '@comanda/shared/base/assert.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import type { Refusal } from '@comanda/shared/contracts/refusals.ts';
import type { Deciding } from '../../log/spine.ts';
import type { Caller } from '../module.ts';

interface Decider {
  readonly decide?: (deciding: Deciding, call: never) => Result<unknown, Refusal>;
}

/** Decides another module's command as a part of this one: all of it happens, or nothing. Null: it was accepted. */
export function within(
  handler: Decider,
  { deciding, caller }: { readonly deciding: Deciding; readonly caller: Caller },
  call: { readonly params: object; readonly body: object },
): Refusal | null {
  const decide = must(handler.decide, 'a command decides');
  const outcome = decide(deciding, { ...call, query: {}, caller, language: 'en' } as never);
  return outcome.ok ? null : outcome.error;
}
