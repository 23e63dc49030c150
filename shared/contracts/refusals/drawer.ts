import type { RefusalKind } from './kind.ts';

/** Why cash stays where it is, and why a day is not closed. */
export const drawerRefusals = {
  drawer_needed: {
    status: 409,
    en: 'Cash needs an open drawer here. Open one first, with its float counted.',
    vi: 'Cần mở két tại máy này trước khi thu, chi tiền mặt. Hãy đếm tiền đầu ca và mở két.',
  },
  drawer_device: {
    status: 409,
    en: 'A drawer is opened at a paired device.',
    vi: 'Chỉ mở két được tại thiết bị đã ghép.',
  },
  drawer_here: { status: 409, en: 'A drawer is open at this device already.', vi: 'Máy này đã có két đang mở.' },
  drawer_exists: { status: 409, en: 'There is a drawer with this id already.', vi: 'Đã có két với mã này.' },
  drawer_counted: {
    status: 409,
    en: 'This drawer was counted already and takes no more cash.',
    vi: 'Két này đã kiểm đếm, không thu chi thêm được.',
  },
  drawer_not_counted: { status: 409, en: 'Count the drawer first.', vi: 'Hãy kiểm đếm két trước.' },
  drawer_reason: {
    status: 422,
    en: 'The count differs: please say why.',
    vi: 'Tiền đếm bị lệch: vui lòng ghi lý do.',
  },
  drawer_unsent: {
    status: 409,
    en: 'This device has {count} things that the hub does not have yet. Wait until they are sent.',
    vi: 'Máy này còn {count} việc chưa gửi lên máy chủ. Hãy đợi gửi xong.',
  },
  drawer_elsewhere: {
    status: 403,
    en: 'A drawer is counted at its own device, or by a manager.',
    vi: 'Phải kiểm đếm két tại chính máy đó, hoặc nhờ quản lý.',
  },
  drawers_open: {
    status: 409,
    en: 'Close these drawers first: {names}.',
    vi: 'Hãy đóng các két này trước: {names}.',
  },
  closing_earlier: { status: 409, en: 'Close {date} first.', vi: 'Hãy chốt ngày {date} trước.' },
  closing_nothing: {
    status: 409,
    en: 'There is nothing to close on {date}.',
    vi: 'Ngày {date} không có gì để chốt.',
  },
} as const satisfies Record<string, RefusalKind>;
