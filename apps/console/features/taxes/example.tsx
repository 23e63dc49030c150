import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { currencyExponent } from '@comanda/kit/i18n/minor.ts';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { TaxGroup } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import { roundCash } from '@comanda/shared/domain/pricing/cash.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** Odd enough that rounding is seen: 65,300 ₫, or 18.55 where the currency has decimals. */
const PRICES = { whole: [65_300, 28_900, 112_900], parts: [1_855, 745, 2_330] } as const;

/** A check of one line a tax group, priced by the very function that prices every check. */
export function Example({ settings }: { readonly settings: VenueSettings }) {
  const t = useText();
  const formats = useFormats();
  const [type, setType] = useState<OrderType>('dine_in');
  const { currency } = settings;
  const prices = currencyExponent(currency) === 0 ? PRICES.whole : PRICES.parts;
  const groups = settings.taxGroups.slice(0, prices.length);
  const check = price({
    rules: priceRules(settings, type),
    discounts: [],
    lines: groups.map((group, at) => ({
      id: group.id,
      unitPrice: prices[at] ?? 0,
      modifiers: [],
      quantity: 2,
      taxGroup: group.id,
      discounts: [],
    })),
  });
  const cash = roundCash(check.total, settings.cashIncrement);
  const taxes = Object.entries(check.tax).map(([id, amount]) => {
    const named = settings.taxGroups.flatMap((group) => [group.components, ...Object.values(group.byOrderType)].flat());
    return { id, amount, component: named.find((component) => component.id === id) };
  });
  const row = (label: string, amount: number, strong = false) => (
    <div key={label} className={strong ? 'flex justify-between gap-4 font-bold' : 'flex justify-between gap-4'}>
      <dt>{label}</dt>
      <dd className="figures">{formats.money(amount, currency)}</dd>
    </div>
  );
  // Many a tax has its rate in its name.
  const nameOf = ({ name, ratePpm }: TaxGroup['components'][number]): string =>
    name.includes('%') ? name : t('house.taxes.rated', { name, rate: formats.percent(ratePpm) });
  return (
    <Panel title={t('house.taxes.example')}>
      <div className="grid gap-4">
        <Segmented
          label={t('house.taxes.exampleType')}
          value={type}
          onChange={setType}
          options={(['dine_in', 'takeaway', 'delivery'] as const).map((id) => ({ id, label: t(`type.${id}`) }))}
        />
        <dl className="grid gap-1.5">
          {groups.map((group, at) =>
            row(t('house.taxes.exampleLine', { group: group.name }), check.lines[at]?.gross ?? 0),
          )}
        </dl>
        <hr className="my-1.5 border-line" />
        <dl className="grid gap-1.5">
          {settings.serviceCharge && row(t('house.taxes.charge'), check.serviceCharge.amount)}
          {taxes.map(({ id, amount, component }) =>
            row(
              t(settings.tax.mode === 'inclusive' ? 'house.taxes.within' : 'house.taxes.onTop', {
                name: component ? nameOf(component) : id,
              }),
              amount,
            ),
          )}
        </dl>
        <hr className="my-1.5 border-line" />
        <dl className="grid gap-1.5">
          {row(t('house.taxes.total'), check.total, true)}
          {settings.cashIncrement > 1 && row(t('house.taxes.inCash'), cash.payable)}
        </dl>
        <p className="text-sm text-muted">
          {t(settings.tax.mode === 'inclusive' ? 'house.taxes.inclusiveSays' : 'house.taxes.exclusiveSays')}
        </p>
      </div>
    </Panel>
  );
}
