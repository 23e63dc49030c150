import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableName } from 'drizzle-orm';
import type { VerifyReport } from '@comanda/shared/contracts/views/operations.ts';
import { primaryKeyOf, type Store } from '../db/store.ts';
import { type Projection, projector } from './projection.ts';
import { chainHash, GENESIS, rowsAfter, toEvent } from './rows.ts';

const BATCH = 2_000;
const MOST_DIFFERENCES = 100;

type Difference = VerifyReport['differences'][number];

export interface Replayed {
  readonly events: number;
  /** Position of the first row whose hash does not fit; null: the chain is whole. */
  readonly chainBrokenAt: number | null;
}

/** Replays the log of `from` into the empty tables of `into`, in batches, and checks the chain of hashes on the way. */
export function replay(from: Store, into: Store, projections: readonly Projection[]): Replayed {
  const project = projector(projections);
  let seq = 0;
  let events = 0;
  let before = GENESIS;
  let chainBrokenAt: number | null = null;
  into.run('begin');
  for (let rows = rowsAfter(from, seq, BATCH); rows.length > 0; rows = rowsAfter(from, seq, BATCH)) {
    for (const row of rows) {
      if (chainBrokenAt === null && (row.seq !== seq + 1 || !chainHash(before, row).equals(row.hash))) {
        chainBrokenAt = row.seq;
      }
      before = row.hash;
      seq = row.seq;
      events += 1;
      project(into, toEvent(row));
    }
  }
  into.run('commit');
  return { events, chainBrokenAt };
}

/**
 * L3: what the log makes, against what is there. `live` should stand still: a read transaction of its own, or nobody
 * writing. `empty` is a database with the schema and no rows.
 */
export function verify(
  live: Store,
  empty: Store,
  projections: readonly Projection[],
  now: () => number,
): Omit<VerifyReport, 'zReports' | 'zProblems'> {
  const started = now();
  const { events, chainBrokenAt } = replay(live, empty, projections);
  const differences: Difference[] = [];
  for (const projection of projections) {
    for (const table of projection.tables) compareTable(live, empty, table, differences);
  }
  return {
    ok: chainBrokenAt === null && differences.length === 0,
    events,
    took: Math.round(now() - started),
    chainBrokenAt,
    differences,
  };
}

type Row = readonly unknown[];

/** Walks both tables in the order of their primary key, side by side. */
function compareTable(live: Store, made: Store, table: SQLiteTable, differences: Difference[]): void {
  const keys = primaryKeyOf(table);
  const order = keys.map((key) => `"${key}"`).join(', ');
  const sql = `select ${order}, * from "${getTableName(table)}" order by ${order}`;
  const left = live.sqlite.prepare(sql).raw().iterate() as IterableIterator<Row>;
  const right = made.sqlite.prepare(sql).raw().iterate() as IterableIterator<Row>;
  const report = (row: Row, problem: Difference['problem']): void => {
    if (differences.length < MOST_DIFFERENCES) {
      differences.push({ table: getTableName(table), key: row.slice(0, keys.length).join(' '), problem });
    }
  };
  let a = left.next();
  let b = right.next();
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value, keys.length);
    if (order === 0) {
      if (!sameRow(a.value, b.value)) report(a.value, 'different');
      a = left.next();
      b = right.next();
    } else if (order < 0) {
      report(a.value, 'extra');
      a = left.next();
    } else {
      report(b.value, 'missing');
      b = right.next();
    }
  }
}

/** In the order of SQLite's own: numbers by size, texts by their bytes (all keys here are ASCII). */
function compareKeys(a: Row, b: Row, width: number): number {
  for (let i = 0; i < width; i += 1) {
    const x = a[i] as string | number;
    const y = b[i] as string | number;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

const sameRow = (a: Row, b: Row): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
