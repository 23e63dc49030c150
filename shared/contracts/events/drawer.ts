import { z } from 'zod';
import { Amount, Money, Uuid } from '../common.ts';
import { Counts } from '../views/drawer.ts';

const Drawer = z.object({ drawerId: Uuid });
const Reason = z.string().min(1).max(200);

export const CashMove = z.enum(['paid_in', 'paid_out', 'drop']);
export type CashMove = z.infer<typeof CashMove>;

export const drawerEvents = {
  /** A counted cash session begins at a device. */
  'drawer.opened.v1': Drawer.extend({ deviceId: Uuid, counts: Counts, float: Amount }),
  /** Cash that is no sale. */
  'drawer.cash_moved.v1': Drawer.extend({ kind: CashMove, amount: Amount, reason: Reason }),
  /** It was opened for no sale. */
  'drawer.no_sale.v1': Drawer.extend({ reason: Reason }),
  /** Somebody else answers for it from now on. */
  'drawer.handed_over.v1': Drawer.extend({ staffId: Uuid }),
  /** Counted without knowing what should be there; it takes no more cash. */
  'drawer.counted.v1': Drawer.extend({ counts: Counts, counted: Amount, expected: Money }),
  /** difference = counted − expected. */
  'drawer.closed.v1': Drawer.extend({ difference: Money, reason: z.string().max(200) }),
};
