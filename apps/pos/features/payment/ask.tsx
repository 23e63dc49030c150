import { Button } from '@comanda/kit/ui/button.tsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { FOOT, PAY_COLUMNS } from '../../model/foot.ts';

interface AskProps {
  /** What comes of it. */
  readonly hint: ReactNode;
  readonly icon: LucideIcon;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onAsk: () => void;
  readonly children: string;
  /** How much of what is due, and the tip. */
  readonly extras: ReactNode;
}

/** Asks for money that does not go through the cashier's hands, beside how much of it. */
export function Ask({ hint, icon, busy, disabled, onAsk, children, extras }: AskProps) {
  return (
    <div className={PAY_COLUMNS}>
      <div className="grid gap-4 max-md:contents">
        {hint}
        <div className={FOOT}>
          <Button variant="primary" size="pay" wide icon={icon} busy={busy} disabled={disabled} onClick={onAsk}>
            {children}
          </Button>
        </div>
      </div>
      <div className="grid gap-4">{extras}</div>
    </div>
  );
}
