import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { mulberry32, runSeed } from '../seed.ts';
import { isPreloaded, preload, type NativeLibrary } from './build.ts';
import { arm, pullPlug } from './powercut.ts';

/** Proves that the preloaded libraries do what the figures and the faults take them for. `node test/native/selftest.ts` */

const seed = runSeed();
const random = mulberry32(seed);
const work = mkdtempSync(join(tmpdir(), 'comanda-native-'));
const program = (name: string): string => new URL(name, import.meta.url).pathname;

interface Cut {
  readonly lost: number;
  readonly acknowledged: number;
}

interface Child {
  readonly said: string[];
  /** Resolves once the child has said this many lines. */
  hasSaid(count: number): Promise<void>;
  kill(): Promise<void>;
}

function startVictim(file: string, synchronous: string, env: Record<string, string>, needs: NativeLibrary): Child {
  const child = spawn(process.execPath, [program('victim.ts'), file, synchronous], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said: string[] = [];
  const waiters: { count: number; resolve: () => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (said.length === 0) assert.ok(isPreloaded(child.pid ?? 0, needs), `${needs} is not in the program`);
    said.push(line);
    for (const waiter of waiters) if (said.length >= waiter.count) waiter.resolve();
  });
  return {
    said,
    hasSaid: (count) => new Promise((resolve) => (said.length >= count ? resolve() : waiters.push({ count, resolve }))),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function cutOnce(synchronous: 'FULL' | 'NORMAL', trial: number): Promise<Cut> {
  const folder = join(work, `${synchronous}-${trial}`);
  const shadow = `${folder}.shadow`;
  const env = arm(folder, shadow);
  const victim = startVictim(join(folder, 't.db'), synchronous, env, 'powercut');
  await victim.hasSaid(50 + Math.floor(random() * 1_500));
  await victim.kill();
  pullPlug(folder, shadow);
  const db = new Database(join(folder, 't.db'));
  assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
  const there = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 't'").get() as { n: number };
  const kept = there.n === 0 ? 0 : (db.prepare('SELECT coalesce(max(n), 0) AS n FROM t').get() as { n: number }).n;
  db.close();
  rmSync(folder, { recursive: true });
  rmSync(shadow, { recursive: true });
  const acknowledged = Number(victim.said.at(-1));
  return { acknowledged, lost: Math.max(0, acknowledged - kept) };
}

async function powerCuts(synchronous: 'FULL' | 'NORMAL', trials: number): Promise<number> {
  let losing = 0;
  let lost = 0;
  let acknowledged = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const cut = await cutOnce(synchronous, trial);
    if (cut.lost > 0) losing += 1;
    lost += cut.lost;
    acknowledged += cut.acknowledged;
  }
  console.log(`powercut ${synchronous}: ${lost} of ${acknowledged} rows lost, in ${losing} of ${trials} cuts`);
  return lost;
}

function scribbles(trials: number): void {
  for (let trial = 0; trial < trials; trial += 1) {
    const folder = join(work, `scribble-${trial}`);
    const shadow = `${folder}.shadow`;
    const env = { ...process.env, ...arm(folder, shadow) };
    const run = spawnSync(process.execPath, [program('scribbler.ts'), folder, String(seed + trial)], {
      env,
      encoding: 'utf8',
    });
    assert.equal(run.signal, 'SIGKILL', run.stderr);
    pullPlug(folder, shadow);
    const found: Record<string, string> = {};
    for (const name of readdirSync(folder)) {
      found[name] = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    }
    assert.deepEqual(found, JSON.parse(run.stdout), `scribbling with seed ${seed + trial}`);
  }
  console.log(`powercut: ${trials} folders of random file operations left what they had to`);
}

function commitsTake(env: Record<string, string>): number {
  const file = join(work, `slow-${Object.keys(env).length}.db`);
  const from = process.hrtime.bigint();
  const run = spawnSync(process.execPath, [program('victim.ts'), file, 'FULL', '200'], {
    env: { ...process.env, ...env },
  });
  assert.equal(run.status, 0, String(run.stderr));
  return Number(process.hrtime.bigint() - from) / 1e6;
}

function slowSync(): void {
  const without = commitsTake({});
  const with5ms = commitsTake({ ...preload(['slowsync']), COMANDA_SYNC_DELAY_US: '5000' });
  const each = (with5ms - without) / 200;
  console.log(`slowsync: 200 commits take ${without.toFixed(0)} ms, with 5 ms a sync ${with5ms.toFixed(0)} ms`);
  assert.ok(each > 4 && each < 12, `a commit took ${each.toFixed(2)} ms longer`);
}

async function fullDisk(): Promise<void> {
  const folder = mkdtempSync(join(work, 'full-'));
  const flag = join(work, 'disk-is-full');
  const file = join(folder, 't.db');
  const env = { ...preload(['fulldisk']), COMANDA_FULLDISK_DIR: folder, COMANDA_FULLDISK_FLAG: flag };
  const victim = startVictim(file, 'FULL', env, 'fulldisk');
  const isRefusal = (line: string): boolean => line.startsWith('!');
  await victim.hasSaid(100);
  writeFileSync(flag, '100000');
  let seen = 100;
  while (!victim.said.some(isRefusal)) await victim.hasSaid((seen += 1));
  rmSync(flag);
  const atRefusal = victim.said.length;
  while (victim.said.slice(atRefusal).filter((line) => !isRefusal(line)).length < 50) {
    await victim.hasSaid((seen = victim.said.length + 1));
  }
  await victim.kill();
  const codes = new Set(victim.said.filter(isRefusal));
  const db = new Database(file);
  assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
  const kept = db.prepare('SELECT count(*) AS n, max(n) AS last FROM t').get() as { n: number; last: number };
  db.close();
  assert.equal(kept.n, kept.last);
  assert.ok(kept.last >= Number(victim.said.filter((line) => !isRefusal(line)).at(-1)));
  assert.deepEqual([...codes], ['! SQLITE_FULL']);
  console.log(`fulldisk: refused with ${[...codes].join(', ')}, went on when space was back, nothing half-written`);
}

const cuts = process.argv.includes('--quick') ? 5 : 20;
console.log(`seed ${seed} (COMANDA_SEED repeats it)`);
try {
  scribbles(2 * cuts);
  slowSync();
  await fullDisk();
  assert.equal(await powerCuts('FULL', cuts), 0);
  assert.ok((await powerCuts('NORMAL', cuts)) > 0, 'with NORMAL nothing was lost, so the library proves nothing');
} finally {
  rmSync(work, { recursive: true, force: true });
}
