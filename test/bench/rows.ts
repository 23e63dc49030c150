import { readFileSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** Which rows one order leaves in a database: found by comparing it before and after, so that nobody has to list them. */

export type Cell = string | number | null | Buffer;
export type Row = Readonly<Record<string, Cell>>;

export interface TableRows {
  readonly name: string;
  /** The table with its indexes, as the database was told to make them. */
  readonly sql: readonly string[];
  readonly primary: readonly string[];
  /** The columns of each unique index, the primary key's among them. */
  readonly unique: readonly (readonly string[])[];
  readonly inserts: readonly Row[];
  readonly updates: readonly { readonly row: Row; readonly changed: readonly string[] }[];
}

export interface OrderRows {
  readonly tables: readonly TableRows[];
  /** UUIDs that the order brought into the world. */
  readonly newIds: readonly string[];
}

interface Held {
  readonly name: string;
  readonly primary: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

export type Snapshot = ReadonlyMap<string, Held>;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Longer texts are payloads: they are written again as they are, which costs the reference least. */
const LONGEST_KEY = 80;

export function uuidsIn(cell: Cell): readonly string[] {
  return typeof cell === 'string' && cell.length <= LONGEST_KEY ? (cell.match(UUID) ?? []) : [];
}

/** Every row of every table but those to be left out. */
export function snapshot(db: Database.Database, leaveOut: readonly string[]): Snapshot {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];
  const held = tables
    .filter((name) => !leaveOut.includes(name) && !name.startsWith('__'))
    .map((name): Held => {
      const columns = db.pragma(`table_info("${name}")`) as { name: string; pk: number }[];
      const key = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
      const primary = key.map((column) => column.name);
      const rows = db.prepare(`SELECT * FROM "${name}"`).all() as Row[];
      const identity = (row: Row): string => JSON.stringify(primary.map((column) => row[column]));
      return { name, primary, rows: new Map(rows.map((row) => [identity(row), row])) };
    });
  return new Map(held.map((table) => [table.name, table]));
}

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;

function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(after).filter((column) => !sameCell(before[column], after[column]));
}

function uniqueIndexes(db: Database.Database, table: Held): string[][] {
  const indexes = db.pragma(`index_list("${table.name}")`) as { name: string; unique: number; origin: string }[];
  const unique = indexes
    .filter((index) => index.unique === 1 && index.origin !== 'pk')
    .map((index) => (db.pragma(`index_info("${index.name}")`) as { name: string }[]).map((column) => column.name));
  return [[...table.primary], ...unique];
}

/** What changed between two snapshots. Rows that went away are not told: an order takes none away. */
export function orderRows(db: Database.Database, before: Snapshot, after: Snapshot): OrderRows {
  const tables: TableRows[] = [];
  const known = new Set<string>();
  for (const table of before.values()) {
    for (const row of table.rows.values())
      for (const cell of Object.values(row)) for (const id of uuidsIn(cell)) known.add(id);
  }
  const newIds = new Set<string>();
  for (const table of after.values()) {
    const old = before.get(table.name)?.rows ?? new Map<string, Row>();
    const inserts: Row[] = [];
    const updates: { row: Row; changed: string[] }[] = [];
    for (const [key, row] of table.rows) {
      const earlier = old.get(key);
      if (earlier === undefined) inserts.push(row);
      else {
        const changed = changedColumns(earlier, row);
        if (changed.length > 0) updates.push({ row, changed });
      }
    }
    if (inserts.length + updates.length === 0) continue;
    for (const row of inserts) {
      for (const cell of Object.values(row)) for (const id of uuidsIn(cell)) if (!known.has(id)) newIds.add(id);
    }
    const sql = db
      .prepare(
        "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
      )
      .pluck()
      .all(table.name) as string[];
    tables.push({ name: table.name, sql, primary: table.primary, unique: uniqueIndexes(db, table), inserts, updates });
  }
  return { tables, newIds: [...newIds] };
}

/** One line for people: how many rows and bytes an order is. */
export function describe(rows: OrderRows): string {
  const bytes = (row: Row): number =>
    Object.values(row).reduce<number>((sum, cell) => sum + (cell === null ? 1 : Buffer.byteLength(String(cell))), 0);
  const parts = rows.tables.map((table) => {
    const size = table.inserts.reduce((sum, row) => sum + bytes(row), 0);
    const changes = table.updates.length > 0 ? ` ~${table.updates.length}` : '';
    return `${table.name} +${table.inserts.length}${changes} (${size} B)`;
  });
  return parts.join(', ');
}

export function saveOrderRows(rows: OrderRows, file: string): void {
  writeFileSync(file, JSON.stringify(rows));
}

/** Blobs come back as buffers: JSON writes a Buffer as `{ type: 'Buffer', data }`. */
export function loadOrderRows(file: string): OrderRows {
  return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) =>
    typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer'
      ? Buffer.from((value as { data: number[] }).data)
      : value,
  ) as OrderRows;
}
