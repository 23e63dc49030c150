import type { RefusalKind } from './kind.ts';

/** What the hub says no to between the send and the hand-over, to cooks, expo and those who wait. */
export const kitchenRefusals = {
  still_cooking: {
    status: 409,
    en: 'Order {number} is still being made: {stations}.',
    vi: 'Đơn {number} vẫn đang làm: {stations}.',
  },
  not_handed_over: { status: 409, en: 'Order {number} was not handed over.', vi: 'Đơn {number} chưa được giao.' },
  hand_over_final: {
    status: 409,
    en: 'Order {number} was handed over more than {minutes} minutes ago.',
    vi: 'Đơn {number} đã giao hơn {minutes} phút trước.',
  },
  ticket_done: { status: 409, en: 'This ticket was bumped already.', vi: 'Phiếu này đã xong.' },
  ticket_open: { status: 409, en: 'This ticket is still open.', vi: 'Phiếu này vẫn đang làm.' },
  track_unknown: {
    status: 404,
    en: 'This link belongs to no order. Look at the receipt again, or ask our staff.',
    vi: 'Liên kết này không thuộc đơn nào. Vui lòng xem lại hoá đơn hoặc hỏi nhân viên.',
  },
  track_over: {
    status: 410,
    en: 'This order was handed over a while ago, and its link has ended.',
    vi: 'Đơn này đã giao xong từ trước nên liên kết đã hết hạn.',
  },
  channel_paused: {
    status: 409,
    en: 'The kitchen has all it can make right now. Orders are taken here again in about {minutes} min; our staff can help you at the counter.',
    vi: 'Bếp đang quá tải. Khoảng {minutes} phút nữa sẽ nhận đơn tại đây; quý khách có thể gọi món tại quầy.',
  },
  order_is_ready: {
    status: 409,
    en: 'Order {number} is ready: nothing of it is left to be made.',
    vi: 'Đơn {number} đã xong, bếp không còn món nào phải làm.',
  },
  order_not_ready: { status: 409, en: 'Order {number} is not ready yet.', vi: 'Đơn {number} chưa sẵn sàng.' },
} as const satisfies Record<string, RefusalKind>;
