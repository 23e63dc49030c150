import { RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { Big } from '../../ui/big.tsx';

interface RemovedProps {
  readonly name: string;
  readonly onBack: () => void;
}

/** Where a line was that was taken out: a slip of the finger costs nothing, a combo that was put together neither. */
export function Removed({ name, onBack }: RemovedProps) {
  const t = useText();
  const label = t('basket.removed', { name });
  const place = useRef<HTMLDivElement>(null);
  // What was pressed is gone: who has keys only goes on from here.
  useEffect(() => place.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={place}
      role="group"
      aria-label={label}
      className="flex flex-wrap items-center gap-4 rounded-lg border-2 border-dashed border-edge p-4"
    >
      <p className="k-text min-w-60 flex-1 text-muted">{label}</p>
      <Big icon={RotateCcw} onClick={onBack}>
        {t('basket.putBack')}
      </Big>
    </div>
  );
}
