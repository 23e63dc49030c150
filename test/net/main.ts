import { type Measurement, measure, readOptions, say } from '../bench/command-line.ts';
import { atMost, type Figure } from '../bench/figures.ts';
import { type Lab, labProblem, openLab } from './lab.ts';
import { openHub, seek } from './people.ts';

/** `npm run net`: how soon hubs are found, between machines that are network namespaces here. */

const USAGE = `npm run net -- [--json] [--quick] [--only FIGURE,…]

Needs the right to make network namespaces. Times are the longest of all trials; --quick makes fewer.`;

/** Of the machine that waits for it: `makeFinder` until it tells of the hub. */
const FOUND_WITHIN = 1_000;
const FOUND_AGAIN_WITHIN = 10_000;

const longest = (times: readonly number[]): number => Math.max(...times);

async function inLab<T>(run: (lab: Lab) => Promise<T>): Promise<T> {
  const lab = openLab();
  try {
    return await run(lab);
  } finally {
    await lab.close();
  }
}

/** A till begins to look on a LAN where a hub and nothing else is. */
const discovery = (trials: number): Promise<readonly Figure[]> =>
  inLab(async (lab) => {
    const [there, till] = [lab.host('hub'), lab.host('till')];
    there.wire('lan', 'eth0', ['10.7.0.2/24']);
    till.wire('lan', 'eth0', ['10.7.0.9/24']);
    await openHub(lab, there);
    const times: number[] = [];
    for (let i = 0; i < trials; i += 1) {
      const seeker = await seek(till);
      const found = await seeker.hubs((all) => all.length === 1);
      times.push(found.at - seeker.startedAt);
      await seeker.stop();
    }
    say(`discovery: ${times.join(', ')} ms`);
    return [atMost({ id: 'discovery', value: longest(times), unit: 'ms' }, FOUND_WITHIN)];
  });

/**
 * Three tills keep to a hub whose address changes again and again. Nobody tells them that it is lost: an open connection
 * would do so within five seconds, and be no sooner.
 */
const newAddress = (trials: number): Promise<readonly Figure[]> =>
  inLab(async (lab) => {
    const there = lab.host('hub');
    there.wire('lan', 'eth0', ['10.7.0.2/24']);
    const tills = await Promise.all(
      [20, 21, 22].map(async (n) => {
        const till = lab.host(`till${n}`);
        till.wire('lan', 'eth0', [`10.7.0.${n}/24`]);
        return seek(till);
      }),
    );
    await openHub(lab, there);
    for (const till of tills) {
      const { hubs } = await till.hubs((all) => all.length === 1);
      const hub = hubs[0];
      if (hub) till.follow(hub);
      await till.moved();
    }
    const times: number[] = [];
    let from = '10.7.0.2/24';
    for (let i = 0; i < trials; i += 1) {
      const to = `10.7.0.${100 + i}/24`;
      const changedAt = Date.now();
      there.readdress('eth0', from, to);
      from = to;
      const told = await Promise.all(tills.map((till) => till.moved()));
      times.push(...told.map(({ at }) => at - changedAt));
    }
    say(`found again: ${times.join(', ')} ms`);
    return [atMost({ id: 'found-again', value: longest(times), unit: 'ms' }, FOUND_AGAIN_WITHIN)];
  });

const problem = labProblem();
if (problem !== null) {
  console.error(problem);
  process.exit(2);
}
await measure(
  'net',
  readOptions(USAGE, ({ quick }): Measurement[] => [
    { ids: ['discovery'], run: () => discovery(quick ? 2 : 10) },
    { ids: ['found-again'], run: () => newAddress(quick ? 2 : 10) },
  ]),
);
