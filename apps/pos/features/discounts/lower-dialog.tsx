import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { portion } from '@comanda/shared/base/money.ts';
import type { CheckView, LineView } from '@comanda/shared/contracts/views/order.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { CheckDeeds } from '../../model/check-deeds.ts';
import { Reasons } from '../../model/reasons.tsx';
import { HowMuch, type Much } from './how-much.tsx';

interface LowerDialogProps {
  readonly check: CheckView;
  /** Null: the whole check. */
  readonly line: LineView | null;
  /** The line, or all lines of its combo. */
  readonly parts: readonly LineView[];
  readonly deeds: CheckDeeds;
  readonly onClose: () => void;
}

const netOf = (check: CheckView, lines: readonly LineView[]): number =>
  check.lines.reduce((sum, { lineId, net }) => sum + (lines.some(({ id }) => id === lineId) ? net : 0), 0);

/** Lowers the price of a check or a line by hand, or waives the charge of a line that was made and served. */
export function LowerDialog({ check, line, parts, deeds, onClose }: LowerDialogProps) {
  const t = useText();
  const say = useLocal();
  const { settings } = useVenue();
  const [mode, setMode] = useState<'discount' | 'comp'>('discount');
  const [much, setMuch] = useState<Much | null>(null);
  const [busy, setBusy] = useState(false);
  /** Null: all of it. */
  const [partId, setPartId] = useState<string | null>(null);
  const of = parts.filter(({ id }) => partId === null || id === partId);
  const base = line ? netOf(check, of) : check.net;
  const lineId = partId ?? line?.id ?? null;
  const wholeCombo = partId === null && parts.length > 1;
  const taken =
    much === null
      ? 0
      : Math.min(base, much.kind === 'percent' ? portion(base, much.ratePpm, settings.rounding) : much.amount);
  const end = async (deed: Promise<boolean>): Promise<void> => {
    setBusy(true);
    const ok = await deed;
    setBusy(false);
    if (ok) onClose();
  };
  const give = (reason: string): void => {
    if (much === null || taken <= 0) return;
    const lowering = { ...much, lineId, reason, wholeCombo };
    void end(deeds.lower(check.id, lowering, taken));
  };
  const title = line ? t('lower.ofLine', { item: say(line.combo?.name ?? line.name) }) : t('lower.ofCheck');
  return (
    <Dialog title={title} size="wide" held onClose={onClose}>
      <div className="grid gap-4">
        {parts.length > 1 && (
          <Segmented
            label={t('lower.partOf')}
            options={[{ id: '', label: t('lower.whole') }, ...parts.map(({ id, name }) => ({ id, label: say(name) }))]}
            value={partId ?? ''}
            onChange={(id) => setPartId(id === '' ? null : id)}
          />
        )}
        {line && (
          <Segmented
            label={t('lower.which')}
            options={[
              { id: 'discount', label: t('lower.discount') },
              { id: 'comp', label: t('lower.compLong') },
            ]}
            value={mode}
            onChange={setMode}
          />
        )}
        <div className="grid grid-cols-2 items-start gap-6 max-md:grid-cols-1">
          {mode === 'discount' ? (
            <>
              <HowMuch much={much} onChange={setMuch} most={base} />
              <div className="grid gap-4">
                <p className="flex items-baseline justify-between rounded-md bg-sunk px-4 py-2" role="status">
                  <span className="text-muted">{t('lower.takes')}</span>
                  <Money minor={-taken} className="text-xl font-semibold" />
                </p>
                <Reasons
                  label={t('lower.why')}
                  reasons={settings.discountReasons}
                  action={t('lower.give')}
                  disabled={taken <= 0}
                  busy={busy}
                  onReason={give}
                />
              </div>
            </>
          ) : (
            line && (
              <>
                <p className="text-base">{t('lower.compHint')}</p>
                <Reasons
                  label={t('lower.why')}
                  reasons={settings.compReasons}
                  action={t('lower.compDo')}
                  busy={busy}
                  onReason={(reason) => {
                    const gross = of.reduce((sum, each) => sum + each.gross, 0);
                    void end(deeds.comp(lineId ?? line.id, reason, gross, partId === null));
                  }}
                />
              </>
            )
          )}
        </div>
      </div>
    </Dialog>
  );
}
