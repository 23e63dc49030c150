import { z } from 'zod';

export const OrderState = z.enum(['placed', 'preparing', 'ready', 'handed_over', 'completed', 'cancelled', 'merged']);
export type OrderState = z.infer<typeof OrderState>;

/** The states in which an order can still be changed. */
export const OpenState = OrderState.exclude(['completed', 'cancelled', 'merged']);
export type OpenState = z.infer<typeof OpenState>;
