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
import { choose, isOut, openSteps } from '@comanda/shared/domain/modifiers/choosing.ts';
import { useId } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { useHouse } from '../../model/house.tsx';
import type { Restrictions } from '../../model/resolve.ts';
import { Marks } from '../../ui/marks.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Group } from './group.tsx';
import { Option } from './option.tsx';

interface PlacesProps {
  readonly slots: readonly ComboSlot[];
  readonly filling: Filling;
  readonly restrictions: Restrictions;
  /** The place or the group that was asked for in vain. */
  readonly lacking: string | null;
  /** In access mode there are no photos, and the type is large. */
  readonly photos: boolean;
  readonly onChange: (filling: Filling) => void;
}

/** The places of a combo in their order, each with what may be taken and the questions of what was. */
export function Places({ slots, filling, onChange, ...rest }: PlacesProps) {
  const { index } = useHouse();
  return slots.map((slot) => (
    <Place
      key={slot.id}
      {...rest}
      slot={slot}
      filled={filling.get(slot.id)}
      onTake={(option) => onChange(fillPlace(filling, slot.id, option, index, rest.restrictions))}
      onFill={(filled) => onChange(new Map(filling).set(slot.id, filled))}
    />
  ));
}

interface PlaceProps extends Pick<PlacesProps, 'restrictions' | 'lacking' | 'photos'> {
  readonly slot: ComboSlot;
  readonly filled: Filled | undefined;
  readonly onTake: (option: SlotOption) => void;
  readonly onFill: (filled: Filled) => void;
}

function Place({ slot, filled, restrictions, lacking, photos, onTake, onFill }: PlaceProps) {
  const t = useText();
  const say = useNames();
  const { index } = useHouse();
  const name = useId();
  const alone = slot.options.length === 1;
  const wanted = lacking === slot.id;
  const part = filled && index.items.get(filled.itemId);
  return (
    <div className="grid gap-6">
      <fieldset data-group={slot.id} className={cx('min-w-0 rounded-lg', wanted && 'border-4 border-danger-text p-3')}>
        <legend className={cx('mb-3 flex w-full flex-wrap items-baseline gap-x-4', wanted && 'px-1')}>
          <span className="k-name font-semibold">{say(slot.name)}</span>
          <span className={cx('k-text', wanted ? 'font-semibold text-danger-text' : 'text-muted')}>
            {alone ? t('item.comes') : t('item.exactly', { count: 1 })}
          </span>
        </legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(calc(26rem*var(--k)),1fr))] gap-3">
          {slot.options.map((option) => (
            <Offer
              key={`${option.itemId} ${option.variantId}`}
              option={option}
              name={name}
              on={isOption(filled, option)}
              out={isOut(option.itemId, restrictions)}
              photo={photos}
              onTake={() => onTake(option)}
            />
          ))}
        </div>
      </fieldset>
      {filled && part && part.steps.length > 0 && (
        <div className="ms-6 grid gap-6 border-s-8 border-line ps-4">
          {openSteps(part, filled.chosen).map((step) => (
            <Group
              key={step.group.id}
              step={step}
              chosen={filled.chosen}
              restrictions={restrictions}
              lacking={lacking === step.group.id}
              onChoose={(id, times) =>
                onFill({ ...filled, chosen: choose(part, step, id, times, filled.chosen, restrictions) })
              }
            />
          ))}
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
  readonly photo: boolean;
  readonly onTake: () => void;
}

/** A dish that may fill a place, in the size in which it does. */
function Offer({ option, name, on, out, photo, onTake }: OfferProps) {
  const t = useText();
  const say = useNames();
  const { index, hueOf } = useHouse();
  const offer = offerOf(option, index);
  if (!offer) return null;
  const { item, variant, sizeMatters } = offer;
  return (
    <Option name={name} on={on} disabled={out} price={null} onChange={onTake}>
      <span className="flex items-center gap-4">
        {photo && <Photo picture={item.picture} hue={hueOf(item.categoryId)} className="w-28 shrink-0 rounded-md" />}
        <span className="min-w-0">
          {say(item.name)}
          {sizeMatters && <span className="block text-muted">{say(variant.name)}</span>}
          {option.extra > 0 && (
            <span className="block">
              + <Money minor={option.extra} />
            </span>
          )}
          <Marks allergens={item.allergens} diets={item.diets} className="k-small font-normal" />
          {out && <b className="k-small block text-danger-text">{t('menu.out')}</b>}
        </span>
      </span>
    </Option>
  );
}
