import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import { price } from '@comanda/shared/domain/pricing/price.ts';
import { priceRules } from '@comanda/shared/domain/pricing/rules.ts';
import type { PriceRules } from '@comanda/shared/domain/pricing/types.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { settingsAt } from '../venue/index.ts';
import { linesOf } from './queries.ts';

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
    .filter((row) => row.state !== 'voided')
    .map((row) => JSON.parse(row.data) as SoldLine)
    .filter((line) => line.checkId === checkId);

/** Far above any real check, and low enough that no sum of lines leaves the exact numbers. */
const MOST = 1e12;

const charge = (line: SoldLine): number =>
  (line.unitPrice + line.modifiers.reduce((sum, each) => sum + each.price * each.quantity, 0)) * line.quantity;

/** Prices a check anew and appends what came out; its total in minor units, or the refusal that it is beyond measure. */
export function priceCheck(
  deciding: Deciding,
  order: { readonly id: string; readonly type: OrderType; readonly settingsSeq: number },
  checkId: string,
  lines: readonly SoldLine[],
): Result<number, Refusal> {
  const gross = lines.reduce((sum, line) => sum + charge(line), 0);
  // Taxes and charges on top of it at most triple it.
  if (gross > MOST / 3) return err(refuse('amount_out_of_range', {}, 'lines'));
  const priced = price({
    rules: rulesOf(deciding.store, order.settingsSeq, order.type),
    lines: lines.map(({ id, unitPrice, modifiers, quantity, taxGroup }) => ({
      id,
      unitPrice,
      modifiers,
      quantity,
      taxGroup,
      discounts: [],
    })),
    discounts: [],
  });
  deciding.append(event('check.priced.v1', `order:${order.id}`, { orderId: order.id, checkId, ...priced }));
  return ok(priced.total);
}
