import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { Square, SquareCheckBig } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { CheckLineName } from '../../model/check-line-name.tsx';
import { refundedLines } from './refund-model.ts';

interface RefundLinesProps {
  readonly check: CheckView;
  readonly lines: readonly LineView[];
  readonly chosen: readonly string[];
  readonly onChange: (lineIds: string[]) => void;
}

/** The lines of a check, to choose those that are given back; what was given back before stays in view. */
export function RefundLines({ check, lines, chosen, onChange }: RefundLinesProps) {
  const t = useText();
  const before = refundedLines(check);
  return (
    <ul aria-label={t('refund.lines')} className="grid max-h-72 gap-1.5 overflow-y-auto">
      {check.lines.map(({ lineId, partPpm, net }) => {
        const on = chosen.includes(lineId);
        const gone = before.has(lineId);
        const Box = on ? SquareCheckBig : Square;
        return (
          <li key={lineId} className="grid">
            <button
              type="button"
              role="checkbox"
              aria-checked={on}
              disabled={gone || net === 0}
              onClick={() => onChange(on ? chosen.filter((id) => id !== lineId) : [...chosen, lineId])}
              className="flex min-h-touch items-center gap-3 rounded-md border border-line bg-surface px-3 text-start aria-checked:border-accent aria-checked:bg-accent-soft disabled:opacity-45"
            >
              <Box aria-hidden className="size-5 shrink-0" />
              <span className="min-w-0 flex-1">
                <CheckLineName line={lines.find(({ id }) => id === lineId)} partPpm={partPpm} />
                {gone && ` · ${t('refund.ofLine')}`}
              </span>
              <Money minor={net} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
