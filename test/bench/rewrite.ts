import type Database from 'better-sqlite3';
import { must } from '@comanda/shared/base/assert.ts';
import type { NewId } from '@comanda/shared/base/ids.ts';
import { uuidsIn, type Cell, type OrderRows, type Row, type TableRows } from './rows.ts';

/** Writes the rows of a recorded order again and again, with keys of their own, and nothing else. */

/** Gives a cell's value for the nth order. */
type Filler = (ids: readonly string[], n: number) => Cell;

const constant =
  (cell: Cell): Filler =>
  () =>
    cell;

function fillerOf(table: TableRows, column: string, cell: Cell, newIds: ReadonlyMap<string, number>): Filler {
  const ours = uuidsIn(cell).filter((id) => newIds.has(id));
  if (typeof cell === 'string' && ours.length === 1) {
    const [id] = ours;
    const index = must(newIds.get(must(id, 'an id')), 'its place');
    const [head = '', tail = ''] = cell.split(must(id, 'an id'));
    return head === '' && tail === '' ? (ids) => ids[index] ?? null : (ids) => `${head}${ids[index] ?? ''}${tail}`;
  }
  const alone = table.unique.filter((columns) => columns.includes(column) && !hasNewId(table, columns, newIds));
  if (alone.length === 0) return constant(cell);
  const step = Math.max(1, table.inserts.length);
  if (typeof cell === 'number') return (_, n) => cell + n * step;
  const numbered = alone.some((columns) => columns.some((name) => typeof table.inserts[0]?.[name] === 'number'));
  return numbered ? constant(cell) : (_, n) => `${String(cell)}${n}`;
}

function hasNewId(table: TableRows, columns: readonly string[], newIds: ReadonlyMap<string, number>): boolean {
  return columns.some((name) => uuidsIn(table.inserts[0]?.[name] ?? null).some((id) => newIds.has(id)));
}

interface Step {
  readonly statement: Database.Statement;
  readonly fillers: readonly Filler[];
}

function insertStep(db: Database.Database, table: TableRows, row: Row, newIds: ReadonlyMap<string, number>): Step {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  return {
    statement: db.prepare(`INSERT INTO "${table.name}" (${names}) VALUES (${marks})`),
    fillers: columns.map((column) => fillerOf(table, column, row[column] ?? null, newIds)),
  };
}

/** The row that is changed is there beforehand; a number rises with every order, so that each really changes it. */
function updateStep(db: Database.Database, table: TableRows, row: Row, changed: readonly string[]): Step {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(', ');
  db.prepare(`INSERT OR IGNORE INTO "${table.name}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    columns.map((column) => row[column]),
  );
  const key = table.primary.map((name) => `"${name}" = ?`).join(' AND ');
  const set = changed.map((name) => `"${name}" = ?`).join(', ');
  const rising = (cell: Cell): Filler => (typeof cell === 'number' ? (_, n) => cell + n : constant(cell));
  return {
    statement: db.prepare(`UPDATE "${table.name}" SET ${set} WHERE ${key}`),
    fillers: [
      ...changed.map((name) => rising(row[name] ?? null)),
      ...table.primary.map((name) => constant(row[name] ?? null)),
    ],
  };
}

/** Makes the tables, and gives a function that writes one more order's rows in one transaction. */
export function orderWriter(db: Database.Database, rows: OrderRows, newId: NewId): () => void {
  db.pragma('foreign_keys = OFF');
  const newIds = new Map(rows.newIds.map((id, index) => [id, index]));
  const steps: Step[] = [];
  for (const table of rows.tables) {
    for (const sql of table.sql) db.exec(sql);
    for (const row of table.inserts) steps.push(insertStep(db, table, row, newIds));
    for (const { row, changed } of table.updates) steps.push(updateStep(db, table, row, changed));
  }
  let written = 0;
  const ids = new Array<string>(newIds.size);
  return db.transaction(() => {
    for (let i = 0; i < ids.length; i += 1) ids[i] = newId();
    written += 1;
    for (const step of steps) step.statement.run(step.fillers.map((fill) => fill(ids, written)));
  });
}
