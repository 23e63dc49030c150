import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { ComboSlot } from '@comanda/shared/contracts/views/menu.ts';
import {
  type Filled,
  type Filling,
  fillPlace,
  isOption,
  offerOf,
  type SlotOption,
} from '@comanda/shared/domain/combo/choosing.ts';
import { isOut, type Restrictions } from '@comanda/shared/domain/modifiers/choosing.ts';
import { useId, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { useHouse } from '../../model/house.tsx';
import { ChoiceGroups } from './choice-groups.tsx';
import { OPTION } from './option.ts';

interface ComboPlacesProps {
  readonly slots: readonly ComboSlot[];
  readonly filling: Filling;
  readonly restrictions: Restrictions;
  /** What was asked for in vain: a place, or a group of what fills it. */
  readonly lacking: { readonly slotId: string; readonly groupId: string | null } | null;
  readonly onChange: (filling: Filling) => void;
}

/** The places of a combo in their order, each with what may be taken, and the questions of what was taken. */
export function ComboPlaces({ slots, filling, restrictions, lacking, onChange }: ComboPlacesProps) {
  const { index } = useHouse();
  const list = useRef<HTMLDivElement>(null);
  const take = (slot: ComboSlot, option: SlotOption): void => {
    const next = fillPlace(filling, slot.id, option, index, restrictions);
    onChange(next);
    const asks = index.items.get(option.itemId)?.steps.some(({ group }) => group.min > 0) === true;
    const empty = slots.find(({ id }) => !next.has(id));
    if (asks || !empty) return;
    list.current?.querySelector(`[data-place="${empty.id}"]`)?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return (
    <div ref={list} className="grid gap-6">
      {slots.map((slot) => (
        <Place
          key={slot.id}
          slot={slot}
          filled={filling.get(slot.id)}
          restrictions={restrictions}
          lacking={lacking?.slotId === slot.id ? lacking : null}
          onTake={(option) => take(slot, option)}
          onFill={(filled) => onChange(new Map(filling).set(slot.id, filled))}
        />
      ))}
    </div>
  );
}

interface PlaceProps extends Pick<ComboPlacesProps, 'restrictions' | 'lacking'> {
  readonly slot: ComboSlot;
  readonly filled: Filled | undefined;
  readonly onTake: (option: SlotOption) => void;
  readonly onFill: (filled: Filled) => void;
}

function Place({ slot, filled, restrictions, lacking, onTake, onFill }: PlaceProps) {
  const t = useText();
  const say = useLocal();
  const { index } = useHouse();
  const name = useId();
  const part = filled && index.items.get(filled.itemId);
  const alone = slot.options.length === 1;
  const missing = lacking !== null && lacking.groupId === null;
  return (
    <div data-place={slot.id} className="grid scroll-mt-2 gap-4">
      <fieldset>
        <legend className="mb-2 flex w-full flex-wrap items-baseline gap-x-2">
          <span className="text-base font-semibold">{say(slot.name)}</span>
          <span className={cx('text-sm', missing ? 'font-semibold text-danger-text' : 'text-muted')}>
            {alone ? t('combo.comes') : t('combo.chooseOne')}
          </span>
        </legend>
        <div className={cx('grid gap-2', !alone && 'grid-cols-2')}>
          {slot.options.map((option) => (
            <Offer
              key={`${option.itemId} ${option.variantId}`}
              option={option}
              name={name}
              on={isOption(filled, option)}
              out={isOut(option.itemId, restrictions)}
              onTake={() => onTake(option)}
            />
          ))}
        </div>
      </fieldset>
      {filled && part && part.steps.length > 0 && (
        <div className="ms-4 grid gap-4 border-s-4 border-line ps-4">
          <ChoiceGroups
            indexed={part}
            chosen={filled.chosen}
            restrictions={restrictions}
            lacking={lacking?.groupId ?? null}
            onChange={(chosen) => onFill({ ...filled, chosen })}
          />
        </div>
      )}
    </div>
  );
}

interface OfferProps {
  readonly option: SlotOption;
  readonly name: string;
  readonly on: boolean;
  readonly out: boolean;
  readonly onTake: () => void;
}

/** Something that may fill a place, in the size in which it does. */
function Offer({ option, name, on, out, onTake }: OfferProps) {
  const t = useText();
  const say = useLocal();
  const { index } = useHouse();
  const offer = offerOf(option, index);
  if (!offer) return null;
  const { item, variant, sizeMatters } = offer;
  return (
    <label className={OPTION}>
      <input type="radio" name={name} checked={on} disabled={out} onChange={onTake} className="size-5 shrink-0" />
      <span className="min-w-0 flex-1">
        {say(item.name)}
        {(sizeMatters || option.extra > 0) && (
          <span className="block text-sm text-muted">
            {sizeMatters && say(variant.name)}
            {sizeMatters && option.extra > 0 && ' · '}
            {option.extra > 0 && (
              <span className="whitespace-nowrap">
                + <Money minor={option.extra} />
              </span>
            )}
          </span>
        )}
        {out && <span className="block text-sm text-danger-text">{t('menu.out')}</span>}
      </span>
    </label>
  );
}
