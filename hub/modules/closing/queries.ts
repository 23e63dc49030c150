import type { Tender } from '@comanda/shared/contracts/events/payment.ts';
import type {
  DayFigures,
  ExceptionView,
  ZContent,
  ZReport,
  ZSummary,
} from '@comanda/shared/contracts/views/closing.ts';
import type { DayKind } from '../../db/schema/closing.ts';
import type { Store } from '../../db/store.ts';
import { drawersOf, nameOf } from '../drawer/index.ts';
import { venueState } from '../venue/index.ts';

interface Totals {
  readonly orders: number;
  readonly cancelled: number;
  readonly covers: number;
  readonly checks: number;
  readonly gross: number;
  readonly discount: number;
  readonly comp: number;
  readonly net: number;
  readonly service_charge: number;
  readonly total: number;
  readonly rounding: number;
  readonly no_sales: number;
}

type Sum = DayFigures['openChecks'];
const NOTHING: Sum = { count: 0, amount: 0 };
const TAX = 'tax:';

function voidsOf(store: Store, date: string): DayFigures['voids'] {
  const rows = store.all<Sum & { sent: number; made: number }>(
    `select sent, coalesce(made, 0) as made, count(*) as count, sum(amount) as amount from exceptions
     where business_date = ? and z = 0 and kind = 'void' group by sent, coalesce(made, 0)`,
    date,
  );
  const pick = (sent: number, made: number): Sum => {
    const row = rows.find((each) => each.sent === sent && each.made === made);
    return row ? { count: row.count, amount: row.amount } : NOTHING;
  };
  return { made: pick(1, 1), notMade: pick(1, 0), unsent: pick(0, 0) };
}

/** A business date since its last Z, from its rolled-up sums; amounts in minor units. */
export function dayFigures(store: Store, businessDate: string): DayFigures {
  const totals = store.get<Totals>('select * from closing_days where business_date = ? and z = 0', businessDate);
  const rows = store.all<Sum & { kind: DayKind; key: string }>(
    'select kind, key, count, amount from closing_by where business_date = ? and z = 0 order by kind, key',
    businessDate,
  );
  const names = new Map(
    (venueState(store)?.settings.taxGroups ?? [])
      .flatMap((group) => [...group.components, ...Object.values(group.byOrderType).flat()])
      .map((component) => [component.id, component.name]),
  );
  const of = (kind: DayKind) => rows.filter((row) => row.kind === kind);
  const byTender = (kind: DayKind) =>
    of(kind).map(({ key, count, amount }) => ({ tender: key as Tender, count, amount }));
  const byReason = (kind: DayKind) => of(kind).map(({ key, count, amount }) => ({ reason: key, count, amount }));
  const named = (id: string, amount: number) => ({ id, name: names.get(id) ?? id, amount });
  const tax = of('tax').map(({ key, amount }) => named(key, amount));
  const refunded = new Map(of('refunded').map(({ key, amount }) => [key, amount]));
  const [reopened] = of('reopened');
  const open = store.get<Sum>(
    `select count(*) as count, coalesce(sum(checks.total - checks.paid), 0) as amount from orders
     join checks on checks.order_id = orders.id where orders.open = 1 and checks.state = 'open' and checks.total > 0`,
  );
  const checks = totals?.checks ?? 0;
  const total = totals?.total ?? 0;
  return {
    businessDate,
    orders: totals?.orders ?? 0,
    cancelled: totals?.cancelled ?? 0,
    covers: totals?.covers ?? 0,
    checks,
    average: checks === 0 ? 0 : Math.round(total / checks),
    gross: totals?.gross ?? 0,
    discount: totals?.discount ?? 0,
    discounts: byReason('discount'),
    comp: totals?.comp ?? 0,
    comps: byReason('comp'),
    net: totals?.net ?? 0,
    serviceCharge: totals?.service_charge ?? 0,
    tax,
    taxTotal: tax.reduce((sum, { amount }) => sum + amount, 0),
    total,
    tenders: byTender('tender'),
    rounding: totals?.rounding ?? 0,
    refunds: byTender('refund'),
    refunded: {
      net: refunded.get('net') ?? 0,
      serviceCharge: refunded.get('service_charge') ?? 0,
      tax: [...refunded]
        .filter(([key]) => key.startsWith(TAX))
        .map(([key, amount]) => named(key.slice(TAX.length), amount)),
      total: refunded.get('total') ?? 0,
    },
    tips: byTender('tip'),
    accountsSettled: byTender('settled'),
    reopened: reopened ? { count: reopened.count, amount: reopened.amount } : NOTHING,
    voids: voidsOf(store, businessDate),
    noSales: totals?.no_sales ?? 0,
    drawers: drawersOf(store, businessDate),
    openChecks: open ?? NOTHING,
  };
}

/** Dates that trade without a Z, oldest first. */
export const unclosedDates = (store: Store): string[] =>
  store
    .all<{ date: string }>(
      `select business_date as date from closing_days where z = 0
       union select business_date from drawers where z = 0 order by 1`,
    )
    .map(({ date }) => date);

interface ZRow {
  readonly number: number;
  readonly businessDate: string;
  readonly at: number;
  readonly by: string;
  readonly total: number;
  readonly difference: number;
  readonly content: string;
  readonly publicKey: string;
  readonly signature: string;
}

const Z = `select number, business_date as businessDate, at, by, total, difference, content, public_key as publicKey,
  signature from z_reports`;
const PAGE = 60;

export const zSummaries = (store: Store, before: number): ZSummary[] =>
  store
    .all<ZRow>(`${Z} where number < ? order by number desc limit ?`, before, PAGE)
    .map(({ number, businessDate, at, by, total, difference }) => ({
      number,
      businessDate,
      at,
      byName: nameOf(store, by),
      total,
      difference,
    }));

export const lastZ = (store: Store): number =>
  store.get<{ number: number }>('select number from z_reports order by number desc limit 1')?.number ?? 0;

export function zReport(store: Store, number: number): ZReport | null {
  const row = store.get<ZRow>(`${Z} where number = ?`, number);
  if (!row) return null;
  const { at, by, publicKey, signature } = row;
  return { ...(JSON.parse(row.content) as ZContent), at, by, byName: nameOf(store, by), publicKey, signature };
}

export const zsOf = (store: Store, businessDate: string): ZContent[] =>
  store
    .all<{ content: string }>('select content from z_reports where business_date = ? order by number', businessDate)
    .map(({ content }) => JSON.parse(content) as ZContent);

export const exceptionsOf = (store: Store, businessDate: string): ExceptionView[] =>
  store
    .all<Omit<ExceptionView, 'name'>>(
      `select seq, kind, actor, order_id as orderId, orders.number as orderNumber, amount, reason, at
       from exceptions left join orders on orders.id = exceptions.order_id
       where exceptions.business_date = ? order by seq`,
      businessDate,
    )
    .map((row) => ({ ...row, name: nameOf(store, row.actor) }));
