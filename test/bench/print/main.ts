import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tickets } from '../../faults/tickets.ts';
import { mulberry32, runSeed } from '../../seed.ts';
import { measure, type Measurement, readOptions, say } from '../command-line.ts';
import { type Figure, atLeast, atMost } from '../figures.ts';
import { remove } from '../hub-process.ts';
import { percentile } from '../stats.ts';
import { firstBytes } from './first-byte.ts';
import { assertKinds, type Kind, ours, theirs } from './rendering.ts';

/** `npm run bench:print`: what paper costs, how soon it comes, and whether every ticket comes once. */

const USAGE = `npm run bench:print -- [--json] [--quick] [--only FIGURE,…]

  --quick  few papers: tries the measurement, its figures count for nothing
COMANDA_SEED repeats a run's random faults.`;

const P95 = 0.95;
const WARM_UP = 20;
const seed = runSeed();
const work = mkdtempSync(join(tmpdir(), 'comanda-print-'));

const p95 = (once: (round: number) => number, rounds: number): number => {
  for (let round = 0; round < WARM_UP; round += 1) once(-1 - round);
  return percentile(
    Array.from({ length: rounds }, (_, round) => once(round)),
    P95,
  );
};

/** Once, and not among the figures. */
assertKinds();

const rendered = (id: string, kind: Kind, limit: number, quick: boolean): Measurement => ({
  ids: [id],
  run: async (): Promise<Figure[]> => {
    const rounds = quick ? 20 : 300;
    const figure = atMost({ id, value: p95((round) => ours(kind, round), rounds), unit: 'ms p95' }, limit);
    // The library draws nothing: beside drawn lines there is nothing to set.
    return [kind === 'text' ? { ...figure, reference: p95(theirs, rounds) } : figure];
  },
});

const options = readOptions(USAGE, ({ quick }) => [
  rendered('receipt-text', 'text', 10, quick),
  rendered('receipt-drawn', 'drawn', 60, quick),
  {
    ids: ['first-byte', 'first-byte-busy'],
    run: async () => {
      const found = await firstBytes(work, quick ? 12 : 120);
      const figure = atMost({ id: 'first-byte', value: percentile(found.ours, P95), unit: 'ms p95' }, 150);
      const busy = found.busy.reduce((sum, each) => sum + each, 0) / found.busy.length;
      return [
        { ...figure, reference: percentile(found.bare, P95) },
        // With idle printers beside it nothing was tried.
        atLeast({ id: 'first-byte-busy', value: busy, unit: 'of 10 printers printing, on average' }, 8),
      ];
    },
  },
  {
    ids: [
      'tickets',
      'tickets-missing',
      'tickets-doubled',
      'tickets-disordered',
      'tickets-unmarked',
      'tickets-reprinted',
      'tickets-stood-in',
    ],
    run: async () => {
      const wanted = quick ? 1_000 : 10_000;
      const sum = await tickets({ work, random: mulberry32(seed), say, tickets: wanted });
      return [
        atLeast({ id: 'tickets', value: sum.tickets, unit: 'tickets to 6 printers' }, wanted),
        atMost({ id: 'tickets-missing', value: sum.missing, unit: 'tickets' }, 0),
        atMost({ id: 'tickets-doubled', value: sum.doubled, unit: 'tickets not marked as reprints' }, 0),
        atMost({ id: 'tickets-disordered', value: sum.disordered, unit: 'tickets after a later one' }, 0),
        atMost({ id: 'tickets-unmarked', value: sum.unmarked, unit: 'papers that do not say whose they are' }, 0),
        // Without reprints and stand-ins nothing was tried.
        atLeast({ id: 'tickets-reprinted', value: sum.reprinted, unit: 'papers marked as reprints' }, wanted / 500),
        atLeast({ id: 'tickets-stood-in', value: sum.stoodIn, unit: 'papers of a stand-in' }, wanted / 500),
      ];
    },
  },
]);

say(`seed ${seed} (COMANDA_SEED repeats it)`);
try {
  await measure('print', options);
} finally {
  remove(work);
}
