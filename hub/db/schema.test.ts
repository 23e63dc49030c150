import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from './open.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'comanda-db-')), 'hub.db');

describe('opening the database', () => {
  it('is durable at every opening, not only at the first', () => {
    const path = file();
    for (let round = 0; round < 3; round += 1) {
      const opened = openStore(path);
      if (!opened.ok) throw new Error(opened.error.message);
      expect(opened.value.sqlite.pragma('synchronous', { simple: true })).toBe(2);
      expect(opened.value.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
      opened.value.close();
    }
  });

  it('refuses a database of a newer version, and leaves it as it is', () => {
    const path = file();
    const first = openStore(path);
    if (!first.ok) throw new Error(first.error.message);
    first.value.run("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)");
    first.value.close();
    const second = openStore(path);
    expect(second).toMatchObject({ ok: false, error: { code: 'newer' } });
  });

  it('refuses a file that is no database, in words', () => {
    const opened = openStore('/');
    expect(opened).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});
