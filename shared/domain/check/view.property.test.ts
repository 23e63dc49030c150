import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Split } from '../../contracts/commands/checks.ts';
import type { CheckView } from '../../contracts/views/order.ts';
import { input } from '../pricing/testing/checks.ts';
import { price } from '../pricing/price.ts';
import { partsOf } from './parts.ts';
import { snapshotOf } from './snapshot.ts';
import { snapshotOfView } from './view.ts';

const view = (check: ReturnType<typeof snapshotOf>): CheckView => ({
  id: 'check',
  state: 'open',
  partOf: null,
  lines: check.lines.map(({ id: lineId, partPpm, gross, discount, comp, net, tax }) => ({
    lineId,
    partPpm,
    gross,
    discount,
    comp: comp?.amount ?? 0,
    net,
    tax,
  })),
  gross: check.gross,
  discount: check.discount,
  discounts: [],
  comp: check.comp,
  net: check.net,
  serviceCharge: check.serviceCharge.amount,
  tax: check.tax,
  total: check.total,
  due: check.total,
  tips: 0,
  refunded: 0,
  reopened: false,
  fiscalNumber: null,
  receipts: 0,
  proforma: false,
  payments: [],
  refunds: [],
});

test('a screen splits a check into the totals that the hub does', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 2, max: 6 }), fc.nat(4), fc.nat(), (given, ways, how, seed) => {
      const check = snapshotOf(price(given), given.rules.taxMode);
      const ids = check.lines.map(({ id }) => id);
      const parts = Array.from({ length: ways }, (_, at) => (seed + at) % 3);
      const splits: Split[] = [
        { how: 'evenly' },
        { how: 'amounts', amounts: Array.from({ length: ways - 1 }, () => 1 + Math.floor(check.total / (ways + 1))) },
        {
          how: 'lines',
          lineIds: Array.from({ length: ways - 1 }, (_, at) => ids.filter((_, n) => n % ways === at + 1)),
        },
        { how: 'seats', seats: Array.from({ length: ways }, (_, at) => [at + 1]) },
        { how: 'fractions', lines: ids.slice(0, 2).map((lineId) => ({ lineId, parts })) },
      ];
      const split = splits[how] ?? splits[0];
      if (!split) return;
      const seatOf = (id: string): number | null => ids.indexOf(id) % (ways + 1) || null;
      const hub = partsOf(check, split, ways, seatOf);
      const screen = partsOf(snapshotOfView(view(check)), split, ways, seatOf);
      const totals = (of: typeof hub) =>
        typeof of === 'string' ? of : of.map(({ total, lines }) => [total, lines.length]);
      expect(totals(screen)).toEqual(totals(hub));
    }),
    { numRuns: 10_000, seed: 88 },
  );
});
