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
  readonly deeds: CheckDeeds;
  readonly onClose: () => void;
}

/** Lowers the price of a check or a line by hand, or waives the charge of a line that was made and served. */
export function LowerDialog({ check, line, deeds, onClose }: LowerDialogProps) {
  const t = useText();
  const say = useLocal();
  const { settings } = useVenue();
  // What is taken off a combo by hand is taken off the check: its parts have no prices of their own.
  const [mode, setMode] = useState<'discount' | 'comp'>(line?.combo ? 'comp' : 'discount');
  const [much, setMuch] = useState<Much | null>(null);
  const [busy, setBusy] = useState(false);
  const base = line ? (check.lines.find(({ lineId }) => lineId === line.id)?.net ?? 0) : check.net;
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
    const lowering = { ...much, lineId: line?.id ?? null, reason };
    void end(deeds.lower(check.id, lowering, taken));
  };
  const title = line ? t('lower.ofLine', { item: say(line.name) }) : t('lower.ofCheck');
  return (
    <Dialog title={title} size="wide" held onClose={onClose}>
      <div className="grid gap-4">
        {line && !line.combo && (
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
        <div className="grid grid-cols-2 items-start gap-6">
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
                  onReason={(reason) => void end(deeds.comp(line.id, reason, line.gross))}
                />
              </>
            )
          )}
        </div>
      </div>
    </Dialog>
  );
}
