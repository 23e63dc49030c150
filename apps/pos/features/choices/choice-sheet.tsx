import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useChoosing } from '@comanda/kit/menu/use-choosing.ts';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { filledAlone, fillingOf, wishesOf } from '@comanda/shared/domain/combo/choosing.ts';
import { comboEach, type PartProblem, resolveCombo } from '@comanda/shared/domain/combo/parts.ts';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { type FormEvent, useId, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { chosenOut, fromChoices, preselection, toChoices } from '@comanda/shared/domain/modifiers/choosing.ts';
import type { NewLine } from '../../model/draft.ts';
import { useHouse } from '../../model/house.tsx';
import { ChoiceGroups } from './choice-groups.tsx';
import { ComboPlaces } from './combo-places.tsx';
import { lineAmount, problemOf } from './line-amount.ts';
import { QuantityStepper } from './quantity-stepper.tsx';
import { SeatChoice } from './seat-choice.tsx';
import { VariantChoice } from './variant-choice.tsx';
import { netOf, weighingOf, weighingProblem } from './weighing.ts';
import { WeightEntry } from './weight-entry.tsx';

interface ChoiceSheetProps {
  readonly indexed: IndexedItem;
  /** The line that is changed; null: a new one. */
  readonly line: NewLine | null;
  /** Guests at the table; 0 where nobody counted, or nobody sits. */
  readonly covers: number;
  /** Null: a takeaway has no seats. */
  readonly seats: number | null;
  /** What a new line gets unless it is said here. */
  readonly ahead: { readonly seat: number | null; readonly course: number | null };
  readonly onDone: (line: NewLine) => void;
  readonly onClose: () => void;
}

/** Size, weight, modifiers or a combo's places, quantity, seat and note of one line. Nothing is added before all that is required is chosen. */
export function ChoiceSheet({ indexed, line, covers, seats, ahead, onDone, onClose }: ChoiceSheetProps) {
  const t = useText();
  const say = useLocal();
  const restrictions = useAvailability();
  const { index } = useHouse();
  const { settings } = useVenue();
  const client = useHub();
  const form = useId();
  const { item } = indexed;
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [seat, setSeat] = useState(line ? line.seat : ahead.seat);
  const [course, setCourse] = useState(line ? line.course : ahead.course);
  const [note, setNote] = useState(line?.note ?? '');
  const [price, setPrice] = useState(line?.price ?? 0);
  const slots = item.combo ?? [];
  const choosing = useChoosing(indexed, index, () => ({
    variantId: line?.variantId ?? item.variants[0]?.id ?? '',
    chosen: line ? fromChoices(line.choices) : preselection(indexed, restrictions),
    filling: line?.parts ? fillingOf(line.parts) : filledAlone(slots, index, restrictions),
  }));
  const { variantId, chosen, filling } = choosing;
  const [weighing, setWeighing] = useState(() => weighingOf(line?.grams));
  const [tried, setTried] = useState(false);

  const variant = indexed.variants.get(variantId);
  const open = variant?.price === null;
  const choices = toChoices(chosen);
  const checked = checkChoices(indexed, variantId, choices);
  const listPrice = variant?.price ?? price;
  const wishes = wishesOf(slots, filling);
  const combo = item.combo ? resolveCombo(indexed, listPrice, wishes, index) : null;
  const wrong = combo ? combo.problem : checked.ok ? null : checked.error;
  const gone = combo ? null : chosenOut(indexed, chosen, restrictions);
  const unweighed = item.soldByWeight ? weighingProblem(weighing) : null;
  const grams = item.soldByWeight ? (netOf(weighing) ?? 0) : undefined;
  const problem =
    open && price === 0
      ? t('choices.priceNeeded')
      : unweighed
        ? t(`weight.${unweighed}`)
        : gone
          ? t('menu.isOut', { item: say(gone.modifier.name) })
          : wrong && problemOf(wrong, t, say);
  const missing = gone ? gone.step.group.id : wrong && 'groupId' in wrong ? wrong.groupId : null;
  const amount =
    combo && combo.parts.length > 0
      ? comboEach(combo.parts) * quantity
      : lineAmount(indexed, { price: listPrice, grams, chosen, quantity, rounding: settings.rounding });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onDone({
      itemId: item.id,
      variantId,
      quantity,
      choices: combo ? [] : choices,
      price: open ? price : null,
      ...(grams !== undefined && { grams }),
      ...(combo && {
        parts: wishes.map((wish) => ({
          ...wish,
          id: line?.parts?.find(({ slotId }) => slotId === wish.slotId)?.id ?? client.newId(),
        })),
      }),
      seat,
      course,
      note: note.trim(),
    });
  };

  return (
    <Dialog
      as="sheet"
      title={say(item.name)}
      onClose={onClose}
      footer={
        <div className="grid w-full gap-3">
          {choosing.lost > 0 && (
            <p role="alert" className="text-base text-warn-text">
              {t('choices.unknown')}
            </p>
          )}
          {problem !== null && (
            <p role={tried ? 'alert' : undefined} className="text-base text-warn-text">
              {problem}
            </p>
          )}
          <div className="flex items-center gap-3">
            <QuantityStepper quantity={quantity} onChange={setQuantity} />
            <Button
              type="submit"
              form={form}
              variant="primary"
              size="large"
              className="flex-1"
              {...(!item.soldByWeight && { 'data-first': true })}
            >
              {t(line ? 'choices.save' : 'choices.add')} · <Money minor={amount} />
            </Button>
          </div>
        </div>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-6">
        {item.variants.length > 1 && (
          <VariantChoice item={item} value={variantId} onChange={(id) => choosing.set({ variantId: id })} />
        )}
        {open && <MoneyPad label={t('choices.price')} minor={price} onChange={setPrice} />}
        {item.soldByWeight && (
          <WeightEntry
            name={item.name}
            weighing={weighing}
            price={listPrice}
            amount={amount / quantity}
            onChange={setWeighing}
          />
        )}
        {combo && (
          <ComboPlaces
            slots={slots}
            filling={filling}
            restrictions={restrictions}
            lacking={tried ? lackingOf(combo.problem) : null}
            onChange={(next) => choosing.set({ filling: next })}
          />
        )}
        {!combo && (
          <ChoiceGroups
            indexed={indexed}
            chosen={chosen}
            restrictions={restrictions}
            lacking={tried ? missing : null}
            onChange={(next) => choosing.set({ chosen: next })}
          />
        )}
        {seats !== null && (
          <Select
            label={t('course.choose')}
            options={[
              { id: '', label: t('course.usual') },
              ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => ({
                id: String(each),
                label: t('course.number', { course: each }),
              })),
            ]}
            value={course === null ? '' : String(course)}
            onChange={(value) => setCourse(value === '' ? null : Number(value))}
          />
        )}
        {seats !== null && <SeatChoice seats={Math.max(covers, seats)} value={seat} onChange={setSeat} />}
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

/** Where a combo is not whole: the place, and the group of what fills it where that is asked for. */
const lackingOf = (problem: PartProblem | null) =>
  problem && {
    slotId: problem.slotId,
    groupId: problem.code === 'part_wrong' && 'groupId' in problem.problem ? problem.problem.groupId : null,
  };
