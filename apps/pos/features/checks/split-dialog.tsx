import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import type { CheckView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import { Split } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import type { CheckDeeds } from '../../model/check-deeds.ts';
import { ByAmounts } from './split-amounts.tsx';
import { ByLines } from './split-lines.tsx';
import { type Choice, firstChoice, MOST_WAYS, planned, preview, SPLIT_WAYS, seatsOn, sofar } from './split-model.ts';
import { SplitPreview } from './split-preview.tsx';
import { Stepper } from './stepper.tsx';
import { useLineDrag } from './use-line-drag.ts';

interface SplitDialogProps {
  readonly order: OrderView;
  readonly check: CheckView;
  readonly deeds: CheckDeeds;
  /** @param checkIds the parts, the one that kept the check's id first */
  readonly onSplit: (checkIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Cuts a check into several. What comes of it is shown to the unit before anything is done. */
export function SplitDialog({ order, check, deeds, onSplit, onClose }: SplitDialogProps) {
  const t = useText();
  const formats = useFormats();
  const { settings } = useVenue();
  const [choice, setChoice] = useState<Choice>(() => ({
    ...firstChoice('evenly'),
    ways: Math.min(MOST_WAYS.evenly, Math.max(2, order.covers)),
  }));
  const [busy, setBusy] = useState(false);
  const change = (more: Partial<Choice>): void => setChoice({ ...choice, ...more });
  const seats = seatsOn(check, order.lines);
  const plan = planned(choice, check, order.lines);
  const parts = plan && preview(plan, check, order.lines);
  const ready = Array.isArray(parts);
  const { how, ways } = choice;
  const shown = how === 'lines' ? sofar(choice, check, order.lines) : ready ? parts : [];
  const drag = useLineDrag((lineId, at) => change({ on: { ...choice.on, [lineId]: [at] } }));
  const hint = (): string => {
    if (how === 'seats' && seats.length < 2) return t('split.noSeats');
    if (parts === 'amounts') return t('split.tooMuch', { total: formats.money(check.total, settings.currency) });
    return t(`split.hint.${how}`);
  };
  const split = async (): Promise<void> => {
    if (!plan || !ready || busy) return;
    setBusy(true);
    const ids = await deeds.split(check, plan.split, plan.ways);
    setBusy(false);
    if (ids) onSplit(ids);
  };
  return (
    <Dialog
      title={t('split.title')}
      size="wide"
      held
      onClose={onClose}
      footer={
        <Button variant="primary" size="large" icon={Split} busy={busy} disabled={!ready} onClick={() => void split()}>
          {t('split.do', { count: plan?.ways ?? ways })}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Segmented
          label={t('split.how')}
          options={SPLIT_WAYS.map((id) => ({ id, label: t(`split.way.${id}`) }))}
          value={how}
          onChange={(id) => change({ how: id, ways: id === 'lines' ? Math.min(ways, MOST_WAYS.lines) : ways })}
        />
        <div className="grid grid-cols-[1fr_18rem] items-start gap-5 max-md:grid-cols-1">
          <div className="grid gap-3">
            {(how === 'evenly' || how === 'lines') && (
              <Stepper
                label={t('split.checks')}
                value={ways}
                min={2}
                max={MOST_WAYS[how]}
                onChange={(count) => change({ ways: count })}
              />
            )}
            {how === 'lines' && (
              <ByLines choice={choice} check={check} lines={order.lines} drag={drag} onChange={change} />
            )}
            {how === 'amounts' && <ByAmounts choice={choice} total={check.total} onChange={change} />}
          </div>
          <div className="grid gap-3">
            <p role="status" className={ready ? 'text-muted' : 'font-medium text-warn-text'}>
              {hint()}
            </p>
            <SplitPreview parts={shown} check={check} lines={order.lines} over={drag.over} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
