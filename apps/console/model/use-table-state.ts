import { useProblemWords } from '@comanda/kit/entry/words.ts';
import type { RouteState } from '@comanda/kit/hub-client/use-route.ts';
import type { TableState } from '@comanda/kit/ui/data-table.tsx';
import { useText } from '../i18n/index.ts';

/** How a table stands whose rows come from one route: what is there stays, whatever became of a later asking. */
export function useTableState({ data, problem, refetch }: RouteState<unknown>): TableState {
  const t = useText();
  const words = useProblemWords();
  if (data !== undefined) return { kind: 'ready' };
  return problem
    ? { kind: 'error', title: t('problem'), advice: words(problem), onRetry: refetch }
    : { kind: 'loading' };
}
