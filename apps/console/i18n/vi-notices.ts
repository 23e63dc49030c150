import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { enNotices } from './en-notices.ts';

export const viNotices: SameTexts<typeof enNotices> = {
  bell: 'Tin báo: {{count}} tin mới',
  none: 'Tin báo: không có gì mới',
  title: 'Tin báo',
  empty: 'Không có việc gì cần bạn biết',
  fresh: 'Mới',
  look: 'Xem',
  says: {
    undrawn: 'Đơn {{number}}: không màn hình bếp nào hiện phiếu ở {{name}} kịp lúc. Phiếu đã được in ra.',
    unshown: 'Đơn {{number}}: không màn hình bếp nào hiện món bị sửa ở {{name}} kịp lúc. Phiếu sửa đã được in ra.',
    sold_out: '{{name}} đã hết: số phần đếm ngược đã về 0.',
    card_unanswered: 'Đơn {{number}}: máy quẹt thẻ không trả lời. Tiền có thể đã trừ; hệ thống đang hỏi lại.',
    transfer_waits:
      'Đơn {{number}} ở máy tự gọi món đang chờ chuyển khoản {{amount}}: khi tiền về, hãy xác nhận trên máy bán hàng.',
    paid_cancelled: 'Đơn {{number}} đã huỷ nhưng {{amount}} vẫn về tài khoản. Hãy trả lại khách.',
    overpaid: 'Đơn {{number}} bị trả hai lần: dư {{amount}}. Hãy trả lại khách.',
    conflict:
      'Đơn {{number}}: việc làm khi máy bán hàng mất kết nối không khớp với những gì xảy ra sau đó. Hãy giải quyết tại máy bán hàng.',
    paper_dead: 'Máy in {{name}}: có phiếu không in ra được và đã bỏ. Hãy in lại hoặc cất đi.',
    dead_letter: 'Một tác vụ nền đã bỏ một sự kiện. Hãy xem, rồi thử lại hoặc bỏ qua.',
  },
};
