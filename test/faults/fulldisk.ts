import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@comanda/shared/contracts/refusals.ts';
import { isPreloaded, preload } from '../native/build.ts';
import { account } from './account.ts';
import { Load } from './load.ts';
import { copyFolder, databaseIn, type HubUnderTest } from './place.ts';

/** The disk fills up under load, at random amounts of space left, and has space again. */

export interface FullDiskOptions {
  readonly work: string;
  readonly template: string;
  readonly times: number;
  readonly random: () => number;
  readonly say: (text: string) => void;
}

export interface FullDiskOutcome {
  /** Times in which clients were refused in words while the disk was full. */
  readonly refusedInWords: number;
  /** Times in which orders were taken again once space was back, by the same process. */
  readonly recovered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unclean: number;
  /** Answers that no client should get: faults without words among them. */
  readonly wrong: number;
}

const SENDERS = 4;
const PATIENCE_MS = 20_000;

async function until(condition: () => boolean): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (!condition() && Date.now() < end) await sleep(10);
  return condition();
}

const isInWords = (body: string): boolean => {
  const problem = Problem.safeParse(JSON.parse(body));
  return problem.success && problem.data.code === 'disk_full' && problem.data.detail.length > 0;
};

export async function fullDisk(hub: HubUnderTest, options: FullDiskOptions): Promise<FullDiskOutcome> {
  const sum = { refusedInWords: 0, recovered: 0, lost: 0, doubled: 0, unclean: 0, wrong: 0 };
  const flag = join(options.work, 'disk-is-full');
  for (let n = 0; n < options.times; n += 1) {
    const folder = copyFolder(options.template, join(options.work, 'filled'));
    rmSync(flag, { force: true });
    const env = { ...preload(['fulldisk']), COMANDA_FULLDISK_DIR: folder, COMANDA_FULLDISK_FLAG: flag };
    const running = await hub.start({ folder, env });
    if (!isPreloaded(running.pid, 'fulldisk')) throw new Error('the hub runs without the library that fills its disk');
    const load = new Load(hub, running, options.random, SENDERS);
    const { ledger } = load;
    await until(() => ledger.acknowledged.length >= 20);
    writeFileSync(flag, String(Math.floor(options.random() * 200_000)));
    const refused = await until(() => ledger.putOff.length >= SENDERS);
    if (refused && ledger.putOff.every(isInWords)) sum.refusedInWords += 1;
    rmSync(flag);
    const before = ledger.acknowledged.length;
    if (await until(() => ledger.acknowledged.length >= before + 20)) sum.recovered += 1;
    await load.end();
    await running.stop();
    const file = databaseIn(hub, folder);
    const found = account(file, ledger.acknowledged);
    const verified = hub.verify(file);
    for (const problem of [...verified.problems, ...ledger.wrong]) options.say(problem);
    sum.lost += found.lost.length;
    sum.doubled += found.doubled.length;
    sum.wrong += ledger.wrong.length;
    if (!found.sound || !verified.ok) sum.unclean += 1;
    rmSync(folder, { recursive: true });
  }
  return sum;
}
