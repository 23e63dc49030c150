import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import { ArrowDownToLine, ArrowUpFromLine, Calculator, DoorOpen, UserRoundPen, Vault } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

export type Step = 'paid_in' | 'paid_out' | 'drop' | 'no_sale' | 'hand_over' | 'count';

const STEPS = [
  ['paid_in', ArrowDownToLine],
  ['paid_out', ArrowUpFromLine],
  ['drop', Vault],
  ['no_sale', DoorOpen],
  ['hand_over', UserRoundPen],
  ['count', Calculator],
] as const;

interface AtWorkProps {
  readonly drawer: DrawerView;
  readonly disabled: boolean;
  readonly onStep: (step: Step) => void;
}

/** An open drawer: what was moved by hand, and what can be done. What it should hold is not here. */
export function AtWork({ drawer, disabled, onStep }: AtWorkProps) {
  const t = useText();
  const formats = useFormats();
  const moved = [
    ['float', drawer.float],
    ['paidIn', drawer.paidIn],
    ['paidOut', drawer.paidOut],
    ['drops', drawer.drops],
  ] as const;
  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap gap-x-6 text-base text-muted">
        <span>{t('drawer.since', { time: formats.dateTime(drawer.openedAt) })}</span>
        {drawer.holderName !== null && <span>{t('drawer.holder', { name: drawer.holderName })}</span>}
      </p>
      <dl className="grid grid-cols-5 gap-3">
        {moved.map(([key, amount]) => (
          <div key={key} className="rounded-md border border-line bg-sunk p-3">
            <dt className="text-sm text-muted">{t(`drawer.${key}`)}</dt>
            <dd className="text-lg font-semibold">
              <Money minor={amount} />
            </dd>
          </div>
        ))}
        <div className="rounded-md border border-line bg-sunk p-3">
          <dt className="text-sm text-muted">{t('drawer.noSales')}</dt>
          <dd className="figures text-lg font-semibold">{formats.number(drawer.noSales)}</dd>
        </div>
      </dl>
      <div className="grid grid-cols-3 gap-3">
        {STEPS.map(([step, icon]) => (
          <Button
            key={step}
            size="large"
            icon={icon}
            variant={step === 'count' ? 'primary' : 'quiet'}
            disabled={disabled}
            onClick={() => onStep(step)}
          >
            {t(`drawer.do.${step}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
