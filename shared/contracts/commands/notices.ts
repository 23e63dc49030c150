import { z } from 'zod';
import { route } from '../route.ts';
import { Notice } from '../views/notice.ts';

export const noticeRoutes = {
  notices: route({
    method: 'GET',
    path: '/notices',
    tag: 'notices',
    summary: 'The latest notices, the newest first',
    access: 'notices.view',
    command: false,
    reply: z.object({ notices: z.array(Notice) }),
    refusals: [],
  }),
  seeNotices: route({
    method: 'POST',
    path: '/notices/seen',
    tag: 'notices',
    summary: 'Say that the notices up to one were seen',
    access: 'notices.view',
    command: false,
    body: z.object({ upTo: z.int().min(0) }),
    reply: z.object({ seen: z.int() }),
    refusals: [],
    example: { body: { upTo: 17 } },
  }),
};
