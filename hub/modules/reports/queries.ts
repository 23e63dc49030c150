import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { DayReport } from '@comanda/shared/contracts/views/operations.ts';
import type { Store } from '../../db/store.ts';
import { headSeq } from '../../log/rows.ts';
import { venueState } from '../venue/index.ts';

interface Totals {
  readonly orders: number;
  readonly cancelled: number;
  readonly covers: number;
  readonly checks_paid: number;
  readonly gross: number;
  readonly discount: number;
  readonly net: number;
  readonly service_charge: number;
  readonly tax_total: number;
  readonly rounding: number;
  readonly total: number;
}

interface By {
  readonly kind: 'tender' | 'tax' | 'hour' | 'item' | 'type' | 'void' | 'refund' | 'tip' | 'bump' | 'early';
  readonly key: string;
  readonly count: number;
  readonly amount: number;
  readonly name: string | null;
}

/** One business date in figures, from its rolled-up sums; amounts in minor units. */
export function dayReport(store: Store, businessDate: string): DayReport {
  const totals = store.get<Totals>('select * from day_totals where business_date = ?', businessDate);
  const rows = store.all<By>('select kind, key, count, amount, name from day_by where business_date = ?', businessDate);
  const of = (kind: By['kind']): By[] => rows.filter((row) => row.kind === kind);
  const components = new Map(
    (venueState(store)?.settings.taxGroups ?? [])
      .flatMap((group) => [...group.components, ...Object.values(group.byOrderType).flat()])
      .map((component) => [component.id, component.name]),
  );
  const summed = (kind: By['kind']): DayReport['voids'] => ({
    count: of(kind).reduce((sum, row) => sum + row.count, 0),
    amount: of(kind).reduce((sum, row) => sum + row.amount, 0),
  });
  const stations = venueState(store)?.stations;
  return {
    businessDate,
    seq: headSeq(store),
    orders: totals?.orders ?? 0,
    cancelled: totals?.cancelled ?? 0,
    covers: totals?.covers ?? 0,
    checksPaid: totals?.checks_paid ?? 0,
    gross: totals?.gross ?? 0,
    discount: totals?.discount ?? 0,
    net: totals?.net ?? 0,
    serviceCharge: totals?.service_charge ?? 0,
    taxTotal: totals?.tax_total ?? 0,
    rounding: totals?.rounding ?? 0,
    total: totals?.total ?? 0,
    voids: summed('void'),
    refunds: summed('refund'),
    tips: summed('tip'),
    tax: of('tax').map(({ key, amount }) => ({ id: key, name: components.get(key) ?? key, amount })),
    tenders: of('tender').map(({ key, count, amount }) => ({
      tender: key as DayReport['tenders'][number]['tender'],
      count,
      amount,
    })),
    orderTypes: of('type').map(({ key, count, amount }) => ({
      type: key as DayReport['orderTypes'][number]['type'],
      count,
      amount,
    })),
    hours: of('hour')
      .map(({ key, count, amount }) => ({ hour: Number(key), count, amount }))
      .sort((a, b) => a.hour - b.hour),
    items: of('item')
      .map(({ key, count, amount, name }) => ({
        itemId: key,
        name: JSON.parse(name ?? '{}') as LocalText,
        count,
        amount,
      }))
      .sort((a, b) => b.count - a.count || b.amount - a.amount),
    stations: of('bump')
      .filter(({ count }) => count > 0)
      .map(({ key, count, amount }) => ({
        station: key,
        name: stations?.get(key)?.name ?? { en: key },
        tickets: count,
        early: of('early').find((row) => row.key === key)?.count ?? 0,
        seconds: Math.round(amount / count),
      }))
      .sort((a, b) => a.station.localeCompare(b.station)),
  };
}
