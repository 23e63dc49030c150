import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { type CommandState, useCommand, useConnection } from '@comanda/kit/hub-client/react.tsx';
import type { CommandContract, RouteRef } from '@comanda/kit/hub-client/types.ts';

export interface Save<R extends CommandContract> {
  readonly run: CommandState<R>['run'];
  readonly busy: boolean;
  /** The hub is there: what is saved now is answered now. */
  readonly live: boolean;
  /** Why the hub refused, where a field whose path begins so is to blame. */
  readonly errorAt: (path: string) => string | undefined;
  /** Why it refused, where none of these fields is. */
  readonly errorBeside: (paths: readonly string[]) => string | undefined;
  readonly clear: () => void;
}

/** Saving a form: one command, and its refusal at the field it is about. */
export function useSave<R extends CommandContract>(route: RouteRef<R>): Save<R> {
  const words = useProblemWords();
  const { run, pending, problem, clear } = useCommand(route);
  const live = useConnection().state === 'live';
  const field = problem && 'field' in problem ? problem.field : undefined;
  const at = (path: string): boolean => field === path || field?.startsWith(`${path}.`) === true;
  return {
    run,
    busy: pending > 0,
    live,
    errorAt: (path) => (problem && at(path) ? words(problem) : undefined),
    errorBeside: (paths) => (problem && !paths.some(at) ? words(problem) : undefined),
    clear,
  };
}
