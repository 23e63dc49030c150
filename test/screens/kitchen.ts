import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, type Measurement, readOptions, say } from '../bench/command-line.ts';
import { atLeast, atMost, significant } from '../bench/figures.ts';
import { type Bench, openBench } from '../bench/measured.ts';
import { mulberry32, runSeed } from '../seed.ts';
import { crowded } from './crowded.ts';
import { drawn, p95, p99 } from './drawn.ts';
import { kills } from './kills.ts';

/** `npm run bench:kitchen`: how fast, how smoothly and how surely tickets come to a kitchen's screen, in Chromium. */

const USAGE = `npm run bench:kitchen -- [--json] [--quick] [--only FIGURE,…]

  --quick  few orders and kills: tries the measurement, its figures count for nothing
COMANDA_SEED repeats a run's random moments. The screens must have been built: npm run build.`;

const SCREENS = fileURLToPath(new URL('../../dist/screens', import.meta.url));

const opened: Promise<Bench>[] = [];
const bench = (): Promise<Bench> => {
  opened[0] ??= openBench({ quick: options.quick, control: false });
  return opened[0];
};

const options = readOptions(USAGE, ({ quick }): Measurement[] => [
  {
    ids: ['drawn-p95', 'drawn-p99'],
    run: async () => {
      const { drawn: times, received } = await drawn(await bench(), quick ? 25 : 300);
      return [
        { ...atMost({ id: 'drawn-p95', value: p95(times), unit: 'ms' }, 300), reference: significant(p95(received)) },
        { ...atMost({ id: 'drawn-p99', value: p99(times), unit: 'ms' }, 1_000), reference: significant(p99(received)) },
      ];
    },
  },
  {
    ids: ['crowded-frames', 'crowded-frames-mean', 'crowded-drawn', 'crowded-shift'],
    run: async () => {
      const seconds = quick ? 5 : 20;
      const { worst, mean, drawn: meanwhile, shift, shifts } = await crowded(await bench(), seconds);
      for (const each of shifts) say(`something moved: ${each}`);
      return [
        atLeast({ id: 'crowded-frames', value: worst, unit: 'frames in the worst second' }, 30),
        atLeast({ id: 'crowded-frames-mean', value: mean, unit: 'frames/s' }, 30),
        atLeast({ id: 'crowded-drawn', value: meanwhile, unit: 'tickets, meanwhile' }, seconds / 2),
        atMost({ id: 'crowded-shift', value: shift, unit: 'of the page' }, 0),
      ];
    },
  },
  {
    ids: ['kills', 'kills-orders', 'kills-missing', 'kills-twice', 'kills-miscounted'],
    run: async () => {
      const times = quick ? 4 : 50;
      const { orders, missing, twice, miscounted } = await kills(times, mulberry32(runSeed()), say);
      return [
        atLeast({ id: 'kills', value: times, unit: 'kill -9' }, 50),
        atLeast({ id: 'kills-orders', value: orders, unit: 'orders' }, times),
        atMost({ id: 'kills-missing', value: missing, unit: 'tickets' }, 0),
        atMost({ id: 'kills-twice', value: twice, unit: 'tickets' }, 0),
        atMost({ id: 'kills-miscounted', value: miscounted, unit: 'tickets in the log' }, 0),
      ];
    },
  },
]);
if (!existsSync(SCREENS)) {
  console.error(`The screens are not built.\n\n${USAGE}`);
  process.exit(2);
}
try {
  await measure('bench:kitchen', options);
} finally {
  for (const each of opened) (await each).close();
}
