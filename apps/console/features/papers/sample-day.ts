import type { DayFigures } from '@comanda/shared/contracts/views/closing.ts';

const none = { count: 0, amount: 0 };

/** A small day, to show how a report looks. */
export const sampleDay = (unit: number): DayFigures => ({
  businessDate: '2026-03-09',
  orders: 12,
  cancelled: 0,
  covers: 31,
  checks: 12,
  average: 15 * unit,
  gross: 180 * unit,
  discount: 0,
  discounts: [],
  comp: 0,
  comps: [],
  net: 167 * unit,
  serviceCharge: 0,
  tax: [],
  taxTotal: 13 * unit,
  total: 180 * unit,
  tenders: [
    { tender: 'cash', count: 7, amount: 100 * unit },
    { tender: 'card', count: 5, amount: 80 * unit },
  ],
  rounding: 0,
  refunds: [],
  refunded: { net: 0, serviceCharge: 0, tax: [], total: 0 },
  tips: [],
  accountsSettled: [],
  reopened: none,
  voids: { made: none, notMade: none, unsent: none },
  noSales: 0,
  drawers: [],
  openChecks: none,
});
