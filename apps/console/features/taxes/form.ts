import { OrderType } from '@comanda/shared/contracts/common.ts';
import type { TaxGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { keyOf } from '../../model/key.ts';
import { ratePpm, rateText } from '../../model/rate.ts';

/** The part of the settings that makes prices, as it is typed: rates in per cent. */

export interface ComponentForm {
  /** Empty: a new one, which is named when it is saved. */
  readonly id: string;
  readonly name: string;
  readonly rate: string;
}

export interface GroupForm {
  readonly id: string;
  readonly name: string;
  readonly components: readonly ComponentForm[];
  /** Order types that are taxed otherwise. */
  readonly byOrderType: { readonly [T in OrderType]?: readonly ComponentForm[] | undefined };
}

type Priced = Pick<VenueSettings, 'tax' | 'rounding' | 'cashIncrement'>;

export interface TaxForm extends Priced {
  readonly groups: readonly GroupForm[];
  /** Null: none. */
  readonly charge: {
    readonly rate: string;
    readonly base: 'before_discount' | 'after_discount';
    readonly taxGroup: string | null;
  } | null;
}

type Component = TaxGroup['components'][number];

const typed = (components: readonly Component[]): ComponentForm[] =>
  components.map(({ id, name, ratePpm: ppm }) => ({ id, name, rate: rateText(ppm) }));

export function formOf({ tax, rounding, cashIncrement, taxGroups, serviceCharge }: VenueSettings): TaxForm {
  return {
    tax,
    rounding,
    cashIncrement,
    groups: taxGroups.map(({ id, name, components, byOrderType }) => ({
      id,
      name,
      components: typed(components),
      byOrderType: Object.fromEntries(Object.entries(byOrderType).map(([type, own]) => [type, typed(own)])),
    })),
    charge: serviceCharge && {
      rate: rateText(serviceCharge.ratePpm),
      base: serviceCharge.base,
      taxGroup: serviceCharge.taxGroup,
    },
  };
}

function read(components: readonly ComponentForm[]): Component[] | null {
  const read: Component[] = [];
  for (const { id, name, rate } of components) {
    const ppm = ratePpm(rate);
    if (ppm === null || name.trim() === '') return null;
    const taken = [...read, ...components].map((each) => each.id);
    read.push({ id: id || keyOf(name, taken, 'tax'), name: name.trim(), ratePpm: ppm });
  }
  return read;
}

/** The settings with what was typed; null where something typed is no rate, or a name is missing. */
export function settingsOf(before: VenueSettings, form: TaxForm): VenueSettings | null {
  const taxGroups: TaxGroup[] = [];
  for (const group of form.groups) {
    const components = read(group.components);
    if (components === null || group.name.trim() === '') return null;
    const byOrderType: TaxGroup['byOrderType'] = {};
    for (const type of OrderType.options) {
      const own = group.byOrderType[type];
      if (own === undefined) continue;
      const theirs = read(own);
      if (theirs === null) return null;
      byOrderType[type] = theirs;
    }
    taxGroups.push({ id: group.id, name: group.name.trim(), components, byOrderType });
  }
  const charged = form.charge && ratePpm(form.charge.rate);
  if (form.charge && charged === null) return null;
  const { tax, rounding, cashIncrement } = form;
  return {
    ...before,
    tax,
    rounding,
    cashIncrement,
    taxGroups,
    serviceCharge: form.charge && {
      ratePpm: charged ?? 0,
      base: form.charge.base,
      taxGroup: form.charge.taxGroup,
    },
  };
}
