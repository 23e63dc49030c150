import type { enConflict } from './en.ts';
import type { SameTexts } from '../i18n/texts.ts';

export const viConflict: SameTexts<typeof enConflict> = {
  title: 'Cần giải quyết',
  hint: 'Đã làm khi mất kết nối và không khớp với những gì xảy ra sau đó. Không mất gì cả; hãy chọn cách đúng.',
  order: 'Đơn {{number}}',
  orderKept: 'Đơn {{number}} ({{kept}})',
  settled: 'Đã giải quyết',
  atTill: 'Trả lại tiền mặt hoặc cho vào két thì làm tại quầy.',
  kind: {
    table_taken: 'Bàn {{table}} đã có đơn {{other}} trong lúc đó.',
    table_gone: 'Bàn {{table}} không còn dùng được.',
    sold_out: '{{quantity}} × {{item}} không còn nữa. Bếp chưa nhận món này.',
    price_changed: '{{quantity}} × {{item}} đã bán giá {{amount}}; thực đơn hiện là {{now}}.',
    order_closed: 'Đơn {{other}} đã được máy khác đóng, hoặc đang chờ quẹt thẻ. Phần thêm nằm ở đơn {{number}}.',
    paid_over: 'Thu dư {{amount}}: máy khác cũng đã thu tiền.',
    paid_under: 'Khách đã trả, nhưng máy khác thêm {{amount}} vào hoá đơn. Phần này còn phải thu.',
    drawer_closed: 'Máy này đã thu {{amount}} tiền mặt khi không có két nào mở.',
  },
  money: {
    none: 'Chưa thu tiền.',
    paid: 'Đã thu tiền: giữ nguyên như đã thu.',
  },
  choice: {
    join: 'Gộp vào đơn {{other}}',
    seat: 'Xếp vào bàn {{table}}',
    apart: 'Giữ thành đơn riêng',
    make: 'Vẫn làm món này',
    drop: 'Bỏ món: chưa ai trả tiền',
    give_back: 'Trả lại {{amount}} tiền mặt',
    keep: 'Giữ nguyên',
    keepPrice: 'Giữ giá đã báo khách',
    charge_new: 'Tính giá {{now}}',
    book: 'Cho vào két đang mở tại đây',
  },
};
