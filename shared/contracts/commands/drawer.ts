import { z } from 'zod';
import { Amount, Money, Seq, Uuid } from '../common.ts';
import { CashMove } from '../events/drawer.ts';
import { route } from '../route.ts';
import { Counts, DrawerView } from '../views/drawer.ts';

const params = z.object({ drawerId: Uuid });
const Reason = z.string().trim().min(1).max(200);
const done = z.object({ drawerId: Uuid, seq: Seq });

const shared = { method: 'POST', tag: 'drawers', access: 'drawers.use', command: true, params, reply: done } as const;

export const drawerRoutes = {
  drawers: route({
    method: 'GET',
    path: '/drawers',
    tag: 'drawers',
    summary: 'Drawers that are not closed',
    access: 'drawers.use',
    command: false,
    reply: z.object({ drawers: z.array(DrawerView) }),
    refusals: [],
  }),
  openDrawer: route({
    method: 'POST',
    path: '/drawers',
    tag: 'drawers',
    summary: 'Open a drawer at this device with a counted float',
    access: 'drawers.use',
    command: true,
    body: z.object({ drawerId: Uuid, counts: Counts }),
    reply: z.object({ drawerId: Uuid, float: Amount, seq: Seq }),
    refusals: ['drawer_device', 'drawer_here', 'drawer_exists', 'set_up_first'],
    example: {
      body: { drawerId: '019a0c3e-5f09-7cc3-98c4-dc0c0c07398f', counts: [{ value: 100_000, pieces: 10 }] },
    },
  }),
  moveCash: route({
    ...shared,
    path: '/drawers/:drawerId/cash',
    summary: 'Cash in or out that is no sale, or dropped into the safe',
    body: z.object({ kind: CashMove, amount: Amount.min(1), reason: Reason }),
    refusals: ['not_found', 'drawer_counted'],
    example: { body: { kind: 'paid_out', amount: 50_000, reason: 'Ice' } },
  }),
  noSale: route({
    ...shared,
    path: '/drawers/:drawerId/no-sale',
    summary: 'Open the drawer for no sale',
    body: z.object({ reason: Reason }),
    refusals: ['not_found', 'drawer_counted'],
    example: { body: { reason: 'Change for a note' } },
  }),
  handOverDrawer: route({
    ...shared,
    path: '/drawers/:drawerId/hand-over',
    summary: 'Somebody else answers for the drawer from now on',
    body: z.object({ staffId: Uuid }),
    refusals: ['not_found', 'drawer_counted'],
  }),
  countDrawer: route({
    ...shared,
    path: '/drawers/:drawerId/count',
    summary: 'Give the blind count; only then the hub says what should have been there',
    /** `unsent`: how much the device has that the hub does not know yet. */
    body: z.object({ counts: Counts.min(1), unsent: z.int().min(0) }),
    reply: z.object({ drawerId: Uuid, counted: Amount, expected: Money, difference: Money, seq: Seq }),
    refusals: ['not_found', 'drawer_counted', 'drawer_unsent', 'drawer_elsewhere'],
    example: { body: { counts: [{ value: 100_000, pieces: 12 }], unsent: 0 } },
  }),
  closeDrawer: route({
    ...shared,
    path: '/drawers/:drawerId/close',
    summary: 'Close a counted drawer; a difference needs a reason',
    body: z.object({ reason: z.string().trim().max(200).default('') }),
    refusals: ['not_found', 'drawer_not_counted', 'drawer_reason'],
    example: { body: { reason: 'Wrong change given' } },
  }),
};
