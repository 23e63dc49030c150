import { useCallback } from 'react';
import type { HubProblem, NotKept } from '../hub-client/types.ts';
import { useKitText } from '../i18n/index.ts';

const OURS = {
  unreachable: 'entry.unreachable',
  session_over: 'entry.sessionOver',
  not_kept: 'entry.notKept',
} as const;

/**
 * What to say about something that did not work: the hub's own sentence, or ours where it said none. The same function
 * until the language is another.
 */
export function useProblemWords(): (problem: HubProblem | NotKept) => string {
  const t = useKitText();
  return useCallback(
    (problem: HubProblem | NotKept) => {
      if ('detail' in problem && problem.detail) return problem.detail;
      const key = (OURS as Readonly<Record<string, (typeof OURS)[keyof typeof OURS]>>)[problem.code];
      return t(key ?? 'entry.fault');
    },
    [t],
  );
}
