import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { must } from '@comanda/shared/base/assert.ts';
import { localClock } from '@comanda/shared/base/time.ts';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import { KitchenSteps } from '@comanda/shared/domain/queue/steps.ts';
import type { KitchenStep } from '@comanda/shared/domain/queue/types.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import { lessThan, type Figure, significant, summed, table } from '../bench/figures.ts';
import { mulberry32, runSeed } from '../seed.ts';
import { dishLines, NEXT_MIDNIGHT, recordedDays } from './days.ts';
import { kitchenDay, kitchens } from './kitchen.ts';
import { type Replayed, replay } from './replay.ts';

/** `npm run eta`: how well waiting times are foretold, beside what shops do without an estimator. */

const USAGE = `npm run eta -- [--json] [--log FILE --time-zone ZONE]

  --log  a log as \`npx comanda export\` writes it; its first half is to learn from, the second is measured.
         Without it: days of kitchens that are made up anew each time, and days that a hub recorded of such a kitchen.
COMANDA_SEED repeats a run's days.`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    log: { type: 'string' },
    'time-zone': { type: 'string', default: 'Asia/Ho_Chi_Minh' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const LEARNS = 6;
const DAYS = 14;

function figuresOf(name: string, { orders, coverage, error, rivals }: Replayed): Figure[] {
  if (orders === 0) throw new Error(`${name} has no order that was ready, so it measures nothing`);
  const inTime = significant(coverage * 100);
  return [
    {
      id: `${name}-coverage`,
      value: inTime,
      unit: `% of ${orders} orders`,
      goal: '75 to 90',
      ok: inTime >= 75 && inTime <= 90,
    },
    ...Object.entries(rivals).map(([rival, other]) =>
      lessThan({ id: `${name}-error-${rival}`, value: error, unit: 's median' }, other),
    ),
  ];
}

function madeUp(random: () => number): Figure[] {
  const menu = loadVenue('saigon').items.flatMap(({ id, stations, prepSeconds }) =>
    stations.slice(0, 1).map((station) => ({ itemId: id, station, prepSeconds })),
  );
  return [...kitchens(random, menu)].flatMap(([name, habits]) => {
    const days = Array.from({ length: DAYS }, (_, day) => kitchenDay(random, menu, habits, day * DAY, day));
    return figuresOf(
      name,
      replay(days.flat(), LEARNS * DAY, (at) => Math.floor((at % DAY) / HOUR)),
    );
  });
}

/** Lines of a hub's log: its first half is to learn from. */
async function recorded(lines: AsyncIterable<string> | Iterable<string>, timeZone: string): Promise<Figure[]> {
  const reading = new KitchenSteps();
  const steps: KitchenStep[] = [];
  for await (const line of lines) {
    const step = line === '' ? null : reading.read(JSON.parse(line) as LogEvent);
    if (step) steps.push(step);
  }
  const sent = steps.flatMap((step) => (step.kind === 'sent' ? [step.at] : []));
  const clock = localClock(timeZone);
  return figuresOf(
    'recorded',
    replay(steps, sent[Math.floor(sent.length / 2)] ?? 0, (at) => clock(at).hour),
  );
}

const RECORDED_DAYS = 4;

async function recordedNow(random: () => number): Promise<Figure[]> {
  const habits = must(kitchens(random, dishLines).get('busy'), 'a busy kitchen');
  const midnights = Array.from({ length: RECORDED_DAYS }, (_, day) => NEXT_MIDNIGHT + day * DAY);
  return recorded(await recordedDays(random, habits, midnights), 'Asia/Ho_Chi_Minh');
}

async function all(): Promise<Figure[]> {
  const seed = runSeed();
  console.error(`seed ${seed} (COMANDA_SEED repeats it)`);
  const random = mulberry32(seed);
  return [...madeUp(random), ...(await recordedNow(random))];
}

const figures =
  values.log === undefined
    ? await all()
    : await recorded(createInterface({ input: createReadStream(values.log) }), values['time-zone']);
const result = summed('eta', figures);
console.log(values.json ? JSON.stringify(result) : table(figures));
process.exitCode = result.ok ? 0 : 1;
