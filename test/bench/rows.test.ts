import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { orderWriter } from './rewrite.ts';
import { orderRows, snapshot, type OrderRows } from './rows.ts';

const TABLES = `
  CREATE TABLE log (seq INTEGER PRIMARY KEY NOT NULL, stream TEXT NOT NULL, payload TEXT NOT NULL, hash BLOB NOT NULL);
  CREATE TABLE orders (id TEXT PRIMARY KEY NOT NULL, table_id TEXT NOT NULL);
  CREATE TABLE lines (order_id TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (order_id, id));
  CREATE TABLE jobs (id TEXT PRIMARY KEY NOT NULL, cause TEXT NOT NULL UNIQUE);
  CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, last INTEGER NOT NULL);
  CREATE INDEX lines_place ON lines (place);
  INSERT INTO counters VALUES ('number', 10), ('fiscal', 3);
`;

let clock = 1_700_000_000_000;
const newId = uuidV7Maker(
  () => (clock += 1),
  (bytes) => bytes.fill(7),
);
const tableId = newId();
let hub: Database.Database;
let copy: Database.Database;

function placeOrder(seq: number): string {
  const id = newId();
  hub.prepare('INSERT INTO orders VALUES (?, ?)').run(id, tableId);
  for (const place of [0, 1]) hub.prepare('INSERT INTO lines VALUES (?, ?, ?)').run(id, newId(), place);
  const payload = JSON.stringify({ orderId: id, note: 'x'.repeat(200) });
  for (const n of [0, 1]) {
    hub.prepare('INSERT INTO log VALUES (?, ?, ?, ?)').run(seq + n, `order:${id}`, payload, Buffer.from([seq, n]));
  }
  hub.prepare('INSERT INTO jobs VALUES (?, ?)').run(newId(), `seq:${seq}`);
  hub.prepare("UPDATE counters SET last = last + 1 WHERE name = 'number'").run();
  return id;
}

function record(): OrderRows {
  placeOrder(1);
  const before = snapshot(hub, []);
  placeOrder(3);
  return orderRows(hub, before, snapshot(hub, []));
}

beforeEach(() => {
  hub = new Database(':memory:');
  hub.exec(TABLES);
  copy = new Database(':memory:');
});
afterEach(() => {
  hub.close();
  copy.close();
});

describe('the rows of an order', () => {
  it('are found by comparing the database before and after', () => {
    const { tables, newIds } = record();
    const counts = Object.fromEntries(
      tables.map((table) => [table.name, [table.inserts.length, table.updates.length]]),
    );
    expect(counts).toEqual({ log: [2, 0], orders: [1, 0], lines: [2, 0], jobs: [1, 0], counters: [0, 1] });
    expect(tables.find((table) => table.name === 'counters')?.updates[0]?.changed).toEqual(['last']);
    expect(newIds).toHaveLength(4);
    expect(newIds).not.toContain(tableId);
  });

  it('leave out the tables that are named', () => {
    placeOrder(1);
    const before = snapshot(hub, ['jobs']);
    placeOrder(3);
    const { tables } = orderRows(hub, before, snapshot(hub, ['jobs']));
    expect(tables.map((table) => table.name)).not.toContain('jobs');
  });

  it('are written again with keys of their own, as many and as long', () => {
    const rows = record();
    const write = orderWriter(copy, rows, newId);
    for (let n = 0; n < 50; n += 1) write();
    const count = (table: string): unknown => copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('log'), count('orders'), count('lines'), count('jobs')]).toEqual([100, 50, 100, 50]);
    const size = 'SELECT sum(length(stream) + length(payload) + length(hash)) * 1.0 / count(*) FROM log';
    expect(copy.prepare(size).pluck().get()).toBe(hub.prepare(size).pluck().get());
  });

  it('hang together: a line belongs to the order that was written with it', () => {
    const rows = record();
    const write = orderWriter(copy, rows, newId);
    for (let n = 0; n < 5; n += 1) write();
    const lines = 'SELECT count(*) FROM orders o JOIN lines l ON l.order_id = o.id';
    expect(copy.prepare(lines).pluck().get()).toBe(10);
    const streams = "SELECT count(*) FROM orders o JOIN log g ON g.stream = 'order:' || o.id";
    expect(copy.prepare(streams).pluck().get()).toBe(10);
    expect(copy.prepare('SELECT DISTINCT table_id FROM orders').pluck().all()).toEqual([tableId]);
  });

  it('change the rows that an order changes', () => {
    const rows = record();
    const write = orderWriter(copy, rows, newId);
    write();
    write();
    expect(copy.prepare("SELECT last FROM counters WHERE name = 'number'").pluck().get()).toBe(14);
  });
});
