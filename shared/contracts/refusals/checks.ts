import type { RefusalKind } from './kind.ts';

/** Why a check is not split, lowered, opened again or given back. */
export const checkRefusals = {
  amount_out_of_range: {
    status: 422,
    en: 'That is more money than a check can hold.',
    vi: 'Số tiền vượt quá giới hạn của một hoá đơn.',
  },
  check_paid: {
    status: 409,
    en: 'This check was paid already at {time} by {who}.',
    vi: 'Hoá đơn này đã được thanh toán lúc {time} bởi {who}.',
  },
  check_empty: { status: 409, en: 'There is nothing to pay on this check.', vi: 'Hoá đơn chưa có gì để thanh toán.' },
  check_waiting: {
    status: 409,
    en: 'A card payment for this check is under way.',
    vi: 'Hoá đơn này đang chờ thanh toán thẻ.',
  },
  check_exists: { status: 409, en: 'There is a check with this id already.', vi: 'Hoá đơn với mã này đã tồn tại.' },
  check_open: { status: 409, en: 'This check is open.', vi: 'Hoá đơn này đang mở.' },
  check_due: { status: 409, en: 'There is still {due} to pay.', vi: 'Còn phải trả {due}.' },
  check_split: {
    status: 409,
    en: 'This check is split. Put its parts together first.',
    vi: 'Hoá đơn này đã tách. Hãy gộp các phần lại trước.',
  },
  check_not_split: { status: 409, en: 'This check is not split.', vi: 'Hoá đơn này chưa được tách.' },
  check_part_paid: {
    status: 409,
    en: 'Something was paid on this check already. Give it back first, or go on with what is left.',
    vi: 'Hoá đơn này đã thanh toán một phần. Hãy hoàn tiền trước, hoặc thu nốt phần còn lại.',
  },
  check_refunded: {
    status: 409,
    en: 'Money of this check was given back: it stays closed.',
    vi: 'Hoá đơn này đã hoàn tiền nên không mở lại được.',
  },
  order_gone: {
    status: 409,
    en: 'Order {number} was closed on another day. Give a refund instead.',
    vi: 'Đơn {number} đã đóng từ ngày khác. Hãy dùng hoàn tiền.',
  },
  split_wrong: {
    status: 422,
    en: 'This split does not fit the check: every part needs something on it.',
    vi: 'Cách tách không hợp lệ: mỗi phần phải có món.',
  },
  split_amounts: {
    status: 422,
    en: 'These amounts are not less than the check: {total}.',
    vi: 'Tổng các phần phải nhỏ hơn hoá đơn: {total}.',
  },
  line_elsewhere: { status: 409, en: 'This line is not on this check.', vi: 'Món này không nằm trên hoá đơn này.' },
  line_comped: { status: 409, en: 'The charge of this line is waived already.', vi: 'Món này đã được miễn phí.' },
  line_refunded: { status: 409, en: 'This line was refunded already.', vi: 'Món này đã được hoàn tiền.' },
  discount_exists: {
    status: 409,
    en: 'There is a discount with this id already.',
    vi: 'Giảm giá với mã này đã tồn tại.',
  },
  refund_exists: {
    status: 409,
    en: 'There is a refund with this id already.',
    vi: 'Khoản hoàn với mã này đã tồn tại.',
  },
  refund_waiting: {
    status: 409,
    en: 'A refund of this payment is under way at the terminal.',
    vi: 'Khoản này đang được hoàn trên máy thẻ.',
  },
  refund_too_large: {
    status: 422,
    en: 'Only {left} of this payment can be given back.',
    vi: 'Khoản thanh toán này chỉ còn hoàn được {left}.',
  },
  refund_nothing: { status: 409, en: 'There is nothing to give back.', vi: 'Không có gì để hoàn.' },
} as const satisfies Record<string, RefusalKind>;
