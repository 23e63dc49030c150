import type { Answer, HubProblem } from '@comanda/kit/hub-client/types.ts';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Page<C> {
  /** Where the next page begins; null: this is the last. */
  readonly next: C | null;
}

export interface Pages<P> {
  readonly pages: readonly P[];
  readonly problem: HubProblem | null;
  readonly loading: boolean;
  /** Asks for the page after those that are here; null: there is none. */
  readonly more: (() => void) | null;
  /** Asks from the beginning. */
  readonly again: () => void;
}

/**
 * A long list that the hub gives page by page. Another `ask` (it must be memoised) begins anew; what an earlier one
 * answers late is dropped. Null: nothing can be asked yet.
 */
export function usePages<C, P extends Page<C>>(ask: ((from: C | null) => Promise<Answer<P>>) | null): Pages<P> {
  const [pages, setPages] = useState<readonly P[]>([]);
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const [loading, setLoading] = useState(true);
  const turn = useRef(0);
  const load = useCallback(
    async (from: C | null): Promise<void> => {
      if (!ask) return;
      const mine = (turn.current += 1);
      setLoading(true);
      const answer = await ask(from);
      if (mine !== turn.current) return;
      setLoading(false);
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setPages((kept) => (from === null ? [answer.value] : [...kept, answer.value]));
    },
    [ask],
  );
  useEffect(() => {
    void load(null);
  }, [load]);
  const next = pages.at(-1)?.next ?? null;
  return {
    pages,
    problem,
    loading,
    more: next === null ? null : () => void load(next),
    again: () => void load(null),
  };
}
