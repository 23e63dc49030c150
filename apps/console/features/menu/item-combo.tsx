import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import type { ComboSlot } from '@comanda/shared/contracts/views/menu.ts';
import type { z } from 'zod';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { MoneyField } from '../../model/money-field.tsx';
import type { SectionProps } from './section.ts';

type Slot = z.infer<typeof ComboSlot>;
const MOST_SLOTS = 12;
const MOST_OPTIONS = 60;

/** Several items at one price. A place that offers one item brings it; of several, the guest takes one. */
export function ItemCombo({ item, content, change, errorAt }: SectionProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const slots = item.combo ?? [];
  const choosable = content.items
    .filter(({ archived, combo, soldByWeight, id }) => !archived && !combo && !soldByWeight && id !== item.id)
    .flatMap((each) =>
      each.variants
        .filter(({ price }) => price !== null)
        .map((variant) => ({
          id: `${each.id} ${variant.id}`,
          label: each.variants.length > 1 ? `${say(each.name)} · ${say(variant.name)}` : say(each.name),
        })),
    );
  const nameOf = (option: Slot['options'][number]): string =>
    choosable.find(({ id }) => id === `${option.itemId} ${option.variantId}`)?.label ??
    say(content.items.find(({ id }) => id === option.itemId)?.name ?? {});
  const put = (combo: Slot[]): void => change({ combo });
  const set = (at: number, part: Partial<Slot>): void =>
    put(slots.map((slot, index) => (index === at ? { ...slot, ...part } : slot)));
  const first = choosable[0];
  const optionOf = (id: string): Slot['options'][number] => {
    const [itemId = '', variantId = ''] = id.split(' ');
    return { itemId, variantId, extra: 0 };
  };
  const newSlot = (): Slot[] => (first ? [{ id: client.newId(), name: {}, options: [optionOf(first.id)] }] : []);
  return (
    <div className="grid gap-4">
      <Switch
        label={t('editor.item.isCombo')}
        hint={t('editor.item.isComboHint')}
        on={slots.length > 0}
        disabled={!first}
        onChange={(on) => change({ combo: on ? newSlot() : undefined })}
      />
      {errorAt('soldByWeight') && <p className="text-sm text-danger-text">{errorAt('soldByWeight')}</p>}
      {slots.map((slot, at) => (
        <fieldset key={slot.id} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-medium">{t('editor.item.place', { number: at + 1 })}</legend>
          <div className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <LocalFields
                label={t('editor.item.placeName')}
                value={slot.name}
                maxLength={60}
                onChange={(name) => set(at, { name })}
              />
            </div>
            <IconButton
              icon={Trash2}
              label={t('editor.item.removePlace', { number: at + 1 })}
              disabled={slots.length === 1}
              onClick={() => put(slots.toSpliced(at, 1))}
            />
          </div>
          <ul className="grid gap-2" aria-label={t('editor.item.option')}>
            {slot.options.map((option, place) => (
              <li key={`${option.itemId} ${option.variantId}`} className="flex flex-wrap items-end gap-3">
                <span className="min-w-40 flex-1 self-center">
                  {nameOf(option)}
                  {errorAt(`combo.${at}.options.${place}.itemId`) && (
                    <span className="block text-sm text-danger-text">
                      {errorAt(`combo.${at}.options.${place}.itemId`)}
                    </span>
                  )}
                </span>
                <div className="w-40">
                  <MoneyField
                    label={t('editor.item.extra')}
                    value={option.extra}
                    onChange={(extra) =>
                      set(at, { options: slot.options.map((each, i) => (i === place ? { ...each, extra } : each)) })
                    }
                  />
                </div>
                <IconButton
                  icon={Trash2}
                  label={t('editor.item.removeOption', { name: nameOf(option) })}
                  disabled={slot.options.length === 1}
                  onClick={() => set(at, { options: slot.options.toSpliced(place, 1) })}
                />
              </li>
            ))}
          </ul>
          <div className="max-w-96">
            <Select
              label={t('editor.item.addOption')}
              value=""
              disabled={slot.options.length >= MOST_OPTIONS}
              onChange={(id) => id !== '' && set(at, { options: [...slot.options, optionOf(id)] })}
              options={[
                { id: '', label: t('editor.item.chooseItem') },
                ...choosable.filter(
                  ({ id }) => !slot.options.some(({ itemId, variantId }) => `${itemId} ${variantId}` === id),
                ),
              ]}
            />
          </div>
        </fieldset>
      ))}
      {slots.length > 0 && (
        <div>
          <Button
            size="small"
            icon={Plus}
            disabled={slots.length >= MOST_SLOTS}
            onClick={() => put([...slots, ...newSlot()])}
          >
            {t('editor.item.addPlace')}
          </Button>
        </div>
      )}
    </div>
  );
}
