import { existsSync, statfsSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { backUp, listBackups, restore } from '../db/backup.ts';
import { backupsIn, claimDataDir, databaseIn } from '../db/data-dir.ts';
import { openStore, openToRead } from '../db/open.ts';
import { rowsAfter } from '../log/rows.ts';
import { verifyFile } from '../verify-run.ts';
import { lookAtNetwork } from './network.ts';

/** Each command prints what it found and returns the exit code: 0 well, 1 something is wrong, 2 it could not look. */

const KEEP = 30;
const BATCH = 1_000;
const Z_PROBLEMS = {
  gap: 'a number is missing before it',
  hash: 'the log is not the one it was closed on',
  signature: 'its signature does not fit',
  figures: 'its figures are not those of its day',
} as const;

function databaseOf(dataDir: string): string | null {
  const file = databaseIn(dataDir);
  if (existsSync(file)) return file;
  console.error(`There is no hub's database in ${dataDir}.`);
  return null;
}

export function verifyLog(dataDir: string, json: boolean): number {
  const file = databaseOf(dataDir);
  if (!file) return 2;
  const report = verifyFile(file, () => performance.now());
  if (json) {
    console.log(JSON.stringify(report));
    return report.ok ? 0 : 1;
  }
  console.log(`${report.events} events replayed in ${report.took} ms.`);
  if (report.chainBrokenAt !== null) console.log(`The chain of hashes is broken at position ${report.chainBrokenAt}.`);
  for (const { table, key, problem } of report.differences) console.log(`${table} ${key}: ${problem}`);
  for (const { number, problem } of report.zProblems) console.log(`Z ${number}: ${Z_PROBLEMS[problem]}`);
  console.log(`Zs checked against the log and the hub’s signature: ${report.zReports}.`);
  console.log(report.ok ? 'The log and the tables agree.' : 'The log and the tables DISAGREE.');
  return report.ok ? 0 : 1;
}

export async function backup(dataDir: string, json: boolean): Promise<number> {
  const file = databaseOf(dataDir);
  if (!file) return 2;
  const store = openToRead(file);
  try {
    const made = await backUp(store, backupsIn(dataDir), Date.now(), KEEP);
    console.log(json ? JSON.stringify(made) : `Backup ${resolve(backupsIn(dataDir), made.name)}, ${made.bytes} bytes.`);
    return 0;
  } finally {
    store.close();
  }
}

export async function restoreBackup(dataDir: string, name: string | undefined): Promise<number> {
  if (name === undefined) {
    console.error('Which backup? Those in this data folder:');
    for (const each of listBackups(backupsIn(dataDir))) console.error(`  ${each.name}`);
    return 2;
  }
  const claimed = claimDataDir(dataDir);
  if (!claimed.ok) {
    console.error(`${claimed.error} Stop it first.`);
    return 2;
  }
  try {
    const inFolder = resolve(claimed.value.backups, name);
    const done = await restore(existsSync(inFolder) ? inFolder : resolve(name), claimed.value.database, Date.now());
    if (!done.ok) {
      console.error(done.error);
      return 1;
    }
    console.log('Restored.');
    if (done.value !== null) console.log(`What was there before is kept as ${done.value}.`);
    return 0;
  } finally {
    claimed.value.release();
  }
}

export async function exportLog(dataDir: string): Promise<number> {
  const file = databaseOf(dataDir);
  if (!file) return 2;
  const store = openToRead(file);
  try {
    store.run('begin');
    for (
      let rows = rowsAfter(store, 0, BATCH);
      rows.length > 0;
      rows = rowsAfter(store, rows.at(-1)?.seq ?? 0, BATCH)
    ) {
      const text = rows.map((row) =>
        JSON.stringify({ ...row, payload: JSON.parse(row.payload) as unknown, hash: row.hash.toString('hex') }),
      );
      if (!process.stdout.write(`${text.join('\n')}\n`)) await once(process.stdout, 'drain');
    }
    return 0;
  } finally {
    store.close();
  }
}

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

export function doctor(dataDir: string, json: boolean): number {
  const file = databaseOf(dataDir);
  if (!file) return 2;
  const findings: Finding[] = [];
  const find = (what: string, ok: boolean, says: string): void => void findings.push({ what, ok, says });
  find('node', Number(process.versions.node.split('.')[0]) >= 24, `Node ${process.versions.node}`);
  const { bavail, bsize } = statfsSync(dataDir);
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  find('disk', megabytes > 200, `${megabytes} MiB free`);
  const store = openToRead(file);
  try {
    const sound = store.sqlite.pragma('integrity_check', { simple: true });
    find('database', sound === 'ok', String(sound));
    const mode = store.sqlite.pragma('journal_mode', { simple: true });
    find('journal', mode === 'wal', `journal mode ${String(mode)}`);
    const letters = store.get<{ n: number }>('select count(*) as n from dead_letters')?.n ?? 0;
    find('dead letters', letters === 0, `${letters} events were given up by a follower`);
    const head = store.get<{ seq: number | null }>('select max(seq) as seq from log')?.seq ?? 0;
    for (const each of store.all<{ follower: string; seq: number }>('select follower, seq from cursors')) {
      // A running hub keeps a follower's place now and then, and is further on.
      const since = head - each.seq;
      find(`follower ${each.follower}`, since < 1_000, `${since} events since it last kept its place`);
    }
    const newest = listBackups(backupsIn(dataDir))[0];
    const hours = newest ? Math.round((Date.now() - newest.at) / 3_600_000) : null;
    find('backup', hours !== null && hours < 48, hours === null ? 'no backup yet' : `newest is ${hours} h old`);
  } finally {
    store.close();
  }
  lookAtNetwork(dataDir, Date.now(), find);
  const fresh = openStore(':memory:');
  find('migrations', fresh.ok, fresh.ok ? 'the schema can be made' : fresh.error.message);
  if (fresh.ok) fresh.value.close();
  const ok = findings.every((finding) => finding.ok);
  if (json) console.log(JSON.stringify({ ok, findings }));
  else for (const { what, ok: well, says } of findings) console.log(`${well ? 'ok  ' : 'LOOK'} ${what}: ${says}`);
  return ok ? 0 : 1;
}
