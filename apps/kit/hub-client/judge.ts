import type { HubProblem } from './types.ts';

/** Problems after which the hub may still take the same command: the machine's state is to blame, not the command. */
const PASSING: ReadonlySet<HubProblem['code']> = new Set([
  'unreachable',
  'fault',
  'session_over',
  'too_many_requests',
  'stopping',
  'disk_full',
  'device_unknown',
]);

/** Whether a command is to be sent again. A refused one is not: the hub would say the same. */
export function isNoAnswer(problem: HubProblem, { sessionId }: { readonly sessionId: string | null }): boolean {
  return PASSING.has(problem.code) || (problem.code === 'signed_out' && sessionId !== null);
}

const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * Milliseconds until the next try, doubling with each failure in a row.
 * @param luck 0 to 1: spreads the screens of a venue, which all lost the hub at once.
 */
export function retryAfter(problem: HubProblem, failures: number, luck: number): number {
  const seconds = problem.code === 'too_many_requests' ? Number(problem.details?.['seconds'] ?? 0) : 0;
  const backOff = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.max(seconds * 1_000, backOff * (0.5 + luck / 2));
}
