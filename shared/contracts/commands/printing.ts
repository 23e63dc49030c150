import { z } from 'zod';
import { Uuid } from '../common.ts';
import { route } from '../route.ts';
import { PaperView, PrinterView, PrintJobView } from '../views/operations.ts';
import { Printer } from '../views/venue.ts';

/** Something that is done with one job. */
const withAJob = {
  tag: 'printing',
  access: 'printers.manage',
  command: false,
  params: z.object({ jobId: Uuid }),
  body: z.object({}).default({}),
  reply: z.object({}),
  refusals: ['not_found'],
} as const;

/** What the printers do: their state, their jobs, and the papers of virtual ones. */
export const printingRoutes = {
  printers: route({
    method: 'GET',
    path: '/printers',
    tag: 'printing',
    summary: 'The printers: settings and state',
    access: 'printers.manage',
    command: false,
    reply: z.object({ printers: z.array(PrinterView), settings: z.array(Printer) }),
    refusals: [],
  }),
  printJobs: route({
    method: 'GET',
    path: '/print-jobs',
    tag: 'printing',
    summary: 'The last 200 print jobs, newest first',
    access: 'printers.manage',
    command: false,
    reply: z.object({ jobs: z.array(PrintJobView) }),
    refusals: [],
  }),
  retryPrintJob: route({
    method: 'POST',
    path: '/print-jobs/:jobId/retry',
    summary: 'Try a job that waits or is dead now, marked as a reprint where paper may have come out',
    ...withAJob,
  }),
  dismissPrintJob: route({
    method: 'POST',
    path: '/print-jobs/:jobId/dismiss',
    summary: 'Put a job that waits or is dead away; it can be taken back for ten minutes',
    ...withAJob,
  }),
  restorePrintJob: route({
    method: 'POST',
    path: '/print-jobs/:jobId/restore',
    summary: 'Take a job back that was put away in the last ten minutes, as it was',
    ...withAJob,
  }),
  testPrint: route({
    method: 'POST',
    path: '/printers/:printerId/test',
    tag: 'printing',
    summary: 'Print a test page',
    access: 'printers.manage',
    command: false,
    params: z.object({ printerId: Uuid }),
    body: z.object({}).default({}),
    reply: z.object({ jobId: Uuid }),
    refusals: ['not_found'],
  }),
  setVirtualPrinter: route({
    method: 'PUT',
    path: '/printers/:printerId/virtual',
    tag: 'printing',
    summary: 'Take a virtual printer’s paper out, open its cover, switch it off; demo venue only',
    access: 'printers.manage',
    command: false,
    params: z.object({ printerId: Uuid }),
    body: z.object({ paperOut: z.boolean(), coverOpen: z.boolean(), off: z.boolean() }),
    reply: z.object({}),
    refusals: ['not_found', 'demo_only'],
  }),
  papers: route({
    method: 'GET',
    path: '/papers',
    tag: 'printing',
    summary: 'What the virtual printers put out, newest first',
    access: 'printers.manage',
    command: false,
    reply: z.object({ papers: z.array(PaperView) }),
    refusals: [],
  }),
  paperPicture: route({
    method: 'GET',
    path: '/papers/:id/picture',
    tag: 'printing',
    summary: 'A paper as a picture',
    access: 'printers.manage',
    command: false,
    params: z.object({ id: z.coerce.number().int().min(1) }),
    reply: z.string(),
    media: 'image/svg+xml',
    refusals: ['not_found'],
  }),
};
