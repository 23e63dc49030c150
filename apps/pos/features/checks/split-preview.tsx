import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';
import { partSign } from '@comanda/shared/domain/check/part-sign.ts';
import type { PreviewPart } from './split-model.ts';

interface SplitPreviewProps {
  readonly parts: readonly PreviewPart[];
  readonly check: CheckView;
  readonly lines: readonly LineView[];
  /** The check that a line is held over, from 0. */
  readonly over: number | null;
}

/** What would come of a split; under it the sum, which is the check's total always. */
export function SplitPreview({ parts, check, lines, over }: SplitPreviewProps) {
  const t = useText();
  const say = useLocal();
  const names = new Map(
    lines.map(({ id, name, quantity }) => [id, quantity > 1 ? `${quantity} × ${say(name)}` : say(name)]),
  );
  const sign = (ppm: number): string => {
    const part = partSign(ppm);
    return part === null ? t('checks.partOf') : part;
  };
  return (
    <section aria-label={t('split.preview')} className="grid gap-2">
      <ol className="grid max-h-[min(22rem,calc(100dvh-27rem))] gap-2 overflow-y-auto">
        {parts.map((part, at) => (
          <li
            key={at}
            data-check={at}
            className={cx(
              'min-h-touch rounded-md border px-3 py-2',
              at === over ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
            )}
          >
            <p className="flex items-baseline justify-between gap-2">
              <span className="text-sm font-medium">{t('checks.number', { number: at + 1 })}</span>
              <Money minor={part.total} className="text-lg font-semibold" />
            </p>
            <p className="text-sm leading-snug text-muted">
              {part.lines.map(({ lineId, partPpm }) => `${sign(partPpm)} ${names.get(lineId) ?? ''}`.trim()).join(', ')}
            </p>
          </li>
        ))}
      </ol>
      <p className="flex items-baseline justify-between border-t border-line pt-2">
        <span className="text-muted">{t('split.sum')}</span>
        <Money
          minor={parts.length > 0 ? parts.reduce((sum, { total }) => sum + total, 0) : check.total}
          className="text-lg font-semibold"
        />
      </p>
    </section>
  );
}
