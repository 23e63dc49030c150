import { z } from 'zod';
import { Instant, Quantity, Seq, Uuid } from '../common.ts';
import { RushCause } from '../events/table.ts';
import { route } from '../route.ts';
import { TableMark } from '../views/table.ts';
import { OrderAccepted } from './orders.ts';

const orderParams = z.object({ orderId: Uuid });
const tableParams = z.object({ tableId: Uuid });
const courseParams = z.object({
  orderId: Uuid,
  course: z
    .string()
    .regex(/^[1-9]$/, 'a course from 1 to 9')
    .meta({ examples: ['2'] }),
});
const done = z.object({ orderId: Uuid, seq: Seq });
const tableDone = z.object({ tableId: Uuid, seq: Seq });
const Reason = z.string().trim().max(200).default('');
const none = z.object({}).default({});
const someId = '019a0c3e-5f00-7cc3-98c4-dc0c0c07398f';

export const tableRoutes = {
  tableMarks: route({
    method: 'GET',
    path: '/tables',
    tag: 'tables',
    summary: 'The tables that are reserved or dirty; who sits where is said by the open orders',
    access: 'orders.view',
    command: false,
    reply: z.object({ seq: Seq, tables: z.array(TableMark) }),
    refusals: [],
  }),
  clearTable: route({
    method: 'POST',
    path: '/tables/:tableId/clear',
    tag: 'tables',
    summary: 'The guests left: ends their order where all is paid, or releases a table that was joined to another',
    access: 'orders.take',
    command: true,
    params: tableParams,
    body: none,
    reply: tableDone,
    refusals: ['not_found', 'table_empty', 'not_paid', 'not_sent', 'check_waiting'],
  }),
  cleanTable: route({
    method: 'POST',
    path: '/tables/:tableId/clean',
    tag: 'tables',
    summary: 'A dirty table was cleaned',
    access: 'orders.take',
    command: true,
    params: tableParams,
    body: none,
    reply: tableDone,
    refusals: ['not_found', 'table_not_dirty'],
  }),
  reserveTable: route({
    method: 'POST',
    path: '/tables/:tableId/reserve',
    tag: 'tables',
    summary: 'Keep a table for guests to come, or give it back; seating anybody there ends it',
    access: 'orders.take',
    command: true,
    params: tableParams,
    body: z.object({ reserved: z.boolean(), at: Instant.nullable().default(null) }),
    reply: tableDone,
    refusals: ['not_found', 'table_taken'],
    example: { body: { reserved: true, at: 1_773_085_200_000 } },
  }),
  changeCovers: route({
    method: 'POST',
    path: '/orders/:orderId/covers',
    tag: 'tables',
    summary: 'Change how many guests an order is for',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ covers: z.int().min(0).max(999) }),
    reply: done,
    refusals: ['not_found', 'order_closed'],
    example: { body: { covers: 4 } },
  }),
  moveOrder: route({
    method: 'POST',
    path: '/orders/:orderId/move',
    tag: 'tables',
    summary: 'Move an order to a free table; the kitchen sees the new table on the tickets it has',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ tableId: Uuid }),
    reply: done,
    refusals: ['not_found', 'order_closed', 'table_taken', 'not_dine_in'],
    example: { body: { tableId: someId } },
  }),
  mergeOrders: route({
    method: 'POST',
    path: '/orders/:orderId/merge',
    tag: 'tables',
    summary:
      'Merge another table’s order into this one: its checks stay apart, its tickets go on, nothing is sent again',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ fromOrderId: Uuid }),
    reply: done,
    refusals: ['not_found', 'order_closed', 'not_dine_in', 'merge_itself', 'merge_settings', 'line_exists'],
    example: { body: { fromOrderId: someId } },
  }),
  unmergeOrder: route({
    method: 'POST',
    path: '/orders/:orderId/unmerge',
    tag: 'tables',
    summary: 'Take a merged order out again, with the checks it brought, to its own table or another free one',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ fromOrderId: Uuid, tableId: Uuid.optional() }),
    reply: done,
    refusals: ['not_found', 'order_closed', 'table_taken', 'not_merged', 'merged_tickets', 'merged_checks'],
    example: { body: { fromOrderId: someId } },
  }),
  changeServer: route({
    method: 'POST',
    path: '/orders/:orderId/server',
    tag: 'tables',
    summary: 'Hand an order over to another staff member, who serves it from now on',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ staffId: Uuid }),
    reply: done,
    refusals: ['not_found', 'order_closed'],
    example: { body: { staffId: someId } },
  }),
  setRush: route({
    method: 'POST',
    path: '/orders/:orderId/rush',
    tag: 'kitchen',
    summary: 'Let an order jump the kitchen’s queue, for a reason that is kept; or put it back into line',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ rush: z.boolean(), reason: Reason, cause: RushCause.default('rush') }),
    reply: done,
    refusals: ['not_found', 'order_closed', 'reason_needed'],
    example: { body: { rush: true, reason: 'Peanuts in the first one', cause: 'allergy_remake' } },
  }),
  keepBack: route({
    method: 'POST',
    path: '/orders/:orderId/keep-back',
    tag: 'kitchen',
    summary: 'Let an order wait until the others are made, for a reason that is kept; or put it back into line',
    access: 'orders.take',
    command: true,
    params: orderParams,
    body: z.object({ kept: z.boolean(), reason: Reason }),
    reply: done,
    refusals: ['not_found', 'order_closed', 'reason_needed'],
    example: { body: { kept: true, reason: 'Is collected at eight' } },
  }),
  holdCourse: route({
    method: 'POST',
    path: '/orders/:orderId/courses/:course/hold',
    tag: 'courses',
    summary: 'Keep a course back from the kitchen until it is fired; `held: false` lets it go with the next send',
    access: 'orders.take',
    command: true,
    params: courseParams,
    body: z.object({ held: z.boolean().default(true) }).default({ held: true }),
    reply: done,
    refusals: ['not_found', 'order_closed'],
  }),
  fireCourse: route({
    method: 'POST',
    path: '/orders/:orderId/courses/:course/fire',
    tag: 'courses',
    summary: 'Release a course to the kitchen; for whoever takes orders, and for the kitchen itself',
    access: 'device',
    command: true,
    params: courseParams,
    body: none,
    reply: done,
    refusals: ['not_found', 'order_closed', 'nothing_to_send', 'not_permitted'],
  }),
  changeQuantity: route({
    method: 'POST',
    path: '/orders/:orderId/lines/:lineId/quantity',
    tag: 'orders',
    summary:
      'Change how many of a line; of a sent one, more is an addition and fewer is a void, each a line of its own',
    access: 'orders.take',
    command: true,
    params: z.object({ orderId: Uuid, lineId: Uuid }),
    body: z.object({
      quantity: Quantity,
      /** Id of the line that an addition or a void of a sent line becomes. */
      partId: Uuid,
      /** Of a void. */
      reason: z.string().trim().max(200).default(''),
      /** Sends an addition at once. */
      send: z.boolean().default(true),
      /** A manager's word on fewer of what was sent. */
      approvalId: Uuid.optional(),
    }),
    reply: OrderAccepted,
    refusals: [
      'not_found',
      'order_closed',
      'line_voided',
      'line_exists',
      'reason_needed',
      'item_unavailable',
      'item_too_few',
      'check_paid',
      'check_waiting',
      'approval_needed',
      'approval_wrong',
      'check_split',
    ],
    example: { body: { quantity: 3, partId: someId } },
  }),
};
