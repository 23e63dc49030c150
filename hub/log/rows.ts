import { hash } from 'node:crypto';
import type { LogEvent } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../db/store.ts';
import { upcast } from './upcast.ts';

/** A row of the log as SQLite holds it. */
export interface StoredRow {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly payload: string;
  readonly actor: string;
  readonly device: string | null;
  readonly command_id: string;
  readonly at: number;
  readonly business_date: string;
  readonly hash: Buffer;
}

/** The hash before the first row. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** L10: SHA-256 over the hash before and the row, so that no row can be changed, added or left out unseen. */
export function chainHash(before: Buffer, row: Omit<StoredRow, 'hash'>): Buffer {
  const text = JSON.stringify([
    before.toString('base64'),
    row.seq,
    row.id,
    row.type,
    row.stream,
    row.payload,
    row.actor,
    row.device,
    row.command_id,
    row.at,
    row.business_date,
  ]);
  return hash('sha256', text, 'buffer');
}

const SELECT = 'select * from log where seq > ? order by seq limit ?';

/** Rows past a position, in order. Readers go on in batches (L12). */
export const rowsAfter = (store: Store, seq: number, limit: number): StoredRow[] =>
  store.all<StoredRow>(SELECT, seq, limit);

export const headSeq = (store: Store): number =>
  store.get<{ seq: number }>('select seq from log order by seq desc limit 1')?.seq ?? 0;

/** The event in a row; of a type that this version does not know it is passed on as it is (L11). */
export function toEvent(row: StoredRow): LogEvent {
  return upcast({
    seq: row.seq,
    id: row.id,
    type: row.type,
    stream: row.stream,
    payload: JSON.parse(row.payload),
    actor: row.actor,
    device: row.device,
    commandId: row.command_id,
    at: row.at,
    businessDate: row.business_date,
  } as LogEvent);
}

/** Events past a position, in order, at most `limit`. */
export const eventsAfter = (store: Store, seq: number, limit: number): LogEvent[] =>
  rowsAfter(store, seq, limit).map(toEvent);
