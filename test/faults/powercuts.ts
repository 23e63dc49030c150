import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPreloaded } from '../native/build.ts';
import { arm, pullPlug } from '../native/powercut.ts';
import { account } from './account.ts';
import { Load } from './load.ts';
import { copyFolder, databaseIn, type HubUnderTest } from './place.ts';

/** Power cuts under load: the hub is killed and its folder put back to what each file held at its last sync. */

export interface CutsOptions {
  readonly work: string;
  readonly template: string;
  readonly cuts: number;
  readonly synchronous: 'full' | 'normal';
  readonly random: () => number;
  readonly say: (text: string) => void;
}

export interface CutsOutcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Cuts in which something was lost. */
  readonly losing: number;
  /** Cuts after which the file was damaged, or the replayed log differed from the tables. */
  readonly unclean: number;
}

const SENDERS = 8;

export async function powerCuts(hub: HubUnderTest, options: CutsOptions): Promise<CutsOutcome> {
  const sum = { acknowledged: 0, lost: 0, doubled: 0, losing: 0, unclean: 0 };
  for (let n = 0; n < options.cuts; n += 1) {
    const folder = copyFolder(options.template, join(options.work, 'cut-off'));
    const shadow = join(options.work, 'synced');
    const env = arm(folder, shadow);
    const running = await hub.start({ folder, env, synchronous: options.synchronous });
    if (!isPreloaded(running.pid, 'powercut')) throw new Error('the hub runs without the library that notes its syncs');
    const load = new Load(hub, running, options.random, SENDERS);
    await sleep(50 + options.random() * 1_200);
    const ended = load.end();
    await running.kill();
    await ended;
    pullPlug(folder, shadow);
    const restarted = await hub.start({ folder });
    await restarted.stop();
    const file = databaseIn(hub, folder);
    const found = account(file, load.ledger.acknowledged);
    const verified = hub.verify(file);
    for (const problem of verified.problems) options.say(problem);
    sum.acknowledged += load.ledger.acknowledged.length;
    sum.lost += found.lost.length;
    sum.doubled += found.doubled.length;
    if (found.lost.length > 0) sum.losing += 1;
    if (!found.sound || !verified.ok) sum.unclean += 1;
    rmSync(folder, { recursive: true });
    rmSync(shadow, { recursive: true });
  }
  options.say(`${options.cuts} power cuts with synchronous=${options.synchronous}: ${JSON.stringify(sum)}`);
  return sum;
}
