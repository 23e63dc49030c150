import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import { lineToPrice } from '@comanda/shared/domain/pricing/line.ts';
import type { Discount, PricedCheck, PriceRules } from '@comanda/shared/domain/pricing/types.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { settingsAt } from '../venue/index.ts';
import { compsOf, type DiscountRow, discountsOf } from './checks/queries.ts';
import { linesOf, type OrderRow } from './queries.ts';

const rules = new WeakMap<Store, Map<string, PriceRules>>();

/** The price rules that an order was opened under. */
function rulesOf(store: Store, settingsSeq: number, type: OrderType): PriceRules {
  let known = rules.get(store);
  if (!known) rules.set(store, (known = new Map()));
  const key = `${settingsSeq} ${type}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = priceRules(settingsAt(store, settingsSeq), type)));
  return found;
}

/** The lines of a check that are charged, as they stand now. */
export const chargedLines = (store: Store, orderId: string, checkId: string): SoldLine[] =>
  linesOf(store, orderId)
    .filter((row) => row.state !== 'voided' && row.check_id === checkId)
    .map((row) => JSON.parse(row.data) as SoldLine);

/** Far above any real check, and low enough that no sum of lines leaves the exact numbers. */
const MOST = 1e12;

const charge = (line: SoldLine): number =>
  (line.unitPrice * ((line.grams ?? 1_000) / 1_000) +
    line.modifiers.reduce((sum, each) => sum + each.price * each.quantity, 0)) *
  line.quantity;

/** What a line comes to alone, before discounts. Minor units. */
export const lineGross = (store: Store, order: OrderRow, line: SoldLine): number =>
  price({ rules: rulesOf(store, order.settings_seq, order.type), lines: [lineToPrice(line)], discounts: [] }).gross;

export interface ToPrice {
  readonly id: string;
  readonly type: OrderType;
  readonly settingsSeq: number;
}

const asDiscount = ({ id, kind, rate_ppm: ratePpm, amount }: DiscountRow): Discount =>
  kind === 'percent' ? { id, kind, ratePpm } : { id, kind, amount };

/** A check priced anew: its lines as they are given, the discounts and comps as they stand. */
export function pricedCheck(store: Store, order: ToPrice, checkId: string, lines: readonly SoldLine[]): PricedCheck {
  const given = discountsOf(store, order.id).filter((row) => row.check_id === checkId);
  const comps = compsOf(store, order.id);
  return price({
    rules: rulesOf(store, order.settingsSeq, order.type),
    lines: lines.map((line) => {
      const reason = comps.get(line.id);
      const discounts = given.filter((row) => row.line_id === line.id).map(asDiscount);
      return lineToPrice(line, discounts, reason === undefined ? undefined : { reason });
    }),
    discounts: given.filter((row) => row.line_id === null).map(asDiscount),
  });
}

/** Prices a check anew and appends what came out; its total in minor units, or the refusal that it is beyond measure. */
export function priceCheck(
  deciding: Deciding,
  order: ToPrice,
  checkId: string,
  lines: readonly SoldLine[],
): Result<number, Refusal> {
  const gross = lines.reduce((sum, line) => sum + charge(line), 0);
  // Taxes and charges on top of it at most triple it.
  if (gross > MOST / 3) return err(refuse('amount_out_of_range', {}, 'lines'));
  const priced = pricedCheck(deciding.store, order, checkId, lines);
  deciding.append(event('check.priced.v1', `order:${order.id}`, { orderId: order.id, checkId, ...priced }));
  return ok(priced.total);
}

/** Prices a check anew by the lines that are on it. */
export const repriceCheck = (deciding: Deciding, order: OrderRow, checkId: string): Result<number, Refusal> =>
  priceCheck(deciding, toPrice(order), checkId, chargedLines(deciding.store, order.id, checkId));

export const toPrice = ({ id, type, settings_seq: settingsSeq }: OrderRow): ToPrice => ({ id, type, settingsSeq });

/** Whether an order's prices hold their tax, or have it added. */
export const taxModeOf = (store: Store, order: OrderRow): PriceRules['taxMode'] =>
  rulesOf(store, order.settings_seq, order.type).taxMode;
