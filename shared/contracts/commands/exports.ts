import { z } from 'zod';
import { BusinessDate, Uuid } from '../common.ts';
import { LogGroup } from '../views/log-groups.ts';
import { Tender } from '../events/tender.ts';
import { route } from '../route.ts';
import { OrderSummary } from '../views/order-summary.ts';
import { OrderState } from '../views/order-state.ts';

/** CSV that a browser keeps as it is, its byte order mark included. */
export const CSV_FILE = 'text/csv; charset=utf-8; header=present';

export const ExportKind = z.enum(['orders', 'lines', 'payments', 'items', 'staff']);
export type ExportKind = z.infer<typeof ExportKind>;

/** How a spreadsheet of the reader's country takes numbers: `1.5` between commas, or `1,5` between semicolons. */
export const CsvStyle = z.enum(['comma', 'semicolon']);
export type CsvStyle = z.infer<typeof CsvStyle>;

const span = { from: BusinessDate, to: BusinessDate };

export const exportRoutes = {
  orderHistory: route({
    method: 'GET',
    path: '/order-history',
    tag: 'orders',
    summary: 'Orders that are closed, of some business dates, the last opened first',
    access: 'reports.view',
    command: false,
    query: z.object({
      ...span,
      /** An order's number, that of a till that was cut off, or a fiscal number. */
      number: z.string().trim().max(20).default(''),
      tableId: Uuid.optional(),
      /** Who opened or served it, or took money for it. */
      staffId: Uuid.optional(),
      tender: Tender.optional(),
      state: OrderState.extract(['completed', 'cancelled', 'merged']).optional(),
      /** `next` of the page before. */
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}~\d{1,15}~[0-9a-f-]{36}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({ orders: z.array(OrderSummary), next: z.string().nullable() }),
    refusals: [],
  }),
  exportCsv: route({
    method: 'GET',
    path: '/exports/:kind',
    tag: 'reports',
    summary: 'Orders, their lines, payments, items sold or the staff’s sums of some business dates as CSV',
    access: 'reports.view',
    command: false,
    params: z.object({ kind: ExportKind }),
    query: z.object({ ...span, style: CsvStyle.default('comma') }),
    reply: z.instanceof(Uint8Array),
    media: CSV_FILE,
    refusals: ['set_up_first', 'span_wrong'],
  }),
  exportLog: route({
    method: 'GET',
    path: '/log-export',
    tag: 'log',
    summary: 'The log of some business dates as CSV, oldest first',
    access: 'log.view',
    command: false,
    query: z.object({
      ...span,
      group: LogGroup.optional(),
      actor: z.string().max(60).optional(),
      style: CsvStyle.default('comma'),
    }),
    reply: z.instanceof(Uint8Array),
    media: CSV_FILE,
    refusals: ['set_up_first', 'span_wrong'],
  }),
};
