/** What a payment terminal can say about a payment. */
export type TerminalAnswer =
  | { readonly state: 'approved'; readonly reference: string }
  | { readonly state: 'declined' | 'cancelled' }
  /** It is still at it, or does not know yet. */
  | { readonly state: 'pending' };

/**
 * A payment terminal. Each payment has an id of ours: asking twice for the same one never takes money twice, and a
 * terminal can always be asked how a payment ended, also after the hub was off.
 */
export interface PaymentTerminal {
  /** Asks for an amount, in minor units. Resolves when the terminal has an answer, which may be minutes later. */
  start(paymentId: string, amount: number): Promise<TerminalAnswer>;
  /** How a payment stands. Throws where the terminal does not answer. */
  query(paymentId: string): Promise<TerminalAnswer>;
  /** Gives money of a payment back, in minor units. Asking twice with the same id never gives it twice. */
  refund(refundId: string, paymentId: string, amount: number): Promise<TerminalAnswer>;
  /** Gives a payment up; `approved` where it was too late for that. */
  cancel(paymentId: string): Promise<TerminalAnswer>;
}
