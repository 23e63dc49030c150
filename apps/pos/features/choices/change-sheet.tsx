import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { fromChoices, toChoices } from '@comanda/shared/domain/modifiers/choosing.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { ResoldProblem } from '@comanda/shared/domain/order/resold.ts';
import { type FormEvent, useId, useState } from 'react';
import { useText, type Words } from '../../i18n/index.ts';
import { wishOf } from '../../model/wish.ts';
import { changedLine } from './changed-line.ts';
import { ChoiceGroups } from './choice-groups.tsx';
import { problemOf } from './line-amount.ts';
import { QuantityStepper } from './quantity-stepper.tsx';
import { SeatChoice } from './seat-choice.tsx';
import { Told } from './told.tsx';
import { useSendChange } from './use-send-change.ts';
import { VariantChoice } from './variant-choice.tsx';

interface ChangeSheetProps {
  readonly orderId: string;
  readonly type: OrderType;
  readonly line: LineView;
  readonly indexed: IndexedItem;
  /** Null: nobody sits. */
  readonly seats: number | null;
  /** Something was taken off the line alone: all of it is changed, or nothing. */
  readonly lowered: boolean;
  /** The hub is away: it would hear of it too late. */
  readonly away: boolean;
  readonly onClose: () => void;
}

/** Changes a line that the kitchen has: size, modifiers, seat and note. Says beforehand what the kitchen will be told. */
export function ChangeSheet({ orderId, type, line, indexed, seats, lowered, away, onClose }: ChangeSheetProps) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const { settings } = useVenue();
  const restrictions = useAvailability();
  const form = useId();
  const [variantId, setVariantId] = useState(line.variantId);
  const [chosen, setChosen] = useState(() => fromChoices(wishOf(line).choices));
  const [seat, setSeat] = useState(line.seat);
  const [note, setNote] = useState(line.note);
  const [count, setCount] = useState(line.quantity);
  const [tried, setTried] = useState(false);
  const sending = useSendChange(orderId, line, onClose);
  const { item } = indexed;
  const wanted = { variantId, choices: toChoices(chosen), seat, note: note.trim() };
  const { now, problem, changed, difference } = changedLine(line, wanted, count, { indexed, settings, type });
  const wrong = problem && problemWords(problem, say(item.name), t, say);
  const missing = problem && 'groupId' in problem ? problem.groupId : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && changed && !away) void sending.send(wanted, count, difference);
  };
  return (
    <Dialog
      as="sheet"
      title={t('change.title', { item: say(line.name) })}
      onClose={onClose}
      footer={
        <div className="grid w-full gap-3">
          {away && <ErrorNote title={t('change.notNow')}>{t('change.away')}</ErrorNote>}
          {sending.problem && <ErrorNote title={t('refused')}>{words(sending.problem)}</ErrorNote>}
          {wrong !== null ? (
            <p role={tried ? 'alert' : undefined} className="text-base text-warn-text">
              {wrong}
            </p>
          ) : changed ? (
            <section aria-label={t('change.told')} className="grid gap-1">
              <p className="text-base text-muted">
                {t(line.stations.length > 0 ? 'change.told' : 'change.nobody')}
                {count < line.quantity && ` · ${t('change.some', { count, all: line.quantity })}`}
              </p>
              <Told was={line} now={now} />
            </section>
          ) : (
            <p className="text-base text-muted">{t('change.same')}</p>
          )}
          <div className="flex items-center gap-3">
            {line.quantity > 1 && !line.combo && !lowered && (
              <QuantityStepper quantity={count} most={line.quantity} onChange={setCount} />
            )}
            <Button
              type="submit"
              form={form}
              variant="primary"
              size="large"
              className="flex-1"
              busy={sending.busy}
              disabled={!changed || away}
            >
              {t(sending.made ? 'change.again' : 'change.send')}
              {difference !== 0 && (
                <>
                  {difference > 0 ? ' · +' : ' · '}
                  <Money minor={difference} />
                </>
              )}
            </Button>
          </div>
        </div>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-6">
        {item.variants.length > 1 && !line.combo && (
          <VariantChoice item={item} value={variantId} onChange={setVariantId} />
        )}
        <ChoiceGroups
          indexed={indexed}
          chosen={chosen}
          restrictions={restrictions}
          lacking={tried ? missing : null}
          onChange={setChosen}
        />
        {seats !== null && <SeatChoice seats={seats} value={seat} onChange={setSeat} />}
        <TextField
          label={t('choices.note')}
          hint={t('choices.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
      </form>
    </Dialog>
  );
}

function problemWords(problem: ResoldProblem, item: string, t: Words, say: ReturnType<typeof useLocal>): string {
  switch (problem.code) {
    case 'gone':
      return t('change.gone', { item });
    case 'part':
      return t('change.part');
    case 'price_needed':
      return t('change.size');
    case 'modifier_required':
    case 'modifier_too_many':
    case 'modifier_unknown':
    case 'variant_unknown':
      return problemOf(problem, t, say);
  }
}
