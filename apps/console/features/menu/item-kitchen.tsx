import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { useText } from '../../i18n/index.ts';
import { Choices } from '../../model/choices.tsx';
import { NumberField } from '../../model/number-field.tsx';
import type { SectionProps } from './section.ts';

const COURSES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const ORDER_TYPES = ['dine_in', 'takeaway', 'delivery'] as const;
export const CHANNELS = ['pos', 'kiosk', 'guest', 'remote'] as const;

/** Where and how long it is made, and how it is taxed. */
export function ItemKitchen({ item, change, errorAt }: SectionProps) {
  const t = useText();
  const say = useLocal();
  const { stations, settings } = useVenue();
  return (
    <div className="grid gap-4">
      <Choices
        label={t('editor.item.stations')}
        hint={t('editor.item.stationsHint')}
        options={stations.filter(({ kind }) => kind === 'prep').map(({ id, name }) => ({ id, label: say(name) }))}
        chosen={item.stations}
        error={item.stations.map((_, at) => errorAt(`stations.${at}`)).find(Boolean) ?? errorAt('stations')}
        onChange={(chosen) => change({ stations: chosen })}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <NumberField
          label={t('editor.item.prep')}
          bad={t('editor.item.badPrep')}
          least={0}
          most={600}
          value={Math.round(item.prepSeconds / 60)}
          onChange={(minutes) => change({ prepSeconds: minutes * 60 })}
        />
        <Select
          label={t('editor.item.course')}
          value={String(item.course)}
          onChange={(course) => change({ course: Number(course) })}
          options={COURSES.map((id) => ({ id, label: id }))}
        />
        <Select
          label={t('editor.item.tax')}
          value={item.taxGroup}
          error={errorAt('taxGroup')}
          onChange={(taxGroup) => change({ taxGroup })}
          options={[
            ...(settings.taxGroups.some(({ id }) => id === item.taxGroup)
              ? []
              : [{ id: item.taxGroup, label: t('editor.item.noTax') }]),
            ...settings.taxGroups.map(({ id, name }) => ({ id, label: name })),
          ]}
        />
      </div>
    </div>
  );
}

/** For which orders, and from where. One of each stays. */
export function ItemSold({ item, change }: SectionProps) {
  const t = useText();
  return (
    <div className="grid gap-4">
      <Choices
        label={t('editor.item.orderTypes')}
        hint={t('editor.item.orderTypesHint')}
        options={ORDER_TYPES.map((id) => ({ id, label: t(`type.${id}`) }))}
        chosen={item.orderTypes}
        onChange={(orderTypes) => orderTypes.length > 0 && change({ orderTypes })}
      />
      <Choices
        label={t('editor.item.channels')}
        hint={t('editor.item.channelsHint')}
        options={CHANNELS.map((id) => ({ id, label: t(`editor.item.channel.${id}`) }))}
        chosen={item.channels ?? CHANNELS}
        onChange={(chosen) =>
          chosen.length > 0 && change({ channels: chosen.length === CHANNELS.length ? undefined : chosen })
        }
      />
    </div>
  );
}
