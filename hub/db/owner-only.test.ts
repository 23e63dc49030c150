import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from './backup.ts';
import { openStore } from './open.ts';

const AT = Date.UTC(2026, 2, 4, 12);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comanda-modes-'));
  // As one that was made by hand, for the hub to find.
  for (const name of ['', 'backups', 'other']) {
    mkdirSync(join(folder, name), { recursive: true });
    chmodSync(join(folder, name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (file: string) => {
  const store = openStore(file);
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
};
/** Files that others may do something with. */
const open = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (statSync(join(at, entry.name)).mode & 0o077) !== 0)
    .map(({ name }) => name);

test.skipIf(process.platform === 'win32')(
  'nobody else reads the database, what is beside it, or its backups',
  async () => {
    const file = join(folder, 'hub.db');
    const store = opened(file);
    expect([readdirSync(folder).includes('hub.db-wal'), open(folder)]).toEqual([true, []]);
    const { name } = await backUp(store, join(folder, 'backups'), AT, 3);
    expect(open(join(folder, 'backups'))).toEqual([]);
    store.close();
    chmodSync(join(folder, 'backups', name), 0o644);
    expect(await restore(join(folder, 'backups', name), join(folder, 'other', 'hub.db'), AT)).toMatchObject({
      ok: true,
    });
    expect(open(join(folder, 'other'))).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('one that an older version left open to others is closed', () => {
  const file = join(folder, 'hub.db');
  chmodSync(file, 0o644);
  opened(file).close();
  expect(open(folder)).toEqual([]);
});
