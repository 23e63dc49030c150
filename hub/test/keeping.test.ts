import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { backUp, backUpBeforeChange, listBackups, restore } from '../db/backup.ts';
import { isOlder, openStore, openToRead } from '../db/open.ts';
import { startHub } from '../hub.ts';
import { trackKeyIn } from '../modules/queue/index.ts';
import { headSeq } from '../log/rows.ts';
import { verifyFile } from '../verify-run.ts';
import { NOON } from './harness.ts';
import { openTrade } from './trade.ts';

describe('a backup', () => {
  it('is made while orders come in, and restored it is whole and verifies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comanda-backup-'));
    const house = await openTrade();
    await house.order(2);
    const copying = backUp(house.store, folder, NOON, 2);
    const orders = Promise.all(Array.from({ length: 20 }, () => house.order(1)));
    const [made] = await Promise.all([copying, orders]);
    expect(made.name).toBe('comanda-2026-03-09T12-00-00.db');
    const file = join(folder, 'hub.db');
    expect(await restore(join(folder, made.name), file, NOON)).toEqual({ ok: true, value: null });
    const report = verifyFile(file, () => 0);
    // Identity is not part of this house, so that its tables are empty on both sides.
    expect(report).toMatchObject({ ok: true, chainBrokenAt: null });
    const restored = openStore(file);
    if (!restored.ok) throw new Error(restored.error.message);
    expect(headSeq(restored.value)).toBe(report.events);
    expect(report.events).toBeLessThanOrEqual(house.spine.head());
    restored.value.close();
    house.close();
    rmSync(folder, { recursive: true });
  });

  it('takes the place of the oldest, and what a restore replaces is kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comanda-backup-'));
    const house = await openTrade();
    // As a power cut leaves it: long ago, and just now by another process.
    const [torn, other] = ['comanda-2026-03-09T04-30-00.db.part', 'comanda-2026-03-09T12-02-00.db.part'];
    for (const name of [torn, `${torn}-wal`, other]) writeFileSync(join(folder, name), '');
    for (const minute of [0, 1, 3]) await backUp(house.store, folder, NOON + minute * 60_000, 2);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([other]);
    expect(listBackups(folder).map(({ name }) => name)).toEqual([
      'comanda-2026-03-09T12-03-00.db',
      'comanda-2026-03-09T12-01-00.db',
    ]);
    const file = join(folder, 'hub.db');
    const from = join(folder, 'comanda-2026-03-09T12-01-00.db');
    await restore(from, file, NOON);
    expect(await restore(from, file, NOON)).toEqual({ ok: true, value: `${file}.before-2026-03-09T12-00-00` });
    expect(await restore(join(folder, 'none.db'), file, NOON)).toMatchObject({ ok: false });
    house.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a database of an older version', () => {
  const open = (file: string) => {
    const opened = openStore(file);
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };

  it('is copied before this version changes it, whole; one of this version is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comanda-older-'));
    const [file, backups] = [join(folder, 'hub.db'), join(folder, 'backups')];
    const before = () => backUpBeforeChange(file, backups, NOON, 30);
    expect(await before(), 'a new hub has none').toEqual({ ok: true, value: null });
    const store = open(file);
    expect([await before(), listBackups(backups)]).toEqual([{ ok: true, value: null }, []]);
    store.run('update __drizzle_migrations set created_at = created_at - 1');
    // Left as a power cut leaves it, with what is not in the file yet beside it.
    expect(await before()).toEqual({ ok: true, value: null });
    store.close();
    const [made] = listBackups(backups);
    const copy = openToRead(join(backups, made?.name ?? ''));
    expect(copy.get('select count(*) as n from __drizzle_migrations')).toEqual({ n: 1 });
    expect(copy.get('select count(*) as n from log')).toEqual({ n: 0 });
    copy.close();
    rmSync(folder, { recursive: true });
  });

  it('is left as it is where there is no room for the copy, and the hub says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comanda-older-'));
    const file = join(folder, 'hub.db');
    const store = open(file);
    store.run('update __drizzle_migrations set created_at = created_at - 1');
    store.close();
    // A file where the folder of the backups would be: no disk takes the copy.
    writeFileSync(join(folder, 'backups'), '');
    const config = readConfig(['--data-dir', folder, '--port', '0'], {}, folder);
    if (!config.ok) throw new Error(config.error);
    const started = await startHub(config.value);
    expect(started).toEqual({ ok: false, error: expect.stringContaining('could not be copied before') });
    expect(isOlder(file)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

describe('a hub on another machine', () => {
  it('that is restored from a backup opens the links of before, and keeps the key that it had made meanwhile', async () => {
    const [old, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'comanda-keys-'))) as [string, string];
    const opened = openStore(join(old, 'hub.db'));
    if (!opened.ok) throw new Error(opened.error.message);
    const key = trackKeyIn(old, (size) => Buffer.alloc(size, 7));
    const made = await backUp(opened.value, join(old, 'backups'), NOON, 2);
    opened.value.close();
    expect(trackKeyIn(other, (size) => Buffer.alloc(size, 8))).not.toEqual(key);
    expect(await restore(join(old, 'backups', made.name), join(other, 'hub.db'), NOON)).toMatchObject({ ok: true });
    expect(trackKeyIn(other, (size) => Buffer.alloc(size, 9))).toEqual(key);
    expect(
      readdirSync(other)
        .filter((name) => name.startsWith('track-key'))
        .sort(),
    ).toEqual(['track-key', 'track-key.before-2026-03-09T12-00-00']);
    expect(statSync(join(other, 'track-key')).mode & 0o077).toBe(0);
    for (const folder of [old, other]) rmSync(folder, { recursive: true });
  });
});

describe('settings', () => {
  const read = (args: string[], env: Record<string, string> = {}) => readConfig(args, env, '/nowhere');

  it('have defaults, and a flag wins over the environment', () => {
    expect(read([])).toMatchObject({ ok: true, value: { port: 4600, host: '::', venue: 'saigon' } });
    expect(read(['--port', '1'], { COMANDA_PORT: '2' })).toMatchObject({ value: { port: 1 } });
    expect(read([], { COMANDA_PORT: '2' })).toMatchObject({ value: { port: 2 } });
    expect(read([])).toMatchObject({ value: { tlsPort: null, plainHttp: null, discovery: true } });
    const env = { COMANDA_TLS_PORT: '443', COMANDA_PLAIN_HTTP: 'refused', COMANDA_DISCOVERY: 'off' };
    expect(read([], env)).toMatchObject({ value: { tlsPort: 443, plainHttp: false, discovery: false } });
    expect(read(['--host', '127.0.0.1'])).toMatchObject({ value: { discovery: false } });
  });

  it.each([
    [['--port', '65536'], 'port'],
    [['--port', 'x'], 'port'],
    [['--tls-port', '0x10'], 'TLS port'],
    [['--port', '4643', '--tls-port', '4643'], 'another than the plain one'],
    [['--plain-http', 'yes'], '“allowed” or “refused”'],
    [['--discovery', 'maybe'], '“on” or “off”'],
    [['--log', 'loud'], 'log level'],
    [['--rate', '0'], 'rate'],
    [['--empty', '--venue', 'berlin'], 'not both'],
    [['--nonsense'], '--nonsense'],
  ])('%j is refused in words', (args, words) => {
    const outcome = read(args);
    expect(outcome.ok ? '' : outcome.error).toContain(words);
  });
});
