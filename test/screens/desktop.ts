import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, type Measurement, readOptions, say } from '../bench/command-line.ts';
import { atMost } from '../bench/figures.ts';
import { computerWith } from '../desktop/computer.ts';
import { crash } from '../desktop/inside.ts';
import { openMachine } from '../desktop/machine.ts';
import { standIn } from '../desktop/stand-in/launch.ts';
import { becomeHub, live, owner, pair, whoAreYou } from '../desktop/walk.ts';
import { launch } from './browser.ts';

/** `npm run bench:desktop`: how long a till takes from its double click, in the stand-in for Electron. */

const USAGE = `npm run bench:desktop -- [--json] [--quick] [--only FIGURE,…]

  --quick  two starts: tries the measurement, its figures count for nothing
It does not measure what only the real program does: loading Electron itself, the system's key store, drawing a window.
The screens must have been built: npm run build.`;

const SCREENS = fileURLToPath(new URL('../../dist/screens', import.meta.url));

interface Start {
  /** Milliseconds from the start of main until somebody may be chosen. */
  readonly usable: number;
  /** Until the hub, which starts with the program on this machine, is followed live. */
  readonly live: number;
}

const options = readOptions(USAGE, ({ quick }): Measurement[] => [
  {
    ids: ['start-usable', 'back-after-a-fall'],
    run: async () => {
      const { starts, falls } = await startsOf(quick ? 2 : 7);
      say(`a till and its hub, both from nothing: ${starts.map((each) => each.usable).join(', ')} ms until usable`);
      say(
        `and ${starts.map((each) => each.live).join(', ')} ms until that hub, started at the same time, is followed live`,
      );
      return [
        atMost({ id: 'start-usable', value: median(starts.map((each) => each.usable)), unit: 'ms, median' }, 3_000),
        atMost({ id: 'back-after-a-fall', value: Math.max(...falls), unit: 'ms, slowest' }, 3_000),
      ];
    },
  },
]);

/** The hub runs on the till's own machine and starts with it: the slowest way for a till to start. */
async function startsOf(rounds: number): Promise<{ starts: Start[]; falls: number[] }> {
  const browser = await launch();
  const launcher = standIn(browser);
  const machine = await openMachine(await computerWith(launcher));
  try {
    await pair(machine, await becomeHub(machine), /^Counter/);
    await whoAreYou(await machine.page('pos')).waitFor();
    const starts: Start[] = [];
    for (let n = 0; n < rounds; n += 1) {
      await machine.off();
      const from = performance.now();
      await machine.start();
      const till = await machine.page('pos');
      await owner(till).waitFor();
      const usable = Math.round(performance.now() - from);
      await live(till).waitFor();
      starts.push({ usable, live: Math.round(performance.now() - from) });
    }
    const falls: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      const till = await machine.page('pos');
      const fallen = new Promise((done) => till.once('crash', done));
      const from = performance.now();
      await crash(machine, 'pos');
      await fallen;
      await owner(await machine.page('pos')).waitFor();
      falls.push(Math.round(performance.now() - from));
    }
    return { starts, falls };
  } finally {
    await machine.close();
    await launcher.close();
    await browser.close();
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

if (!existsSync(SCREENS)) {
  console.error(`The screens are not built.\n\n${USAGE}`);
  process.exit(2);
}
await measure('bench:desktop', options);
