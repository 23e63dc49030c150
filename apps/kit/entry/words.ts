import { useKitText } from '../i18n/index.ts';
import type { HubProblem, NotKept } from '../hub-client/types.ts';

/** What to say about something that did not work: the hub's own sentence, or ours where it said none. */
export function useProblemWords(): (problem: HubProblem | NotKept) => string {
  const t = useKitText();
  return (problem) => {
    switch (problem.code) {
      case 'unreachable':
        return t('entry.unreachable');
      case 'session_over':
        return t('entry.sessionOver');
      case 'not_kept':
        return t('entry.notKept');
      default:
        return 'detail' in problem && problem.detail ? problem.detail : t('entry.fault');
    }
  };
}
