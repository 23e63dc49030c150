import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { account } from './account.ts';
import { Load } from './load.ts';
import { copyFolder, databaseIn, type HubUnderTest } from './place.ts';

/** kill -9 at random moments under load by clients that re-send. */

export interface KillsOptions {
  readonly work: string;
  /** A data folder with the demo venue, to begin from. */
  readonly template: string;
  readonly kills: number;
  readonly random: () => number;
  readonly say: (text: string) => void;
}

export interface KillsOutcome {
  readonly acknowledged: number;
  readonly resent: number;
  readonly lost: number;
  readonly doubled: number;
  /** Kills after which the file was damaged, or the replayed log differed from the tables. */
  readonly unclean: number;
  /** Answers that no client should get. */
  readonly wrong: number;
}

/** After this many kills a new folder is begun, so that replaying the log stays quick. */
const KILLS_A_FOLDER = 10;
const SENDERS = 8;

export async function kills(hub: HubUnderTest, options: KillsOptions): Promise<KillsOutcome> {
  const sum = { acknowledged: 0, resent: 0, lost: 0, doubled: 0, unclean: 0, wrong: 0 };
  for (let done = 0; done < options.kills; done += KILLS_A_FOLDER) {
    const part = await killsInOneFolder(hub, options, Math.min(KILLS_A_FOLDER, options.kills - done));
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += part[key];
    options.say(`${Math.min(done + KILLS_A_FOLDER, options.kills)} kills: ${sum.acknowledged} orders acknowledged`);
  }
  return sum;
}

async function killsInOneFolder(hub: HubUnderTest, options: KillsOptions, times: number): Promise<KillsOutcome> {
  const folder = copyFolder(options.template, join(options.work, 'killed'));
  const lost = new Set<string>();
  const doubled = new Set<string>();
  let unclean = 0;
  const inspect = (): void => {
    const file = databaseIn(hub, copyFolder(folder, join(options.work, 'inspected')));
    const found = account(file, load.ledger.acknowledged);
    const verified = hub.verify(file);
    for (const id of found.lost) lost.add(id);
    for (const id of found.doubled) doubled.add(id);
    for (const problem of verified.problems) options.say(problem);
    if (!found.sound || !verified.ok) unclean += 1;
  };
  let running = await hub.start({ folder });
  const load = new Load(hub, running, options.random, SENDERS);
  for (let n = 0; n < times; n += 1) {
    await sleep(20 + options.random() * 400);
    await running.kill();
    inspect();
    running = await hub.start({ folder });
    load.servedBy(running);
  }
  await load.end();
  await running.stop();
  inspect();
  for (const answer of load.ledger.wrong) options.say(`a client got: ${answer}`);
  rmSync(folder, { recursive: true });
  const { acknowledged, resent, wrong } = load.ledger;
  return {
    acknowledged: acknowledged.length,
    resent,
    lost: lost.size,
    doubled: doubled.size,
    unclean,
    wrong: wrong.length,
  };
}
