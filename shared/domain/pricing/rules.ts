import type { OrderType } from '../../contracts/common.ts';
import type { VenueSettings } from '../../contracts/views/venue.ts';
import type { PriceRules, TaxComponent } from './types.ts';

/** The venue's settings as they hold for one order type: to be frozen into the order. */
export function priceRules(settings: VenueSettings, orderType: OrderType): PriceRules {
  return {
    taxMode: settings.tax.mode,
    roundTaxPer: settings.tax.roundPer,
    rounding: settings.rounding,
    serviceCharge: settings.serviceCharge,
    taxGroups: Object.fromEntries(
      settings.taxGroups.map((group): [string, TaxComponent[]] => {
        const components = group.byOrderType[orderType] ?? group.components;
        return [group.id, components.map(({ id, ratePpm }) => ({ id, ratePpm }))];
      }),
    ),
  };
}
