import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { enNetwork } from './en-network.ts';

export const viNetwork: SameTexts<typeof enNetwork> = {
  title: 'Mạng',
  addresses: 'Gõ hoặc quét trên máy khác',
  none: 'Chỉ máy này kết nối được với máy chủ: máy chủ được khởi động như vậy hoặc không có mạng.',
  qr: 'Mã QR của {{address}}',
  plain: 'HTTP thường cho trình duyệt trên máy khác',
  plainOn:
    'Được phép. Trình duyệt mở màn hình mà không cảnh báo, nhưng ai vào được mạng này có thể đọc và sửa những gì được gửi đi: mã PIN, đơn hàng, thanh toán. Ứng dụng trên máy tính luôn được mã hoá.',
  plainOff:
    'Bị từ chối. Trình duyệt trên máy khác dùng https và cảnh báo một lần, vì chứng chỉ do chính máy chủ tạo ra. Các trang dành cho khách vẫn mở được.',
  fixed: 'Điều này đã được ấn định khi khởi động máy chủ (COMANDA_PLAIN_HTTP).',
  certificate: 'Dấu vân tay của chứng chỉ (SHA-256)',
  certificateHint:
    'Trình duyệt có cảnh báo sẽ hiển thị dấu này. Nếu khác, có thiết bị lạ chen vào giữa: đừng tiếp tục.',
  until: 'Có hiệu lực đến {{date}}',
  discovery: 'Tìm thấy không cần địa chỉ',
  discoveryOn: 'Ứng dụng trên máy tính tìm thấy máy chủ này qua: {{interfaces}}',
  discoveryAlone: 'Đang bật nhưng không có mạng nào.',
  discoveryOff: 'Đang tắt: ứng dụng trên máy tính cần địa chỉ.',
  discoveryProblem: 'Mạng không cho phép: {{problem}}',
};
