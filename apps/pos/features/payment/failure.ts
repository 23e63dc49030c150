/** Which text says why a card payment did not work. */
export function failureKey(reason: string | null): 'pay.declined' | 'pay.cancelled' | 'pay.terminalFault' {
  if (reason === 'declined') return 'pay.declined';
  return reason === 'cancelled' ? 'pay.cancelled' : 'pay.terminalFault';
}
