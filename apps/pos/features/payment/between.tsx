import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ArrowRight } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface BetweenProps {
  readonly change: number;
  readonly due: number;
  readonly onNext: () => void;
}

/** After a part that was paid in cash: its change first, then what is left. */
export function Between({ change, due, onNext }: BetweenProps) {
  const t = useText();
  return (
    <div className="grid gap-6">
      <div role="status" className="grid justify-items-center gap-1 rounded-md bg-good-soft p-6 text-good-ink">
        <p className="text-lg">{t('pay.change')}</p>
        <Money minor={change} className="text-4xl font-bold" />
        <p className="text-base">
          {t('pay.left')} <Money minor={due} className="font-semibold" />
        </p>
      </div>
      <Button variant="primary" size="pay" icon={ArrowRight} onClick={onNext} data-first>
        {t('pay.next')}
      </Button>
    </div>
  );
}
