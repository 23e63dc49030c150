import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { checkChoices } from '@comanda/shared/domain/modifiers/check-choices.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { type FormEvent, useId, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { choose, fromChoices, openSteps, preselection, toChoices } from '@comanda/shared/domain/modifiers/choosing.ts';
import type { NewLine } from '../../model/draft.ts';
import { useAvailability } from '../../model/house.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { lineAmount, problemOf } from './line-amount.ts';
import { QuantityStepper } from './quantity-stepper.tsx';
import { VariantChoice } from './variant-choice.tsx';

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

/** Size, modifiers, quantity, seat and note of one line. Nothing is added before all that is required is chosen. */
export function ChoiceSheet({ indexed, line, covers, seats, ahead, onDone, onClose }: ChoiceSheetProps) {
  const t = useText();
  const say = useLocal();
  const restrictions = useAvailability();
  const form = useId();
  const { item } = indexed;
  const [variantId, setVariantId] = useState(line?.variantId ?? item.variants[0]?.id ?? '');
  const [chosen, setChosen] = useState(() => (line ? fromChoices(line.choices) : preselection(indexed)));
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [seat, setSeat] = useState(line ? line.seat : ahead.seat);
  const [course, setCourse] = useState(line ? line.course : ahead.course);
  const [note, setNote] = useState(line?.note ?? '');
  const [price, setPrice] = useState(line?.price ?? 0);
  const [tried, setTried] = useState(false);

  const variant = indexed.variants.get(variantId);
  const open = variant?.price === null;
  const choices = toChoices(chosen);
  const checked = checkChoices(indexed, variantId, choices);
  const problem = open && price === 0 ? t('choices.priceNeeded') : checked.ok ? null : problemOf(checked.error, t, say);
  const missing = checked.ok || !('groupId' in checked.error) ? null : checked.error.groupId;
  const amount = lineAmount(indexed, { price: variant?.price ?? price, chosen, quantity });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onDone({
      itemId: item.id,
      variantId,
      quantity,
      choices,
      price: open ? price : null,
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
          {problem !== null && (
            <p role={tried ? 'alert' : undefined} className="text-base text-warn-text">
              {problem}
            </p>
          )}
          <div className="flex items-center gap-3">
            <QuantityStepper quantity={quantity} onChange={setQuantity} />
            <Button type="submit" form={form} variant="primary" size="large" className="flex-1" data-first>
              {t(line ? 'choices.save' : 'choices.add')} · <Money minor={amount} />
            </Button>
          </div>
        </div>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-6">
        {item.variants.length > 1 && <VariantChoice item={item} value={variantId} onChange={setVariantId} />}
        {open && <MoneyPad label={t('choices.price')} minor={price} onChange={setPrice} />}
        {openSteps(indexed, chosen).map((step) => (
          <ChoiceGroup
            key={step.group.id}
            step={step}
            chosen={chosen}
            restrictions={restrictions}
            lacking={tried && missing === step.group.id}
            onChoose={(id, times) => setChosen((before) => choose(indexed, step, id, times, before))}
          />
        ))}
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
        {seats !== null && (
          <Select
            label={t('choices.seat')}
            options={[
              { id: '', label: t('choices.wholeTable') },
              ...Array.from({ length: Math.max(covers, seats) }, (_, at) => ({
                id: String(at + 1),
                label: t('choices.seatNumber', { number: at + 1 }),
              })),
            ]}
            value={seat === null ? '' : String(seat)}
            onChange={(value) => setSeat(value === '' ? null : Number(value))}
          />
        )}
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
