import type { RefusalKind } from './kind.ts';

/** Why a receipt, an invoice or a mail is not made. */
export const documentRefusals = {
  check_unpaid: {
    status: 409,
    en: 'This check is not paid yet.',
    vi: 'Hoá đơn này chưa được thanh toán.',
  },
  nothing_to_invoice: {
    status: 409,
    en: 'Everything on this check was refunded: there is nothing to invoice.',
    vi: 'Hoá đơn này đã hoàn tiền toàn bộ nên không thể xuất hoá đơn.',
  },
  invoice_exists: {
    status: 409,
    en: 'This check already has invoice {number}. A copy of it can be given out.',
    vi: 'Hoá đơn này đã được xuất hoá đơn số {number}. Có thể cấp bản sao.',
  },
  erased_already: { status: 409, en: 'This was erased already.', vi: 'Dữ liệu này đã được xoá.' },
  mail_not_set_up: {
    status: 409,
    en: 'The venue sends no mail yet. A manager can set it up in the console.',
    vi: 'Nhà hàng chưa cài đặt gửi thư. Quản lý có thể cài đặt trong bảng điều khiển.',
  },
  mail_password_needed: {
    status: 422,
    en: 'This mail server wants a user and a password.',
    vi: 'Máy chủ thư này cần tên đăng nhập và mật khẩu.',
  },
  mail_failed: {
    status: 422,
    en: 'The mail could not be sent: {problem}',
    vi: 'Không gửi được thư: {problem}',
  },
} as const satisfies Record<string, RefusalKind>;
