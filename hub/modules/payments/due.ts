import { formatMoney } from '@comanda/shared/base/money.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { Language } from '@comanda/shared/contracts/common.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';
import type { Store } from '../../db/store.ts';
import { type CheckRow, openCheckById, type OrderRow, paymentRow } from '../orders/index.ts';
import { settingsAt } from '../venue/index.ts';

export interface Asked {
  readonly checkId: string;
  readonly paymentId: string;
  /** Of what is due; not given: all of it. */
  readonly amount?: number | undefined;
  readonly tip?: number | undefined;
}

export interface Due {
  readonly check: CheckRow;
  readonly order: OrderRow;
  readonly settings: VenueSettings;
  /** What is due before this payment. */
  readonly due: number;
  /** What this payment pays of it. */
  readonly amount: number;
  readonly tip: number;
}

/** What a payment is to pay of a check. A tip is at most as much as the payment. */
export function dueFor(store: Store, asked: Asked, language: Language): Result<Due, Refusal> {
  if (paymentRow(store, asked.paymentId)) return err(refuse('payment_exists', {}, 'paymentId'));
  const open = openCheckById(store, asked.checkId);
  if (!open.ok) return open;
  const { check, order } = open.value;
  const due = check.total - check.paid;
  if (due <= 0) return err(refuse('check_empty'));
  const settings = settingsAt(store, order.settings_seq);
  const amount = asked.amount ?? due;
  if (amount > due) {
    return err(refuse('amount_too_large', { due: formatMoney(due, settings.currency, language) }, 'amount'));
  }
  const tip = asked.tip ?? 0;
  if (tip > amount) return err(refuse('tip_too_large', {}, 'tip'));
  return ok({ check, order, settings, due, amount, tip });
}
