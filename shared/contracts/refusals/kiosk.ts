import type { RefusalKind } from './kind.ts';

/** What a kiosk tells its guest, and what only a kiosk may do. */
export const kioskRefusals = {
  total_changed: {
    status: 409,
    en: 'Prices have changed meanwhile. Please look at your order again.',
    vi: 'Giá vừa thay đổi. Quý khách vui lòng xem lại đơn.',
  },
  kiosk_only: { status: 403, en: 'Only a kiosk does this.', vi: 'Chỉ máy tự gọi món làm được việc này.' },
  kiosk_pays_here: {
    status: 409,
    en: 'Orders of the kiosk are paid at the kiosk.',
    vi: 'Đơn đặt tại máy tự gọi món phải thanh toán tại máy.',
  },
  coupon_unknown: {
    status: 404,
    en: 'The code “{code}” is not valid here. Your order stays as it is: look at every sign, or go on without the code.',
    vi: 'Mã “{code}” không dùng được ở đây. Đơn vẫn giữ nguyên: quý khách kiểm tra lại từng ký tự, hoặc tiếp tục không dùng mã.',
  },
} as const satisfies Record<string, RefusalKind>;
