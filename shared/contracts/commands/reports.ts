import { z } from 'zod';
import { BusinessDate } from '../common.ts';
import { route } from '../route.ts';
import { DayReport } from '../views/operations.ts';

export const reportRoutes = {
  dayReport: route({
    method: 'GET',
    path: '/reports/day',
    tag: 'reports',
    summary: 'One business date in figures; today where no date is given',
    access: 'reports.view',
    command: false,
    query: z.object({ date: BusinessDate.optional() }),
    reply: DayReport,
    refusals: [],
  }),
};
