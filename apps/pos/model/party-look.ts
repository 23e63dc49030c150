import type { Tone } from '@comanda/kit/ui/chip.tsx';
import {
  BellRing,
  BrushCleaning,
  CalendarClock,
  ChefHat,
  Circle,
  CircleCheckBig,
  CloudOff,
  CreditCard,
  Hourglass,
  type LucideIcon,
  PencilLine,
  ReceiptText,
  Utensils,
} from 'lucide-react';
import type { PartyState } from './table-state.ts';

interface PartyLook {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  /** Of its table on the plan. */
  readonly fill: string;
}

export const PARTY_LOOK: Readonly<Record<PartyState, PartyLook>> = {
  free: { icon: Circle, tone: 'neutral', fill: 'border-edge bg-surface' },
  draft: { icon: PencilLine, tone: 'accent', fill: 'border-accent border-dashed bg-accent-soft' },
  kept: { icon: CloudOff, tone: 'warn', fill: 'border-warn-text border-dashed bg-warn-soft' },
  seated: { icon: Hourglass, tone: 'accent', fill: 'border-accent-text bg-accent-soft' },
  preparing: { icon: ChefHat, tone: 'warn', fill: 'border-warn-text bg-warn-soft' },
  ready: { icon: BellRing, tone: 'good', fill: 'border-good-text border-4 bg-good-soft' },
  served: { icon: Utensils, tone: 'neutral', fill: 'border-text bg-sunk' },
  check: { icon: ReceiptText, tone: 'danger', fill: 'border-danger-text border-dashed bg-danger-soft' },
  paying: { icon: CreditCard, tone: 'danger', fill: 'border-danger-text bg-danger-soft' },
  paid: { icon: CircleCheckBig, tone: 'good', fill: 'border-good-text border-double border-4 bg-surface' },
  reserved: { icon: CalendarClock, tone: 'accent', fill: 'border-accent-text border-dotted bg-surface' },
  dirty: { icon: BrushCleaning, tone: 'neutral', fill: 'border-edge border-dashed bg-sunk' },
};
