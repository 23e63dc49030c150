import type { OrderView } from '@comanda/shared/contracts/views/order.ts';

/** A bank transfer that a guest was asked for where no staff stands beside them. */
export interface AwaitedTransfer {
  readonly orderId: string;
  readonly number: number;
  readonly paymentId: string;
  /** Minor units. */
  readonly amount: number;
  /** What the guest's bank writes beside it: the pickup number, and the end of the payment's id. */
  readonly reference: string;
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
}

/** Transfers that somebody must see come in, the longest awaited first. Those of a till are seen where they were asked for. */
export const awaitedTransfers = (orders: readonly OrderView[]): AwaitedTransfer[] =>
  orders
    .filter(({ channel }) => channel !== 'pos')
    .flatMap(({ id: orderId, number, checks }) =>
      checks
        .flatMap(({ payments }) => payments)
        .filter(({ tender, state }) => tender === 'bank_qr' && state === 'waiting')
        .map((payment) => ({
          orderId,
          number,
          paymentId: payment.id,
          amount: payment.amount + payment.tip,
          reference: `${number} ${payment.id.slice(-6)}`,
          since: payment.at,
        })),
    )
    .toSorted((a, b) => a.since - b.since);
