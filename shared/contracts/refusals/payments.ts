import type { RefusalKind } from './kind.ts';

/** Why money is not taken. */
export const paymentRefusals = {
  payment_not_taken: {
    status: 409,
    en: 'No money came in with this payment.',
    vi: 'Khoản thanh toán này chưa thu được tiền.',
  },
  payment_not_by_hand: {
    status: 409,
    en: 'Only a bank transfer is confirmed by hand.',
    vi: 'Chỉ xác nhận thủ công với chuyển khoản.',
  },
  tip_too_large: { status: 422, en: 'A tip is at most what was paid.', vi: 'Tiền tip không vượt quá số tiền đã trả.' },
  bank_account_none: {
    status: 409,
    en: 'The venue has no bank account for transfers yet. A manager enters it in the console.',
    vi: 'Nhà hàng chưa có tài khoản nhận chuyển khoản. Quản lý nhập trong bảng điều khiển.',
  },
  house_account_owes: {
    status: 409,
    en: 'This account still owes something. Settle it first.',
    vi: 'Tài khoản này còn nợ. Hãy thu hết trước.',
  },
  house_account_limit: {
    status: 409,
    en: 'This account has only {left} left.',
    vi: 'Tài khoản này chỉ còn hạn mức {left}.',
  },
  cash_too_little: {
    status: 422,
    en: 'That is less than what is due: {due}.',
    vi: 'Số tiền chưa đủ, còn phải trả {due}.',
  },
  payment_exists: {
    status: 409,
    en: 'There is a payment with this id already.',
    vi: 'Khoản thanh toán với mã này đã tồn tại.',
  },
  payment_settled: {
    status: 409,
    en: 'This payment has come to its end already.',
    vi: 'Khoản thanh toán này đã kết thúc.',
  },
  amount_too_large: {
    status: 422,
    en: 'That is more than what is due: {due}.',
    vi: 'Số tiền lớn hơn số phải trả {due}.',
  },
} as const satisfies Record<string, RefusalKind>;
