import { type CheckoutState, isSilent } from '../model/checkout.ts';
import type { Step } from '../model/guest.ts';
import { ACCESS, AT_THE_END, AT_THE_START, BY_PHONE, type Patience, USUAL } from '../model/idle.ts';

/**
 * How long a guest may do nothing; null: for as long as it takes. Before the terminal, the guest looks at that, and not
 * at this glass; where it is silent, or the hub is away, they may have gone.
 */
export function patienceOf(step: Step, access: boolean, checkout: CheckoutState | null): Patience | null {
  if (step === 'attract') return access ? ACCESS : AT_THE_START;
  if (step === 'end') return access ? ACCESS : AT_THE_END;
  if (step === 'pay' && checkout && !checkout.away) {
    const { stage, means } = checkout;
    if (stage === 'waiting' && means === 'transfer') return BY_PHONE;
    if ((stage === 'giving' || stage === 'leaving' || stage === 'waiting') && !isSilent(checkout)) return null;
  }
  return access ? ACCESS : USUAL;
}
