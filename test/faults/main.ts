import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measurement, readOptions, say } from '../bench/command-line.ts';
import { atLeast, atMost } from '../bench/figures.ts';
import { remove } from '../bench/hub-process.ts';
import { mulberry32, runSeed } from '../seed.ts';
import { fullDisk } from './fulldisk.ts';
import { realHub } from './hub.ts';
import { kills } from './kills.ts';
import { powerCuts } from './powercuts.ts';
import { printers } from './printers.ts';
import { twoTills } from './two-tills.ts';

/** `npm run faults`: what the hub's clients and printers are left with when it, its disk or a printer fails. */

const USAGE = `npm run faults -- [--json] [--quick] [--only FIGURE,…]

  --quick  few kills and cuts: tries the measurement, its figures count for nothing
COMANDA_SEED repeats a run's random moments.`;

const seed = runSeed();
const work = mkdtempSync(join(tmpdir(), 'comanda-faults-'));
const random = mulberry32(seed);

/** A folder with the demo venue, that every scenario begins from. */
const made: Promise<string>[] = [];
const template = (): Promise<string> => {
  made[0] ??= makeTemplate();
  return made[0];
};

async function makeTemplate(): Promise<string> {
  const folder = join(work, 'template');
  await (await realHub.start({ folder })).stop();
  return folder;
}

const none = (id: string, value: number, unit: string) => atMost({ id, value, unit }, 0);

const options = readOptions(USAGE, ({ quick }): Measurement[] => {
  const common = async () => ({ work, template: await template(), random, say });
  return [
    {
      ids: ['kills', 'kills-acknowledged', 'kills-lost', 'kills-doubled', 'kills-unclean', 'kills-wrong'],
      run: async () => {
        const times = quick ? 10 : 100;
        const sum = await kills(realHub, { ...(await common()), kills: times });
        return [
          atLeast({ id: 'kills', value: times, unit: 'kill -9' }, 100),
          atLeast({ id: 'kills-acknowledged', value: sum.acknowledged, unit: 'orders' }, times),
          none('kills-lost', sum.lost, 'orders'),
          none('kills-doubled', sum.doubled, 'orders'),
          none('kills-unclean', sum.unclean, 'kills'),
          none('kills-wrong', sum.wrong, 'answers'),
        ];
      },
    },
    {
      ids: ['cuts', 'cuts-acknowledged', 'cuts-lost', 'cuts-doubled', 'cuts-unclean'],
      run: async () => {
        const cuts = quick ? 3 : 50;
        const sum = await powerCuts(realHub, { ...(await common()), cuts, synchronous: 'full' });
        return [
          atLeast({ id: 'cuts', value: cuts, unit: 'power cuts' }, 50),
          atLeast({ id: 'cuts-acknowledged', value: sum.acknowledged, unit: 'orders' }, cuts),
          none('cuts-lost', sum.lost, 'orders'),
          none('cuts-doubled', sum.doubled, 'orders'),
          none('cuts-unclean', sum.unclean, 'cuts'),
        ];
      },
    },
    {
      ids: ['control-lost'],
      run: async () => {
        const cuts = quick ? 3 : 10;
        const sum = await powerCuts(realHub, { ...(await common()), cuts, synchronous: 'normal' });
        return [atLeast({ id: 'control-lost', value: sum.lost, unit: 'orders with synchronous=NORMAL' }, 1)];
      },
    },
    {
      ids: ['full-refused', 'full-recovered', 'full-lost', 'full-doubled', 'full-unclean', 'full-wrong'],
      run: async () => {
        const times = quick ? 2 : 10;
        const sum = await fullDisk(realHub, { ...(await common()), times });
        return [
          atLeast({ id: 'full-refused', value: sum.refusedInWords, unit: 'full disks, in words' }, times),
          atLeast({ id: 'full-recovered', value: sum.recovered, unit: 'full disks' }, times),
          none('full-lost', sum.lost, 'orders'),
          none('full-doubled', sum.doubled, 'orders'),
          none('full-unclean', sum.unclean, 'full disks'),
          none('full-wrong', sum.wrong, 'answers'),
        ];
      },
    },
    {
      ids: [
        'tills-commands',
        'tills-dropped',
        'tills-different',
        'tills-faults',
        'tills-unsound',
        'tills-unbalanced',
        'tills-unclean',
      ],
      run: async () => {
        const commands = quick ? 600 : 10_000;
        const sum = await twoTills(realHub, { ...(await common()), commands });
        return [
          atLeast({ id: 'tills-commands', value: sum.commands, unit: 'commands' }, commands),
          atLeast({ id: 'tills-dropped', value: sum.dropped, unit: 'questions or answers' }, commands / 100),
          none('tills-different', sum.different, 'answers'),
          none('tills-faults', sum.faults, 'faults'),
          none('tills-unsound', sum.unsound, 'checks'),
          none('tills-unbalanced', sum.unbalanced, 'minor units'),
          none('tills-unclean', sum.verified ? 0 : 1, 'verifies'),
        ];
      },
    },
    {
      ids: [
        'printers-tickets',
        'printers-missing',
        'printers-doubled',
        'printers-disordered',
        'printers-unmarked',
        'printers-slowest-sale',
      ],
      run: async () => {
        const sum = await printers(realHub, { work, random, say, orders: quick ? 20 : 120 });
        return [
          atLeast({ id: 'printers-tickets', value: sum.tickets, unit: 'tickets' }, 1),
          none('printers-missing', sum.missing, 'tickets'),
          none('printers-doubled', sum.doubled, 'tickets not marked as reprints'),
          none('printers-disordered', sum.disordered, 'tickets after a later one'),
          none('printers-unmarked', sum.unmarked, 'papers that do not say whose they are'),
          atMost({ id: 'printers-slowest-sale', value: sum.slowestMs, unit: 'ms' }, 500),
        ];
      },
    },
  ];
});

say(`seed ${seed} (COMANDA_SEED repeats it)`);
try {
  await measure('faults', options);
} finally {
  remove(work);
}
