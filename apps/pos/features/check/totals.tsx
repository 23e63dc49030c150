import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { useText } from '../../i18n/index.ts';
import type { ShownTotals } from '../../model/checks.ts';

/** From the sum of the lines to what is asked for. */
export function Totals({ net, serviceCharge, tax, total }: ShownTotals) {
  const t = useText();
  const { settings } = useVenue();
  const names = new Map(
    settings.taxGroups
      .flatMap(({ components, byOrderType }) => [...components, ...Object.values(byOrderType).flat()])
      .map(({ id, name }) => [id, name]),
  );
  const inclusive = settings.tax.mode === 'inclusive';
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 text-sm">
      {(serviceCharge > 0 || !inclusive) && <Row name={t('check.net')} minor={net} />}
      {serviceCharge > 0 && <Row name={t('check.serviceCharge')} minor={serviceCharge} />}
      {Object.entries(tax)
        .filter(([, amount]) => amount !== 0)
        .map(([id, amount]) => (
          <Row
            key={id}
            name={inclusive ? t('check.taxIncluded', { tax: names.get(id) ?? id }) : (names.get(id) ?? id)}
            minor={amount}
          />
        ))}
      <dt className="text-lg font-semibold">{t('check.total')}</dt>
      <dd className="text-end">
        <Money minor={total} className="text-xl font-semibold" />
      </dd>
    </dl>
  );
}

function Row({ name, minor }: { readonly name: string; readonly minor: number }) {
  return (
    <>
      <dt className="min-w-0 truncate text-muted">{name}</dt>
      <dd className="text-end text-muted">
        <Money minor={minor} />
      </dd>
    </>
  );
}
