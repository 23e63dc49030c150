import type { RefusalKind } from './kind.ts';

/** Why a menu is not published. */
export const menuRefusals = {
  menu_changed: {
    status: 409,
    en: 'The menu has been changed since you began. Look at what is different, then publish again.',
    vi: 'Thực đơn đã được thay đổi từ khi bạn bắt đầu. Hãy xem điểm khác rồi áp dụng lại.',
  },
  menu_wrong: {
    status: 422,
    en: '“{name}”: {problem}',
    vi: '“{name}”: {problem}',
  },
  menu_same: {
    status: 409,
    en: 'Nothing in the draft differs from the menu.',
    vi: 'Bản nháp không khác gì thực đơn hiện tại.',
  },
  revert_not_last: {
    status: 409,
    en: 'The menu has been changed after this version: only the last one can be taken back.',
    vi: 'Thực đơn đã thay đổi sau phiên bản này: chỉ hoàn tác được phiên bản cuối.',
  },
  picture_unreadable: {
    status: 422,
    en: 'This is no WebP, PNG or JPEG picture of at most {pixels} pixels a side.',
    vi: 'Đây không phải ảnh WebP, PNG hoặc JPEG có cạnh tối đa {pixels} điểm ảnh.',
  },
  span_wrong: {
    status: 422,
    en: 'The first day has to be before the last, at most {days} days apart.',
    vi: 'Ngày đầu phải trước ngày cuối, cách nhau tối đa {days} ngày.',
  },
  item_not_now: {
    status: 409,
    en: '“{item}” is not served at this time of day.',
    vi: '“{item}” không phục vụ vào giờ này.',
  },
  import_refused: {
    status: 422,
    en: 'Nothing was imported: {count} rows have errors.',
    vi: 'Chưa nhập gì: {count} dòng có lỗi.',
  },
  import_changed: {
    status: 409,
    en: 'The menu changed since the preview. Look at the preview again.',
    vi: 'Thực đơn đã thay đổi sau khi xem trước. Vui lòng xem lại.',
  },
} as const satisfies Record<string, RefusalKind>;
