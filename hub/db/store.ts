import type Database from 'better-sqlite3';
import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { must } from '@comanda/shared/base/assert.ts';

/**
 * One open database: drizzle for queries, and prepared statements, kept for life, for what runs at every command.
 * All of it is synchronous.
 */
export interface Store {
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database;
  /** Adds a row. */
  insert<T extends SQLiteTable>(table: T, row: InferInsertModel<T>): void;
  /** Adds a row, or puts it in the place of the one with its primary key. */
  put<T extends SQLiteTable>(table: T, row: InferInsertModel<T>): void;
  /** Runs SQL of our own text with bound values; the statement is prepared once. Returns how many rows changed. */
  run(sql: string, ...values: readonly Bindable[]): number;
  get<R>(sql: string, ...values: readonly Bindable[]): R | undefined;
  all<R>(sql: string, ...values: readonly Bindable[]): R[];
  close(): void;
}

export type Bindable = string | number | bigint | Buffer | null;

interface Writer {
  readonly statement: Database.Statement;
  readonly fields: readonly { readonly key: string; readonly encode: ((value: unknown) => unknown) | null }[];
}

/**
 * SQLite plans a statement that sorts, groups or joins anew for every value that a column is compared with, in case a
 * better plan could follow from it, which takes longer than running it. To an expression it gives one plan for good.
 */
const planned = (sql: string): string => sql.replaceAll('= ?', '= +?');

export function makeStore(sqlite: Database.Database): Store {
  const statements = new Map<string, Database.Statement>();
  const writers = { insert: new Map<SQLiteTable, Writer>(), put: new Map<SQLiteTable, Writer>() };

  const prepare = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = sqlite.prepare(planned(sql))));
    return statement;
  };

  const write = (how: 'insert' | 'put', table: SQLiteTable, row: Record<string, unknown>): void => {
    let writer = writers[how].get(table);
    if (!writer) writers[how].set(table, (writer = makeWriter(sqlite, how, table)));
    const values = new Array<unknown>(writer.fields.length);
    for (let i = 0; i < values.length; i += 1) {
      const field = must(writer.fields[i], 'a writer has a field for each value');
      const value = row[field.key];
      values[i] = value === undefined || value === null ? null : field.encode ? field.encode(value) : value;
    }
    writer.statement.run(values);
  };

  return {
    sqlite,
    orm: drizzle(sqlite),
    insert: (table, row) => write('insert', table, row),
    put: (table, row) => write('put', table, row),
    run: (sql, ...values) => prepare(sql).run(values).changes,
    get: <R>(sql: string, ...values: readonly Bindable[]) => prepare(sql).get(values) as R | undefined,
    all: <R>(sql: string, ...values: readonly Bindable[]) => prepare(sql).all(values) as R[],
    close: () => sqlite.close(),
  };
}

function makeWriter(sqlite: Database.Database, how: 'insert' | 'put', table: SQLiteTable): Writer {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`);
  const primary = primaryKeyOf(table);
  const rest = columns.filter(([, column]) => !primary.includes(column.name)).map(([, column]) => column.name);
  const replace =
    how === 'insert'
      ? ''
      : ` on conflict (${primary.map((name) => `"${name}"`).join(', ')}) do update set ${rest
          .map((name) => `"${name}" = excluded."${name}"`)
          .join(', ')}`;
  const sql = `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})${replace}`;
  return {
    statement: sqlite.prepare(sql),
    fields: columns.map(([key, column]) => ({
      key,
      encode:
        column.dataType === 'json' || column.dataType === 'boolean'
          ? (value: unknown) => column.mapToDriverValue(value)
          : null,
    })),
  };
}

/** Names of the columns of a table's primary key. */
export function primaryKeyOf(table: SQLiteTable): string[] {
  const config = getTableConfig(table);
  const composite = config.primaryKeys[0];
  if (composite) return composite.columns.map((column) => column.name);
  return config.columns.filter((column) => column.primary).map((column) => column.name);
}

/** A drizzle query that is prepared once for each store. */
export function prepared<Q>(build: (orm: BetterSQLite3Database) => Q): (store: Store) => Q {
  const built = new WeakMap<Store, Q>();
  return (store) => {
    let query = built.get(store);
    if (!query) built.set(store, (query = build(store.orm)));
    return query;
  };
}
