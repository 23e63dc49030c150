import { z } from 'zod';
import { BusinessDate, Seq, Uuid } from '../common.ts';
import { route } from '../route.ts';
import { PromiseScore, QueuePlace, WaitReport } from '../views/queue.ts';
import { TrackToken, TrackView } from '../views/track.ts';

export const queueRoutes = {
  queue: route({
    method: 'GET',
    path: '/queue',
    tag: 'queue',
    summary: 'The orders that the kitchen works on, the next one first, and when each is thought to be ready',
    access: 'queue.view',
    command: false,
    reply: z.object({ seq: Seq, places: z.array(QueuePlace), score: PromiseScore }),
    refusals: [],
  }),
  waits: route({
    method: 'GET',
    path: '/queue/waits',
    tag: 'queue',
    summary: 'How long the guests of a business date waited, today’s where none is given',
    access: 'reports.view',
    command: false,
    query: z.object({ date: BusinessDate.optional() }),
    reply: WaitReport,
    refusals: [],
  }),
  trackLink: route({
    method: 'GET',
    path: '/orders/:orderId/track-link',
    tag: 'queue',
    summary: 'The link by which a phone follows an order; for staff who view orders, and for the device that opened it',
    access: 'device',
    command: false,
    params: z.object({ orderId: Uuid }),
    reply: z.object({ token: TrackToken, url: z.string() }),
    refusals: ['not_found', 'not_permitted'],
  }),
  track: route({
    method: 'GET',
    path: '/track/:token',
    tag: 'queue',
    summary: 'One order, for whoever has its token; live over the socket’s namespace /track',
    access: 'public',
    command: false,
    params: z.object({ token: TrackToken }),
    reply: TrackView,
    refusals: ['track_unknown', 'track_over'],
  }),
};
