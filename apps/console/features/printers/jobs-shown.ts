import type { PrintJobView } from '@comanda/shared/contracts/views/operations.ts';

/** Of those that are done; the others are all shown. */
const LATEST = 30;

type Shown = Pick<PrintJobView, 'state' | 'createdAt'>;

/** One on its way can neither be hurried nor put away. */
export const mayBeTried = ({ state }: Shown): boolean =>
  state === 'waiting' || state === 'retrying' || state === 'dead';

const rankOf = ({ state }: Shown): number => {
  if (state === 'dead') return 0;
  return state === 'printed' || state === 'dismissed' ? 2 : 1;
};

/** Those that were given up first, however old; then what waits, then the last that are done; newest first in each. */
export function jobsShown<J extends Shown>(jobs: readonly J[]): J[] {
  const sorted = jobs.toSorted((a, b) => rankOf(a) - rankOf(b) || b.createdAt - a.createdAt);
  const done = sorted.findIndex((job) => rankOf(job) === 2);
  return done === -1 ? sorted : sorted.slice(0, done + LATEST);
}
