import { expect, it } from 'vitest';
import { jobsShown, mayBeTried } from './jobs-shown.ts';

const job = (state: 'waiting' | 'printing' | 'retrying' | 'printed' | 'dead' | 'dismissed', createdAt: number) => ({
  state,
  createdAt,
});

it('shows what was given up first, however much was printed since, then what waits, then the latest', () => {
  const printed = Array.from({ length: 40 }, (_, at) => job(at % 2 === 0 ? 'printed' : 'dismissed', 100 + at));
  const shown = jobsShown([...printed, job('dead', 1), job('waiting', 2), job('printing', 3), job('dead', 4)]);
  expect(shown.slice(0, 4)).toEqual([job('dead', 4), job('dead', 1), job('printing', 3), job('waiting', 2)]);
  expect(shown.slice(4)).toEqual(printed.toReversed().slice(0, 30));
});

it('shows all there is where nothing was printed', () => {
  expect(jobsShown([job('retrying', 1)])).toEqual([job('retrying', 1)]);
  expect(jobsShown([])).toEqual([]);
});

it('offers to try or put away only what waits or was given up', () => {
  expect(
    ['waiting', 'printing', 'retrying', 'printed', 'dead', 'dismissed'].filter((state) =>
      mayBeTried(job(state as never, 0)),
    ),
  ).toEqual(['waiting', 'retrying', 'dead']);
});
