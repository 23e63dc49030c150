import { useEffect, useRef, useState } from 'react';
import { useHub } from './hub-context.ts';
import type { CommandContract, InputArgs, Outcome, Reply, RouteRef } from './types.ts';

type Refused = Exclude<Outcome, { readonly ok: true }>['error'];

export interface CommandState<R extends CommandContract> {
  /** Sends the command; the promise ends with the hub's answer, so with the hub away it waits. */
  readonly run: (...input: InputArgs<R>) => Promise<Outcome<Reply<R>>>;
  /** How many of them the hub has not answered yet. */
  readonly pending: number;
  /** Why the last one was refused. */
  readonly problem: Refused | null;
  readonly clear: () => void;
}

/** A command of a screen. One that is refused after the component has gone is shown among the unsettled. */
export function useCommand<R extends CommandContract>(route: RouteRef<R>): CommandState<R> {
  const client = useHub();
  const there = useRef(false);
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<Refused | null>(null);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return {
    run: async (...[input]) => {
      setPending((count) => count + 1);
      setProblem(null);
      const outcome = await client.command(route, input, () => there.current);
      setPending((count) => count - 1);
      if (!outcome.ok) setProblem(outcome.error);
      return outcome;
    },
    pending,
    problem,
    clear: () => setProblem(null),
  };
}
