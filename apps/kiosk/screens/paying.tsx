import { Loading } from '@comanda/kit/ui/notes.tsx';
import { EndPage } from '../features/end/end-page.tsx';
import { PayPage } from '../features/pay/pay-page.tsx';
import type { Desk } from './use-checkout.ts';

interface PayingProps {
  readonly desk: Desk;
  readonly onDone: () => void;
}

/** From the basket to the number. */
export function Paying({ desk: { checkout, stage, total }, onDone }: PayingProps) {
  if (!checkout || !stage) return <Loading />;
  if (stage.stage === 'sent' && stage.order) return <EndPage order={stage.order} onDone={onDone} />;
  return <PayPage checkout={checkout} total={total} onDone={onDone} />;
}
