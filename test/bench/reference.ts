import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Hono } from 'hono';
import { Server } from 'socket.io';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { newId } from './orders.ts';
import { orderWriter } from './rewrite.ts';
import { loadOrderRows } from './rows.ts';

/**
 * The least program that does the same: one Hono POST, one zod parse, the rows of an order in one transaction that is
 * on the disk when it returns, one socket.io emit. It looks nothing up, checks nobody and prices nothing.
 * Arguments: database file, file of the rows that the hub writes for an order.
 */

const [file = '', rowsFile = ''] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('the reference must sync every commit');
const writeOrder = orderWriter(db, loadOrderRows(rowsFile), newId);

const app = new Hono();
const body = orderRoutes.openOrder.body;
app.post('/api/v1/orders', async (context) => {
  const order = body.parse(await context.req.json());
  writeOrder();
  live.to('kitchen').emit('ticket', order);
  return context.json({ orderId: order.orderId });
});

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
const live = new Server(server, { path: '/live', serveClient: false });
live.on('connection', (socket) => void socket.join('kitchen'));
process.on('disconnect', () => process.exit());
