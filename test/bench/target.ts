import type { OrderPlan } from './orders.ts';

/** Where and how orders are placed. */
export interface Target {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plans: readonly OrderPlan[];
  /** Whether it takes every command of a till, or orders alone. */
  readonly knows: 'everything' | 'orders';
}
