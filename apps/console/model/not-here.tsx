import { useProblemWords } from '@comanda/kit/entry/words.ts';
import type { HubProblem } from '@comanda/kit/hub-client/types.ts';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { useText } from '../i18n/index.ts';

interface NotHereProps {
  /** Null: it is still asked for. */
  readonly problem: HubProblem | null;
  readonly refetch: () => void;
}

/** In the place of what the hub was asked for and has not answered yet. */
export function NotHere({ problem, refetch }: NotHereProps) {
  const t = useText();
  const words = useProblemWords();
  if (!problem) return <Loading />;
  return (
    <ErrorNote title={t('problem')} onRetry={refetch}>
      {words(problem)}
    </ErrorNote>
  );
}
