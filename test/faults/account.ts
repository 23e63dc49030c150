import Database from 'better-sqlite3';
import type { Acknowledged } from './sender.ts';

/** What the hub's own file says of the orders that its clients were told are taken. */

export interface Account {
  /** Acknowledged orders that are not in the file, or not whole. */
  readonly lost: readonly string[];
  /** Orders or commands whose effect is there more than once. */
  readonly doubled: readonly string[];
  /** False where SQLite itself finds the file damaged. */
  readonly sound: boolean;
}

interface Counted {
  readonly id: string;
  readonly n: number;
}

/** Compares the file with the acknowledgements, those of earlier runs among them. The hub may not be running. */
export function account(file: string, acknowledged: readonly Acknowledged[]): Account {
  const db = new Database(file);
  try {
    const lines = counts(db, 'SELECT order_id AS id, count(*) AS n FROM lines GROUP BY order_id');
    const opened = counts(
      db,
      "SELECT stream AS id, count(*) AS n FROM log WHERE type = 'order.opened.v1' GROUP BY stream",
    );
    const commands = counts(
      db,
      "SELECT command_id AS id, count(*) AS n FROM log WHERE type = 'order.opened.v1' GROUP BY command_id",
    );
    const orders = counts(db, 'SELECT id, 1 AS n FROM orders');
    const isWhole = (each: Acknowledged): boolean =>
      orders.has(each.orderId) &&
      opened.has(`order:${each.orderId}`) &&
      commands.has(each.commandId) &&
      lines.get(each.orderId) === each.lines;
    return {
      lost: acknowledged.filter((each) => !isWhole(each)).map((each) => each.orderId),
      doubled: [...opened, ...commands].filter(([, n]) => n > 1).map(([id]) => id),
      sound: db.pragma('integrity_check', { simple: true }) === 'ok',
    };
  } finally {
    db.close();
  }
}

function counts(db: Database.Database, sql: string): Map<string, number> {
  return new Map((db.prepare(sql).all() as Counted[]).map((row) => [row.id, row.n]));
}
