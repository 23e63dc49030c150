import { isTimeZone } from '@comanda/shared/base/time.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { Station, VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';

type Settings = Omit<VenueSettings, 'id'>;

const repeated = (values: readonly string[]): number => values.findIndex((value, at) => values.indexOf(value) < at);

/** What no schema can say: a time zone and a currency that exist, tax groups and components that differ. `under`: path of the settings in the body. */
export function settingsProblem(settings: Settings, under = ''): Refusal | null {
  const { timeZone, currency, taxGroups, serviceCharge, languages } = settings;
  if (!isTimeZone(timeZone)) return refuse('time_zone_unknown', { zone: timeZone }, `${under}timeZone`);
  if (!Intl.supportedValuesOf('currency').includes(currency)) {
    return refuse('invalid', { problem: currency }, `${under}currency`);
  }
  if (repeated(languages) >= 0) return refuse('invalid', { problem: 'languages' }, `${under}languages`);
  const twice = repeated(taxGroups.map(({ id }) => id));
  if (twice >= 0) {
    return refuse('name_taken', { name: taxGroups[twice]?.name ?? '' }, `${under}taxGroups.${twice}.name`);
  }
  for (const [at, group] of taxGroups.entries()) {
    for (const components of [group.components, ...Object.values(group.byOrderType)]) {
      const again = components[repeated(components.map(({ id }) => id))];
      if (again) return refuse('name_taken', { name: again.name }, `${under}taxGroups.${at}.components`);
    }
  }
  if (serviceCharge?.taxGroup && !taxGroups.some(({ id }) => id === serviceCharge.taxGroup)) {
    return refuse('not_found', { what: 'tax group' }, `${under}serviceCharge.taxGroup`);
  }
  return null;
}

/** A rule of the kitchen that sends to a place where nothing is made, or would keep everything from the kitchen. */
export function routingProblem(stations: ReadonlyMap<string, Station>, { kitchen }: Settings): Refusal | null {
  for (const [at, rule] of (kitchen?.routing ?? []).entries()) {
    const field = `kitchen.routing.${at}.stations`;
    if (rule.stations.some((id) => stations.get(id)?.kind !== 'prep')) {
      return refuse('not_found', { what: 'station' }, field);
    }
    if (rule.stations.length + rule.itemIds.length + rule.categoryIds.length === 0) {
      return refuse('invalid', { problem: 'nothing would be made' }, field);
    }
  }
  return null;
}

/** What a venue that trades cannot change any more: its currency, and tax groups that items have. */
export function changeProblem(store: Store, before: VenueSettings, after: Settings): Refusal | null {
  if (after.currency !== before.currency && store.get('select 1 from orders limit 1')) {
    return refuse('currency_fixed', { currency: before.currency }, 'currency');
  }
  const gone = before.taxGroups.filter(({ id }) => !after.taxGroups.some((group) => group.id === id));
  for (const group of gone) {
    const items = itemsThat(store, (item) => item.taxGroup === group.id);
    const [first] = items;
    if (first) {
      const item = nameOf(first.name);
      return refuse('tax_group_used', { group: group.name, count: items.length, item }, 'taxGroups');
    }
  }
  return null;
}

/** Items on the menu; the archived ones are not. */
export const itemsThat = (store: Store, holds: (item: MenuItem) => boolean): MenuItem[] =>
  store
    .all<{ data: string }>('select data from menu_items order by id')
    .map(({ data }) => JSON.parse(data) as MenuItem)
    .filter((item) => !item.archived && holds(item));

export const nameOf = (name: Readonly<Record<string, string>>): string => Object.values(name)[0] ?? '';
