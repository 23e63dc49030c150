import type { RefusalKind } from './kind.ts';

/** What of the house cannot be set so, or not yet. */
export const venueRefusals = {
  set_up_first: { status: 409, en: 'The venue is not set up yet.', vi: 'Nhà hàng chưa được thiết lập.' },
  set_up_done: { status: 409, en: 'The venue is set up already.', vi: 'Nhà hàng đã được thiết lập rồi.' },
  currency_fixed: {
    status: 409,
    en: 'The currency stays {currency}: there are orders in it.',
    vi: 'Không đổi được tiền tệ: đã có đơn tính bằng {currency}.',
  },
  time_zone_unknown: {
    status: 422,
    en: 'There is no time zone “{zone}”.',
    vi: 'Không có múi giờ “{zone}”.',
  },
  tax_group_used: {
    status: 409,
    en: '“{group}” is still the tax group of {count} items, “{item}” for one.',
    vi: 'Nhóm thuế “{group}” vẫn đang dùng cho {count} món, ví dụ “{item}”.',
  },
  station_used: {
    status: 409,
    en: '{count} items are still made here, “{item}” for one. Send them to another station first.',
    vi: 'Vẫn còn {count} món làm ở quầy này, ví dụ “{item}”. Hãy chuyển các món sang quầy khác trước.',
  },
  station_busy: {
    status: 409,
    en: '{count} tickets are still open at this station.',
    vi: 'Quầy này vẫn còn {count} phiếu chưa xong.',
  },
  area_used: {
    status: 409,
    en: 'There are still {count} tables in this area.',
    vi: 'Khu vực này vẫn còn {count} bàn.',
  },
  demo_only: { status: 403, en: 'This works only in the demo venue.', vi: 'Chỉ dùng được ở nhà hàng mẫu.' },
} as const satisfies Record<string, RefusalKind>;
