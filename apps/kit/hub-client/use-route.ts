import type { RouteContract } from '@comanda/shared/contracts/route.ts';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { deviceClock } from './clock.ts';
import { useHub } from './hub-context.ts';
import type { Answer, AnyInput, HubProblem, InputArgs, Reply, RouteRef } from './types.ts';

/** Between two askings of a hub that is there again but did not answer. */
const AGAIN_MS = 500;

export interface RouteState<T> {
  /** The last reply; it stays while a newer one is asked for, and when that fails. */
  readonly data: T | undefined;
  readonly problem: HubProblem | null;
  readonly loading: boolean;
  readonly refetch: () => void;
}

/** Asks the hub when the component appears, when the input or who is signed in is another, and again once a hub that was away is back. */
export function useRoute<R extends RouteContract & { readonly method: 'GET' }>(
  route: RouteRef<R>,
  ...[input]: InputArgs<R>
): RouteState<Reply<R>> {
  const client = useHub();
  const asked = JSON.stringify(input ?? {});
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ asked: string; data?: Reply<R>; problem: HubProblem | null; loading: boolean }>({
    asked,
    problem: null,
    loading: true,
  });
  const who = useStore(client.sessions.state, (session) =>
    session.status === 'signed_in' ? session.id : session.status,
  );
  const live = useStore(client.live.state, ({ state }) => state === 'live');
  const refetch = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    let wanted = true;
    setState((before) =>
      before.asked === asked ? { ...before, loading: true } : { asked, problem: null, loading: true },
    );
    const call = client.call as (route: RouteRef<R>, input: AnyInput) => Promise<Answer<Reply<R>>>;
    const ask = async (): Promise<void> => {
      const answer = await call.call(client, route, JSON.parse(asked) as AnyInput);
      if (!wanted) return;
      setState((before) =>
        answer.ok
          ? { asked, data: answer.value, problem: null, loading: false }
          : { ...before, problem: answer.error, loading: false },
      );
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [client, route, asked, round, who]);

  const again = live && !state.loading && state.problem?.code === 'unreachable';
  useEffect(() => (again ? deviceClock.after(AGAIN_MS, refetch) : undefined), [again, refetch]);

  const current = state.asked === asked;
  return {
    data: current ? state.data : undefined,
    problem: current ? state.problem : null,
    loading: !current || state.loading,
    refetch,
  };
}
