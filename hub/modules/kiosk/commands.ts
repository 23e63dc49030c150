import { must } from '@comanda/shared/base/assert.ts';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { kioskRoutes } from '@comanda/shared/contracts/commands/kiosk.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { KioskOrder } from '@comanda/shared/contracts/views/kiosk.ts';
import type { Store } from '../../db/store.ts';
import type { Deciding } from '../../log/spine.ts';
import { command } from '../module.ts';
import { checksOf, openCheckById, openOrderById, sendUnsent, takeOrder } from '../orders/index.ts';
import { askForCard, askForReceipt, askForTransfer, settleCheck } from '../payments/index.ts';
import { requireVenue } from '../venue/index.ts';
import { couponOffer } from './coupons.ts';
import { giveUp, giveUpOthers } from './letting-go.ts';
import { kioskOrder, type KioskRow, kioskRow } from './queries.ts';

/** An order of the asking kiosk's own; of another's it learns nothing. */
export function ownRow(store: Store, orderId: string, deviceId: string | null): Result<KioskRow, Refusal> {
  const row = kioskRow(store, orderId);
  return row && row.device_id === deviceId ? ok(row) : err(refuse('not_found', { what: 'order' }, 'orderId'));
}

const followed = ({ store, seq }: Deciding, orderId: string): { readonly order: KioskOrder; readonly seq: number } => ({
  order: must(kioskOrder(store, orderId) ?? undefined, 'an order of a kiosk'),
  seq: seq(),
});

export const holdKioskOrder = command(kioskRoutes.holdKioskOrder, (deciding, { body, caller }) => {
  if (caller.device?.role !== 'kiosk') return err(refuse('kiosk_only'));
  const deviceId = caller.device.id;
  const { orderId, tag, language, coupon } = body;
  const offer = coupon === null ? null : couponOffer(coupon, 'coupon');
  if (offer && !offer.ok) return offer;
  giveUpOthers(deciding, deviceId);
  const taken = takeOrder(deciding, {
    orderId,
    type: body.type,
    tableId: null,
    covers: 0,
    channel: 'kiosk',
    join: false,
    hold: [],
    lines: body.lines.map((line) => ({ ...line, seat: null, note: '' })),
    send: false,
  });
  if (!taken.ok) return taken;
  if (taken.value.total !== body.total) return err(refuse('total_changed', { total: taken.value.total }, 'total'));
  const held = { orderId, deviceId, tag, language, ...(coupon !== null && { coupon }) };
  deciding.append(event('kiosk.held.v1', `order:${orderId}`, held));
  return ok({ ...taken.value, seq: deciding.seq() });
});

const checkOf = (store: Store, orderId: string) => must(checksOf(store, orderId)[0], 'an order has a check');

export const payKioskOrder = command(kioskRoutes.payKioskOrder, (deciding, { params: { orderId }, body, language }) => {
  const { store, device } = deciding;
  const row = ownRow(store, orderId, device);
  if (!row.ok) return row;
  const asked = askForCard(deciding, { checkId: checkOf(store, orderId).id, paymentId: body.paymentId }, language);
  return asked.ok ? ok(followed(deciding, orderId)) : asked;
});

export const transferKioskOrder = command(
  kioskRoutes.transferKioskOrder,
  (deciding, { params: { orderId }, body, language }) => {
    const { store, device } = deciding;
    const row = ownRow(store, orderId, device);
    if (!row.ok) return row;
    const asked = askForTransfer(
      deciding,
      { checkId: checkOf(store, orderId).id, paymentId: body.paymentId },
      language,
    );
    return asked.ok ? ok(followed(deciding, orderId)) : asked;
  },
);

export const sendKioskOrder = command(kioskRoutes.sendKioskOrder, (deciding, { params: { orderId } }) => {
  const { store, device } = deciding;
  const venue = requireVenue(store);
  if (!venue.ok) return venue;
  const row = ownRow(store, orderId, device);
  if (!row.ok) return row;
  const order = openOrderById(store, orderId);
  if (!order.ok) return order;
  const { id: checkId, total } = checkOf(store, orderId);
  if (total > 0 && venue.value.settings.kiosk?.payAtCounter === false) return err(refuse('kiosk_pays_here'));
  const check = openCheckById(store, checkId);
  if (!check.ok) return check;
  // Nothing is left to pay at the counter: the check is settled, which sends it with its receipt.
  if (total === 0) {
    settleCheck(deciding, checkId);
    return ok(followed(deciding, orderId));
  }
  if (!sendUnsent(deciding, orderId)) return err(refuse('nothing_to_send'));
  askForReceipt(deciding, venue.value, check.value.check);
  return ok(followed(deciding, orderId));
});

export const giveUpKioskOrder = command(kioskRoutes.giveUpKioskOrder, (deciding, { params: { orderId } }) => {
  const row = ownRow(deciding.store, orderId, deciding.device);
  if (!row.ok) return row;
  const state = kioskOrder(deciding.store, orderId)?.state;
  if (state !== 'sent' && state !== 'cancelled') giveUp(deciding, row.value);
  return ok(followed(deciding, orderId));
});
