import { must } from '@comanda/shared/base/assert.ts';
import type { Bridge } from '@comanda/kit/bridge/bridge.ts';
import type {
  CallInput,
  CallOutput,
  DesktopCall,
  DesktopError,
  SetUpState,
} from '@comanda/shared/contracts/desktop.ts';
import { createContext, use, useEffect, useState } from 'react';

export const ProgramContext = createContext<Bridge | null>(null);

const useProgram = (): Bridge => must(use(ProgramContext), 'set-up is drawn within the program');

/** What this machine is, and what it sees; null until the program has said. */
export function useSetUpState(): SetUpState | null {
  const program = useProgram();
  const [state, setState] = useState<SetUpState | null>(null);
  useEffect(() => {
    const stop = program.on('setUpChanged', setState);
    void program.call('setUp', null).then((first) => setState((later) => later ?? first));
    return stop;
  }, [program]);
  return state;
}

type Answered = Extract<CallOutput<DesktopCall>, { readonly ok: boolean } | null>;
export type AnsweringCall = { [C in DesktopCall]: CallOutput<C> extends Answered ? C : never }[DesktopCall];
type ValueOf<C extends AnsweringCall> = Extract<CallOutput<C>, { readonly ok: true }>['value'];

export interface Asking {
  readonly busy: boolean;
  readonly problem: DesktopError | null;
  /** The answer; null: it was refused, and `problem` says why. */
  ask<C extends AnsweringCall>(call: C, input: CallInput<C>): Promise<ValueOf<C> | undefined>;
}

/** Asks the program for something, one at a time, and keeps why it was not done. */
export function useAsking(): Asking {
  const program = useProgram();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DesktopError | null>(null);
  return {
    busy,
    problem,
    async ask(call, input) {
      setBusy(true);
      const fault = { ok: false, error: { code: 'program_fault' } } as const;
      const answer = (await program.call(call, input).catch(() => fault)) as Exclude<Answered, null>;
      setBusy(false);
      setProblem(answer.ok ? null : answer.error);
      return answer.ok ? answer.value : undefined;
    },
  };
}
