import type { LogRow } from '@comanda/shared/contracts/events/index.ts';
import { type LogGroup, logGroups } from '@comanda/shared/contracts/views/log-groups.ts';
import type { Store } from '../../db/store.ts';
import type { StoredRow } from '../../log/rows.ts';

export interface LogFilter {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly type?: string | undefined;
  readonly stream?: string | undefined;
  readonly actor?: string | undefined;
  readonly date?: string | undefined;
  readonly group?: LogGroup | undefined;
  readonly number?: number | undefined;
}

/** How many rows one answer looks at before it says where to go on: a rare filter must not hold the hub up. */
const LOOK_AT = 20_000;

/** The noun that a type begins with is one of these. */
const OF_NOUNS = `substr(type, 1, instr(type, '.') - 1) in (select value from json_each(?))`;

const toLogRow = (row: StoredRow): LogRow => ({
  seq: row.seq,
  id: row.id,
  type: row.type,
  stream: row.stream,
  payload: JSON.parse(row.payload) as unknown,
  actor: row.actor,
  device: row.device,
  commandId: row.command_id,
  at: row.at,
  businessDate: row.business_date,
  hash: row.hash.toString('hex'),
});

interface LogPage {
  readonly rows: LogRow[];
  readonly numbers: Record<string, number>;
  readonly next: number | null;
}

function numbersOf(store: Store, rows: readonly StoredRow[]): Record<string, number> {
  const streams = [...new Set(rows.map(({ stream }) => stream))].filter((stream) => stream.startsWith('order:'));
  const found = store.all<{ stream: string; number: number }>(
    `select 'order:' || id as stream, number from orders
     where id in (select substr(value, 7) from json_each(?))`,
    JSON.stringify(streams),
  );
  return Object.fromEntries(found.map(({ stream, number }) => [stream, number]));
}

/** Rows of the log, newest first. `next` is where to go on, null at the beginning. */
export function logRows(store: Store, filter: LogFilter, head: number): LogPage {
  const before = filter.before ?? head + 1;
  const narrow = filter.stream !== undefined || filter.number !== undefined;
  const floor = narrow ? 0 : Math.max(0, before - 1 - LOOK_AT);
  const where = ['seq < ?', 'seq > ?'];
  const values: (string | number | null)[] = [before, floor];
  const add = (clause: string, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    where.push(clause);
    values.push(value);
  };
  if (filter.type !== undefined && filter.type !== '') {
    where.push('substr(type, 1, ?) = ?');
    values.push(filter.type.length, filter.type);
  }
  if (filter.group !== undefined) {
    where.push(OF_NOUNS);
    values.push(JSON.stringify(logGroups[filter.group]));
  }
  if (filter.number !== undefined) {
    where.push(
      `stream in (select 'order:' || id from orders
       where business_date >= coalesce(?, (select date(max(business_date), '-90 days') from orders)) and number = ?)`,
    );
    values.push(filter.date ?? null, filter.number);
  }
  add('stream = ?', filter.stream);
  add('actor = ?', filter.actor);
  add('business_date = ?', filter.date);
  const rows = store.all<StoredRow>(
    `select * from log where ${where.join(' and ')} order by seq desc limit ?`,
    ...values,
    filter.limit,
  );
  const last = rows.at(-1);
  const reached = rows.length === filter.limit && last ? last.seq : floor + 1;
  return { rows: rows.map(toLogRow), numbers: numbersOf(store, rows), next: reached > 1 ? reached : null };
}
