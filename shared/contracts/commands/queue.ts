import { z } from 'zod';
import { Seq } from '../common.ts';
import { route } from '../route.ts';
import { PromiseScore, QueuePlace } from '../views/queue.ts';

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
};
