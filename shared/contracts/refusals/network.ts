import type { RefusalKind } from './kind.ts';

/** Why a device is not let in, or not in this way. */
export const networkRefusals = {
  pairing_no_code: {
    status: 409,
    en: 'No pairing code is open. Make one in the console under Devices.',
    vi: 'Chưa có mã ghép nối. Hãy tạo mã trong bảng điều khiển, mục Thiết bị.',
  },
  pairing_unproven: {
    status: 401,
    en: 'The code is not the newest one of this hub, or something between this device and the hub took part. The code is used up: make a new one in the console.',
    vi: 'Mã không phải mã mới nhất của máy chủ này, hoặc có thiết bị lạ chen vào giữa. Mã đã bị huỷ: hãy tạo mã mới trong bảng điều khiển.',
  },
  encrypted_only: {
    status: 403,
    en: 'This hub is spoken to by encrypted connections only: {address}',
    vi: 'Máy chủ này chỉ nhận kết nối mã hoá: {address}',
  },
  plain_http_fixed: {
    status: 409,
    en: 'Whether plain HTTP is allowed was fixed when the hub was started, by COMANDA_PLAIN_HTTP.',
    vi: 'Việc cho phép HTTP thường đã được ấn định khi khởi động máy chủ, bằng COMANDA_PLAIN_HTTP.',
  },
} as const satisfies Record<string, RefusalKind>;
