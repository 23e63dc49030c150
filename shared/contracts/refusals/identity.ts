import type { RefusalKind } from './kind.ts';

/** Why nobody is let in, or somebody may not do this. */
export const identityRefusals = {
  signed_out: { status: 401, en: 'Please sign in first.', vi: 'Vui lòng đăng nhập trước.' },
  device_unknown: {
    status: 401,
    en: 'This device is not paired with the hub, or its pairing was revoked.',
    vi: 'Thiết bị chưa ghép với máy chủ hoặc đã bị thu hồi quyền.',
  },
  not_permitted: {
    status: 403,
    en: 'You need the permission “{permission}” for this.',
    vi: 'Bạn cần quyền “{permission}” để làm việc này.',
  },
  wrong_pin: { status: 401, en: 'The PIN is wrong.', vi: 'Mã PIN không đúng.' },
  wrong_password: { status: 401, en: 'User name or password is wrong.', vi: 'Tên đăng nhập hoặc mật khẩu không đúng.' },
  sign_in_delayed: {
    status: 429,
    en: 'Too many wrong tries. Please wait {seconds} s.',
    vi: 'Sai quá nhiều lần. Vui lòng đợi {seconds} giây.',
  },
  sign_in_locked: {
    status: 423,
    en: 'Locked after too many wrong tries. A manager can unlock it in the console.',
    vi: 'Đã khoá vì sai quá nhiều lần. Quản lý có thể mở khoá trong bảng điều khiển.',
  },
  pairing_code_wrong: {
    status: 401,
    en: 'This pairing code is wrong or has expired.',
    vi: 'Mã ghép nối sai hoặc đã hết hạn.',
  },
  pairing_not_local: {
    status: 403,
    en: 'One-tap pairing works only in a browser on the hub’s own machine.',
    vi: 'Ghép nối một chạm chỉ dùng được trên chính máy chủ.',
  },
  session_reused: {
    status: 401,
    en: 'This sign-in was used twice and has been ended for safety. Please sign in again.',
    vi: 'Phiên đăng nhập đã bị dùng hai lần nên được kết thúc để bảo đảm an toàn. Vui lòng đăng nhập lại.',
  },
  approval_needed: {
    status: 403,
    en: 'A manager has to agree to this.',
    vi: 'Việc này cần quản lý chấp thuận.',
  },
  approval_wrong: {
    status: 403,
    en: 'This approval is over, or was for something else.',
    vi: 'Phê duyệt này đã hết hạn hoặc dành cho việc khác.',
  },
  approval_exists: { status: 409, en: 'This was asked for already.', vi: 'Đã gửi yêu cầu này rồi.' },
  approval_over: {
    status: 409,
    en: 'This request was answered, or is over.',
    vi: 'Yêu cầu đã được trả lời hoặc hết hạn.',
  },
  approval_not_theirs: {
    status: 403,
    en: '{name} may not agree to this either.',
    vi: '{name} cũng không có quyền chấp thuận việc này.',
  },
  name_taken: { status: 409, en: '“{name}” is taken.', vi: '“{name}” đã được dùng.' },
  last_owner: { status: 409, en: 'The last owner cannot be removed.', vi: 'Không thể xoá chủ cuối cùng.' },
  weak_pin: { status: 422, en: 'This PIN is too easy to guess.', vi: 'Mã PIN này quá dễ đoán.' },
} as const satisfies Record<string, RefusalKind>;
