import { useChoosing } from '@comanda/kit/menu/use-choosing.ts';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { filledAlone, fillingOf, wishesOf } from '@comanda/shared/domain/combo/choosing.ts';
import { comboEach, resolveCombo } from '@comanda/shared/domain/combo/parts.ts';
import {
  choose,
  fromChoices,
  isOut,
  openSteps,
  preselection,
  toChoices,
} from '@comanda/shared/domain/modifiers/choosing.ts';
import type { IndexedItem } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { type BasketLine, MOST_OF_A_LINE } from '../../model/basket.ts';
import { setGuest, useGuest } from '../../model/guest.ts';
import { useHouse } from '../../model/house.tsx';
import { extrasOf } from '../../model/resolve.ts';
import { isSold } from '../../model/sale.ts';
import { Big } from '../../ui/big.tsx';
import { Marks, useMarkWords } from '../../ui/marks.tsx';
import { Page } from '../../ui/page.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useSettled } from '../../ui/use-frames.ts';
import { tell } from '../../voice/voice.ts';
import { Group } from './group.tsx';
import { hindranceOf } from './hindrance.ts';
import { Option } from './option.tsx';
import { Places } from './places.tsx';

interface ItemPageProps {
  readonly indexed: IndexedItem;
  /** The line that is changed; null: a new one. */
  readonly line: BasketLine | null;
  readonly newId: () => string;
  readonly onDone: (line: BasketLine) => void;
  readonly onClose: () => void;
}

/** A dish with its sizes and questions. What is needed and not chosen is asked for when it is to be added. */
export function ItemPage({ indexed, line, newId, onDone, onClose }: ItemPageProps) {
  const t = useText();
  const say = useNames();
  const spokenMarks = useMarkWords();
  const { hueOf, index } = useHouse();
  const restrictions = useAvailability();
  const access = useGuest((guest) => guest.access);
  const type = useGuest((guest) => guest.type);
  const sizes = useId();
  const body = useRef<HTMLDivElement>(null);
  const { item } = indexed;
  const name = say(item.name);
  const settled = useSettled(item.id);
  const slots = item.combo ?? [];
  const choosing = useChoosing(indexed, index, () => ({
    variantId: line?.variantId ?? item.variants[0]?.id ?? '',
    chosen: line ? fromChoices(line.choices) : preselection(indexed, restrictions),
    filling: line?.parts ? fillingOf(line.parts) : filledAlone(slots, index, restrictions),
  }));
  const { variantId, chosen, filling, lost } = choosing;
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [lacking, setLacking] = useState<string | null>(null);

  const out = isOut(item.id, restrictions) || !isSold(item, type ?? 'takeaway');
  const hindrance = hindranceOf(indexed, choosing, index, restrictions);
  const asked = hindrance?.at === lacking ? lacking : null;
  const price = indexed.variants.get(variantId)?.price ?? 0;
  const wishes = wishesOf(slots, filling);
  const combo = item.combo ? resolveCombo(indexed, price, wishes, index) : null;
  const each =
    combo && combo.parts.length > 0
      ? comboEach(combo.parts)
      : price +
        extrasOf(
          [...chosen].map(([id, count]) => ({
            price: indexed.modifiers.get(id)?.modifier.price ?? 0,
            quantity: count,
          })),
        );
  useEffect(() => {
    if (lost === 0) return;
    setGuest({ notice: 'changed' });
    tell(t('item.changed'), { urgent: true });
  }, [lost, t]);

  const add = (): void => {
    if (out) {
      tell(t('item.gone', { name }), { urgent: true });
      return;
    }
    if (hindrance === null) {
      const ids = { id: line?.id ?? newId(), itemId: item.id, variantId, quantity };
      onDone(
        combo
          ? { ...ids, choices: [], parts: wishes.map((wish) => ({ ...wish, id: newId() })) }
          : { ...ids, choices: toChoices(chosen) },
      );
      return;
    }
    // What is missing is asked for, and shown where it is.
    const { words, at, count } = hindrance;
    setLacking(at);
    tell(t(`item.${words}`, { name: say(hindrance.name), count }), { urgent: true });
    const group = body.current?.querySelector<HTMLElement>(`[data-group="${at}"]`);
    group?.scrollIntoView({ block: 'center' });
    group?.querySelector<HTMLElement>('input:not(:disabled)')?.focus({ preventScroll: true });
  };

  return (
    <Page
      over
      title={name}
      hint={[say(item.description), spokenMarks(item)].filter((part) => part !== '').join('. ')}
      footer={
        <>
          <Big onClick={onClose}>{t('action.back')}</Big>
          <Stepper
            label={t('item.quantity')}
            fewer={t('item.fewer')}
            more={t('item.more')}
            value={quantity}
            min={1}
            max={MOST_OF_A_LINE}
            onChange={setQuantity}
          />
          <Big variant="primary" className="min-w-80 flex-1" aria-disabled={out || undefined} onClick={add}>
            {out ? t('menu.out') : line ? t('item.change') : t('item.add')}
            {!out && <Money minor={each * quantity} />}
          </Big>
        </>
      }
    >
      <div ref={body} className="k-scroll grid h-full content-start gap-8 px-6 pb-8">
        {!access && (
          <Photo
            large
            picture={item.picture}
            hue={hueOf(item.categoryId)}
            className="max-h-[38dvh] w-full rounded-lg !aspect-auto"
          />
        )}
        <div className="grid gap-3">
          {say(item.description) !== '' && <p className="k-text">{say(item.description)}</p>}
          <Marks allergens={item.allergens} diets={item.diets} className="k-text" />
        </div>
        {settled && item.variants.length > 1 && (
          <fieldset className="min-w-0">
            <legend className="k-name mb-3 font-semibold">{t('item.size')}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(calc(19rem*var(--k)),1fr))] gap-3">
              {item.variants.map((variant) => (
                <Option
                  key={variant.id}
                  name={sizes}
                  on={variant.id === variantId}
                  price={null}
                  onChange={() => choosing.set({ variantId: variant.id })}
                >
                  <span className="flex flex-col">
                    {say(variant.name)}
                    <Money minor={variant.price ?? 0} />
                  </span>
                </Option>
              ))}
            </div>
          </fieldset>
        )}
        {settled && combo && (
          <Places
            slots={slots}
            filling={filling}
            restrictions={restrictions}
            lacking={asked}
            photos={!access}
            onChange={(next) => choosing.set({ filling: next })}
          />
        )}
        {(combo || !settled ? [] : openSteps(indexed, chosen)).map((step) => (
          <Group
            key={step.group.id}
            step={step}
            chosen={chosen}
            restrictions={restrictions}
            lacking={asked === step.group.id}
            onChoose={(id, times) => choosing.set({ chosen: choose(indexed, step, id, times, chosen, restrictions) })}
          />
        ))}
      </div>
    </Page>
  );
}
