import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import type { PaidCheckView } from '@comanda/shared/contracts/views/paid-check.ts';
import { useEffect, useState } from 'react';

interface Found {
  readonly search: string;
  readonly checks: readonly PaidCheckView[];
  readonly more: boolean;
}

/** Paid checks by a search, page after page. */
export function usePaidChecks(search: string) {
  const client = useHub();
  const [found, setFound] = useState<Found>({ search, checks: [], more: false });
  const [wish, setWish] = useState<{ readonly before: number | null; readonly round: number }>({
    before: null,
    round: 0,
  });
  const [problem, setProblem] = useState<HubProblem | null>(null);
  const [loading, setLoading] = useState(true);
  const [last, setLast] = useState(search);
  if (last !== search) {
    setLast(search);
    setWish({ before: null, round: 0 });
  }
  const { before, round } = wish;
  useEffect(() => {
    let wanted = true;
    setLoading(true);
    const ask = async (): Promise<void> => {
      const query = { search, ...(before !== null && { before }) };
      const answer = await client.get(routes.paidChecks, { query });
      if (!wanted) return;
      setLoading(false);
      setProblem(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const { checks, more } = answer.value;
      setFound((now) => ({ search, more, checks: before === null ? checks : [...now.checks, ...checks] }));
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [client, search, before, round]);
  const fresh = found.search === search;
  return {
    checks: fresh ? found.checks : [],
    more: fresh && found.more,
    loading: loading || !fresh,
    problem,
    retry: () => setWish({ before, round: round + 1 }),
    onMore: () => setWish({ before: found.checks.at(-1)?.seq ?? null, round }),
  };
}
