import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * A program to be cut off: writes numbered rows, one a transaction, and tells each number on its standard output only
 * once the commit has returned. Arguments: database file, FULL or NORMAL, how many rows (0: until it is killed).
 */

const [file = '', synchronous = '', rows = '0'] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma(`synchronous = ${synchronous}`);
db.exec('CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, body TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO t (n, body) VALUES (?, ?)');
const first = (db.prepare('SELECT coalesce(max(n), 0) AS n FROM t').get() as { n: number }).n + 1;
const last = rows === '0' ? Number.POSITIVE_INFINITY : first + Number(rows) - 1;
for (let n = first; n <= last; n += 1) {
  try {
    insert.run(n, `${n} `.repeat(20 + (n % 300)));
  } catch (fault) {
    writeSync(1, `! ${(fault as { code?: string }).code ?? String(fault)}\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    n -= 1;
    continue;
  }
  writeSync(1, `${n}\n`);
}
db.close();
