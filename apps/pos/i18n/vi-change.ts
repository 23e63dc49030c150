import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { enChange } from './en-change.ts';

export const viChange: SameTexts<typeof enChange> = {
  change: 'Sửa',
  of: 'Sửa {{item}}',
  title: 'Sửa {{item}}: bếp đã nhận món',
  send: 'Gửi thay đổi',
  again: 'Làm lại món',
  told: 'Bếp sẽ được báo',
  nobody: 'Món này không qua bếp nên không báo ai.',
  same: 'Chưa sửa gì.',
  some: '{{count}} trong {{all}}; phần còn lại giữ nguyên',
  seat: 'Ghế {{number}}',
  noSeat: 'Cả bàn',
  gone: '{{item}} không còn trong thực đơn: chỉ sửa được ghi chú và ghế.',
  lost: '{{item}} không còn trong thực đơn. Hãy huỷ món rồi gọi lại.',
  part: 'Món trong combo giữ nguyên cỡ.',
  size: 'Cỡ này không có giá riêng.',
  sent: '{{item}}: đã báo bếp thay đổi',
  kept: 'Đã sửa {{item}}',
  back: '{{item}} trở lại như cũ; đã báo bếp',
  backAgain: '{{item}} trở lại như cũ nhưng vẫn được làm lại: bếp đã bắt đầu',
  unseen: 'Bếp chưa xem thay đổi',
  notNow: 'Chưa sửa được',
  away: 'Không sửa được món đã gửi khi mất kết nối với máy chủ. Hãy báo bếp bằng lời.',
};
