import { must } from '@comanda/shared/base/assert.ts';
import { err, ok } from '@comanda/shared/base/result.ts';
import { cutOffRoutes } from '@comanda/shared/contracts/commands/cut-off.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { ConflictChoice } from '@comanda/shared/contracts/views/cut-off.ts';
import { portionsOf } from '@comanda/shared/domain/order/portions.ts';
import type { Deciding } from '../../../log/spine.ts';
import { drawerAt } from '../../drawer/index.ts';
import { type Caller, command } from '../../module.ts';
import {
  chargedLines,
  givePortionsBack,
  mergeOrders,
  moveOrder,
  priceCheck,
  sell,
  sendUnsent,
  takeWhatIsLeft,
} from '../../orders/index.ts';
import { requireVenue } from '../../venue/index.ts';
import { giveBack } from '../giving-back.ts';
import { askedBy } from '../lines.ts';
import { choicesOf, conflictRow, type Matter, matterOf } from '../queries.ts';
import { within } from '../within.ts';

interface Settling extends Matter {
  readonly deciding: Deciding;
  readonly caller: Caller;
  /** A manager’s word, where the caller lacks the permission. */
  readonly approvalId: string | undefined;
}

type Deed = (settling: Settling) => Refusal | null;

const DONE = null;

function reprice({ deciding, order, lineCheckId }: Settling): Refusal | null {
  const checkId = must(lineCheckId, 'a line is on a check');
  const { id, type, settings_seq: settingsSeq } = order;
  const priced = priceCheck(deciding, { id, type, settingsSeq }, checkId, chargedLines(deciding.store, id, checkId));
  return priced.ok ? DONE : priced.error;
}

function voidLine({ deciding, order, line, row }: Settling, reason: string): void {
  const { id: lineId, gross: amount } = must(line, 'a conflict about a line has it');
  const payload = {
    orderId: order.id,
    lineId,
    reason: row.number === null ? reason : `${row.number}: ${reason}`,
    amount,
    sent: false,
  };
  deciding.append(event('line.voided.v1', `order:${order.id}`, payload));
}

function atMenuPrice(settling: Settling): Refusal | null {
  const { deciding, order, line, lineCheckId } = settling;
  const { store } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue.error;
  const sold = JSON.parse(must(line, 'a conflict about a price has its line').data) as SoldLine;
  const checkId = must(lineCheckId, 'a line is on a check');
  const { settings } = venue.value;
  // The last portion of a modifier may be on this very line.
  givePortionsBack(deciding, portionsOf(sold));
  const now = sell(deciding, askedBy(sold), checkId, order.type, settings, 'line');
  if (!now.ok) return now.error;
  takeWhatIsLeft(deciding, portionsOf(sold));
  const { unitPrice, modifiers } = now.value;
  const changed = { orderId: order.id, line: { ...sold, unitPrice, modifiers } };
  deciding.append(event('line.changed.v1', `order:${order.id}`, changed));
  return reprice(settling);
}

const DEEDS: Readonly<Record<ConflictChoice, Deed>> = {
  join: (settling) => {
    const params = { orderId: must(settling.other, 'the order to join is open').id };
    return within(mergeOrders, settling, { params, body: { fromOrderId: settling.order.id } });
  },
  seat: (settling) =>
    within(moveOrder, settling, { params: { orderId: settling.order.id }, body: { tableId: settling.row.tableId } }),
  apart: () => DONE,
  keep: () => DONE,
  make: ({ deciding, order }) => {
    sendUnsent(deciding, order.id);
    return DONE;
  },
  drop: (settling) => {
    voidLine(settling, 'sold out');
    return reprice(settling);
  },
  give_back: giveBack,
  charge_new: atMenuPrice,
  book: ({ deciding, row }) => {
    const drawer = deciding.device === null ? undefined : drawerAt(deciding.store, deciding.device);
    if (!drawer) return refuse('drawer_needed');
    const reason = row.number ?? row.deviceName;
    const payload = {
      drawerId: drawer.id,
      kind: 'paid_in',
      amount: row.amount,
      reason: reason === '' ? '–' : reason,
    } as const;
    deciding.append(event('drawer.cash_moved.v1', `drawer:${drawer.id}`, payload));
    return DONE;
  },
};

const MONEY: readonly ConflictChoice[] = ['give_back', 'book'];

export const settleConflict = command(
  cutOffRoutes.settleConflict,
  (deciding, { params, body: { choice, approvalId }, caller }) => {
    const { store } = deciding;
    const row = conflictRow(store, params.conflictId);
    const matter = row && matterOf(store, row);
    if (!row || !matter) return err(refuse('not_found', { what: 'conflict' }, 'conflictId'));
    if (row.settledAt !== null) return err(refuse('conflict_settled'));
    if (!choicesOf(store, matter).includes(choice)) return err(refuse('conflict_choice', {}, 'choice'));
    if (MONEY.includes(choice) && !caller.permissions.has('payments.take')) {
      return err(refuse('not_permitted', { permission: 'payments.take' }));
    }
    const { id: conflictId } = row;
    const orderId = matter.order.id;
    // First, since a line that waits for it is not sent before.
    deciding.append(event('conflict.settled.v1', `conflict:${conflictId}`, { conflictId, orderId, choice }));
    const refusal = DEEDS[choice]({ ...matter, deciding, caller, approvalId });
    return refusal ? err(refusal) : ok({ conflictId, orderId, seq: deciding.seq() });
  },
);
