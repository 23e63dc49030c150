import { SECOND } from '@comanda/shared/base/time.ts';
import { ok } from '@comanda/shared/base/result.ts';
import { reportRoutes } from '@comanda/shared/contracts/commands/reports.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { businessDateAt } from '../venue/index.ts';
import { reportsProjection } from './projection.ts';
import { dayReport } from './queries.ts';

export { reportsProjection } from './projection.ts';
export { dayReport } from './queries.ts';

const COUNTED = new Set([
  'order.opened.v1',
  'order.covers_changed.v1',
  'order.cancelled.v1',
  'line.voided.v1',
  'check.paid.v1',
  'check.reopened.v1',
  'refund.given.v1',
  'payment.taken.v1',
  'tip.added.v1',
  'ticket.bumped.v1',
  'ticket.unbumped.v1',
  'ticket.recalled.v1',
]);

export const reportsModule = (now: () => number): HubModule => ({
  name: 'reports',
  projections: [reportsProjection],
  handlers: [
    answer(reportRoutes.dayReport, ({ query }, store) =>
      ok(dayReport(store, query.date ?? businessDateAt(store, now()))),
    ),
  ],
  topics: [
    topic({
      name: 'today',
      every: SECOND,
      touched: (event) => (COUNTED.has(event.type) ? [{ id: event.businessDate }] : []),
      all: (store) => [dayReport(store, businessDateAt(store, now()))],
      some: (store) => [dayReport(store, businessDateAt(store, now()))],
    }),
  ],
});
