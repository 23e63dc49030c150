import type { ExportKind } from '@comanda/shared/contracts/commands/exports.ts';
import type { LineView, OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Cell } from './csv.ts';
import type { Names } from './names.ts';
import type { Head } from './words.ts';

/** A file of rows, each of one order or summed up over all of them. */
export interface Sheet {
  readonly heads: readonly Head[];
  readonly rows: (order: OrderView) => Cell[][];
  /** What is known only at the end. */
  readonly end?: () => Cell[][];
}

const money = (minor: number): Cell => ({ minor });
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
const taxOf = (tax: Readonly<Record<string, number>>): number => sum(Object.values(tax));

const orders = (names: Names): Sheet => ({
  heads: [
    'date',
    'opened',
    'number',
    'fiscal',
    'type',
    'table',
    'covers',
    'channel',
    'servedBy',
    'state',
    'gross',
    'discount',
    'comp',
    'net',
    'service',
    'tax',
    'total',
    'tips',
    'refunded',
  ],
  rows: (order) => {
    const { checks } = order;
    const of = (part: 'gross' | 'discount' | 'comp' | 'net' | 'serviceCharge' | 'total' | 'tips' | 'refunded'): Cell =>
      money(sum(checks.map((check) => check[part])));
    return [
      [
        order.businessDate,
        { at: order.openedAt },
        order.number,
        checks.flatMap(({ fiscalNumber }) => fiscalNumber ?? []).join(' '),
        order.type,
        names.table(order.tableId),
        order.covers,
        order.channel,
        names.actor(order.servedBy),
        order.state,
        of('gross'),
        of('discount'),
        of('comp'),
        of('net'),
        of('serviceCharge'),
        money(sum(checks.map(({ tax }) => taxOf(tax)))),
        of('total'),
        of('tips'),
        of('refunded'),
      ],
    ];
  },
});

const modifiers = ({ modifiers: chosen }: LineView, { say }: Names): string =>
  chosen.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${say(name)}` : say(name))).join(', ');

const lines = (names: Names): Sheet => ({
  heads: [
    'date',
    'number',
    'item',
    'variant',
    'modifiers',
    'category',
    'quantity',
    'grams',
    'unitPrice',
    'gross',
    'discount',
    'comp',
    'net',
    'tax',
    'taxGroup',
    'state',
    'reason',
    'seat',
    'course',
    'addedBy',
  ],
  rows: (order) =>
    order.lines.map((line) => [
      order.businessDate,
      order.number,
      names.say(line.name),
      names.say(line.variantName),
      modifiers(line, names),
      names.category(line.categoryId),
      line.quantity,
      line.grams ?? null,
      money(line.unitPrice),
      money(line.gross),
      money(line.discount),
      money(line.comp?.amount ?? 0),
      money(line.net),
      money(taxOf(line.tax)),
      names.taxGroup(line.taxGroup),
      line.state,
      line.voidReason ?? line.comp?.reason ?? '',
      line.seat,
      line.course,
      names.actor(line.addedBy),
    ]),
});

const payments = (names: Names): Sheet => ({
  heads: ['date', 'at', 'number', 'what', 'tender', 'amount', 'tip', 'given', 'change', 'rounding', 'reason', 'by'],
  rows: (order) =>
    order.checks.flatMap((check) => [
      ...check.payments
        .filter(({ state }) => state === 'taken')
        .map((each): Cell[] => [
          order.businessDate,
          { at: each.at },
          order.number,
          names.head.payment,
          each.tender,
          money(each.amount),
          money(each.tip),
          money(each.tendered),
          money(each.change),
          money(each.rounding),
          '',
          names.actor(each.by),
        ]),
      ...check.refunds
        .filter(({ state }) => state === 'given')
        .map((each): Cell[] => [
          order.businessDate,
          { at: each.at },
          order.number,
          names.head.refund,
          each.tender,
          money(-each.amount),
          money(-each.tip),
          null,
          null,
          money(-each.rounding),
          each.reason,
          names.actor(each.by),
        ]),
    ]),
});

interface Sums {
  readonly first: LineView;
  lines: number;
  quantity: number;
  grams: number;
  gross: number;
  discount: number;
  comp: number;
  net: number;
  tax: number;
}

const items = (names: Names): Sheet => {
  const sums = new Map<string, Sums>();
  return {
    heads: [
      'item',
      'variant',
      'category',
      'lines',
      'quantity',
      'grams',
      'gross',
      'discount',
      'comp',
      'net',
      'tax',
      'taxGroup',
    ],
    rows: (order) => {
      for (const line of order.lines) {
        if (line.state === 'voided' || order.state === 'cancelled') continue;
        const key = `${line.itemId} ${line.variantId} ${line.taxGroup}`;
        const none = { lines: 0, quantity: 0, grams: 0, gross: 0, discount: 0, comp: 0, net: 0, tax: 0 };
        const of = sums.get(key) ?? { first: line, ...none };
        of.lines += 1;
        of.quantity += line.quantity;
        of.grams += (line.grams ?? 0) * line.quantity;
        of.gross += line.gross;
        of.discount += line.discount;
        of.comp += line.comp?.amount ?? 0;
        of.net += line.net;
        of.tax += taxOf(line.tax);
        sums.set(key, of);
      }
      return [];
    },
    end: () =>
      [...sums.values()]
        .sort((a, b) => b.net - a.net)
        .map(({ first, ...of }) => [
          names.say(first.name),
          // What is weighed has its weight in its variant: each line another.
          first.grams === undefined ? names.say(first.variantName) : '',
          names.category(first.categoryId),
          of.lines,
          of.quantity,
          of.grams === 0 ? null : of.grams,
          money(of.gross),
          money(of.discount),
          money(of.comp),
          money(of.net),
          money(of.tax),
          names.taxGroup(first.taxGroup),
        ]),
  };
};

const staff = (names: Names): Sheet => {
  const sums = new Map<string, Record<(typeof counted)[number], number>>();
  const counted = ['orders', 'covers', 'net', 'voids', 'voided', 'payments', 'taken', 'tips', 'refunded'] as const;
  const add = (actor: string, what: (typeof counted)[number], amount: number): void => {
    const of =
      sums.get(actor) ??
      ({ orders: 0, covers: 0, net: 0, voids: 0, voided: 0, payments: 0, taken: 0, tips: 0, refunded: 0 } as const);
    sums.set(actor, { ...of, [what]: of[what] + amount });
  };
  return {
    heads: ['staff', ...counted],
    rows: (order) => {
      add(order.servedBy, 'orders', 1);
      add(order.servedBy, 'covers', order.covers);
      add(order.servedBy, 'net', sum(order.checks.map(({ net }) => net)));
      for (const { state, voidedBy, quantity, unitPrice } of order.lines) {
        if (state !== 'voided' || voidedBy === null) continue;
        add(voidedBy, 'voids', 1);
        add(voidedBy, 'voided', quantity * unitPrice);
      }
      for (const { payments: paid, refunds } of order.checks) {
        for (const { state, by, amount, tip } of paid) {
          if (state !== 'taken') continue;
          add(by, 'payments', 1);
          add(by, 'taken', amount);
          add(by, 'tips', tip);
        }
        for (const { state, by, amount } of refunds) if (state === 'given') add(by, 'refunded', amount);
      }
      return [];
    },
    end: () =>
      [...sums]
        .map(([actor, of]) => ({ ...of, name: names.actor(actor) || actor }))
        .sort((a, b) => a.name.localeCompare(b.name))
        .map((of): Cell[] => [
          of.name,
          of.orders,
          of.covers,
          money(of.net),
          of.voids,
          money(of.voided),
          of.payments,
          money(of.taken),
          money(of.tips),
          money(of.refunded),
        ]),
  };
};

/** How each kind of file is made. */
export const sheets: Readonly<Record<ExportKind, (names: Names) => Sheet>> = { orders, lines, payments, items, staff };
