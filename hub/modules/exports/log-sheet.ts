import type { LogGroup } from '@comanda/shared/contracts/views/log-groups.ts';
import { logGroups } from '@comanda/shared/contracts/views/log-groups.ts';
import type { Store } from '../../db/store.ts';
import type { Cell } from './csv.ts';
import type { Names } from './names.ts';
import type { Span } from './spans.ts';
import type { Head } from './words.ts';

export const LOG_HEADS = [
  'position',
  'at',
  'date',
  'event',
  'stream',
  'actor',
  'device',
  'payload',
] as const satisfies readonly Head[];

interface Row {
  readonly seq: number;
  readonly type: string;
  readonly stream: string;
  readonly payload: string;
  readonly actor: string;
  readonly device: string | null;
  readonly at: number;
  readonly date: string;
}

interface Wanted extends Span {
  readonly group?: LogGroup | undefined;
  readonly actor?: string | undefined;
}

const AT_ONCE = 1_000;

/** Where the log reaches a business date: positions have no gaps, and dates rise with them. */
function firstOn(store: Store, date: string): number {
  let low = 1;
  let high = store.get<{ head: number | null }>('select max(seq) as head from log')?.head ?? 0;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const row = store.get<{ date: string }>('select business_date as date from log where seq = ?', middle);
    if (row && row.date < date) low = middle + 1;
    else high = middle - 1;
  }
  return low;
}

/** The log of a span piece by piece, oldest first. Rows are looked at in the order of the log, none of them twice. */
export function* logRowsOf(
  store: Store,
  { from, to, group, actor }: Wanted,
  names: Names,
  heads: string,
  line: (cells: readonly Cell[]) => string,
): Generator<string> {
  yield heads;
  const nouns = group && new Set<string>(logGroups[group]);
  for (let after = firstOn(store, from) - 1; ; ) {
    const rows = store.all<Row>(
      `select seq, type, stream, payload, actor, device, at, business_date as date from log
       where seq > ? order by seq limit ?`,
      after,
      AT_ONCE,
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
    if (rows.every(({ date }) => date > to)) return;
    yield rows
      .filter(
        (row) =>
          row.date >= from &&
          row.date <= to &&
          (!nouns || nouns.has(row.type.split('.', 1)[0] ?? '')) &&
          (actor === undefined || actor === row.actor),
      )
      .map((row) =>
        line([
          row.seq,
          { at: row.at },
          row.date,
          row.type,
          row.stream,
          names.actor(row.actor) || row.actor,
          row.device === null ? '' : names.actor(`device:${row.device}`),
          row.payload,
        ]),
      )
      .join('');
  }
}
