import type { OpenState, OrderState } from '@comanda/shared/contracts/views/order-state.ts';

/**
 * Every legal move of an order from one state to another; what is not here fails each test of the hub in which it happens.
 * An order takes up the state of one that is merged into it, and goes back to its own when that one is taken out again.
 */
export const ORDER_MOVES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  /** Nothing of it is with the kitchen. Seated guests who leave without ordering cancel it. */
  placed: ['preparing', 'ready', 'handed_over', 'cancelled', 'merged'],
  /**
   * Guests may leave a paid table before the kitchen has bumped the last ticket, and an order of which every line was
   * voided is cancelled.
   */
  preparing: ['placed', 'preparing', 'ready', 'handed_over', 'completed', 'cancelled', 'merged'],
  /** Nobody came for it: all of it is voided. */
  ready: ['placed', 'preparing', 'ready', 'handed_over', 'completed', 'cancelled', 'merged'],
  handed_over: ['placed', 'preparing', 'ready', 'completed', 'merged'],
  /** Its hand-over was a mistake, or its check is opened again. */
  completed: ['preparing', 'ready', 'handed_over'],
  cancelled: [],
  merged: ['placed', 'preparing', 'ready', 'handed_over'],
};

export const mayBecome = (from: OrderState, to: OrderState): boolean => ORDER_MOVES[from].includes(to);

export const isOpen = (state: OrderState): state is OpenState =>
  state !== 'completed' && state !== 'cancelled' && state !== 'merged';

/** The most urgent first: an order of two parts is where its most urgent part is. */
const URGENCY: readonly OpenState[] = ['preparing', 'ready', 'handed_over', 'placed'];

/** The state of two orders that became one. */
export const mergedState = (a: OpenState, b: OpenState): OpenState =>
  URGENCY.indexOf(a) <= URGENCY.indexOf(b) ? a : b;

/** What of an order leaves another that it was merged into, or stays there. */
export interface Part {
  /** Something of it was sent. */
  readonly sent: boolean;
  /** The kitchen still makes something of it. */
  readonly busy: boolean;
  /** All that the kitchen made of it was handed over. */
  readonly served: boolean;
}

/** The state of a part of a merged order once it stands alone. */
export function partState({ sent, busy, served }: Part): OpenState {
  if (!sent) return 'placed';
  if (busy) return 'preparing';
  return served ? 'handed_over' : 'ready';
}
