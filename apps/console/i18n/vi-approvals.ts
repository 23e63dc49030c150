import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { enApprovals } from './en-approvals.ts';

export const viApprovals: SameTexts<typeof enApprovals> = {
  approvals: {
    badge: 'Phê duyệt: {{count}} yêu cầu đang chờ',
    none: 'Phê duyệt: không có yêu cầu',
    title: 'Phê duyệt',
    hint: 'Có nhân viên đang chờ từng yêu cầu dưới đây. Mỗi lần chấp thuận dùng cho một việc, trong mười phút.',
    empty: 'Không có yêu cầu nào',
    emptyHint: 'Khi nhân viên làm việc vượt quyền của mình, yêu cầu sẽ hiện ở đây.',
    asks: '{{name}} yêu cầu',
    somebody: 'Nhân viên',
    order: 'Đơn {{number}}',
    give: 'Đồng ý',
    deny: 'Từ chối',
    givenDone: 'Đã đồng ý',
    deniedDone: 'Đã từ chối',
    before: 'Vừa trả lời trong ít phút qua',
    state: {
      asked: 'đang chờ',
      given: '{{name}} đã đồng ý',
      denied: '{{name}} đã từ chối',
      used: '{{name}} đã đồng ý và việc đã xong',
      withdrawn: 'không hỏi nữa',
    },
    may: {
      orders_void: 'Huỷ món đã gửi bếp',
      discounts_give: 'Giảm giá',
      lines_comp: 'Không tính tiền món',
      refunds_give: 'Hoàn tiền',
      checks_reopen: 'Mở lại hoá đơn đã trả',
      other: 'Việc vượt quyền của vai trò',
    },
  },
};
