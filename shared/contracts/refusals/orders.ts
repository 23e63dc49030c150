import type { RefusalKind } from './kind.ts';

/** Why an order is not changed any more, and a line not ordered or changed so. */
export const orderRefusals = {
  not_paid: {
    status: 409,
    en: 'Order {number} is not paid yet.',
    vi: 'Đơn {number} chưa được thanh toán.',
  },
  order_closed: { status: 409, en: 'Order {number} is closed.', vi: 'Đơn {number} đã đóng.' },
  order_handed_over: {
    status: 409,
    en: 'Order {number} is with its guests already.',
    vi: 'Đơn {number} đã được giao cho khách.',
  },
  order_exists: { status: 409, en: 'There is an order with this id already.', vi: 'Đơn với mã này đã tồn tại.' },
  line_exists: { status: 409, en: 'There is a line with this id already.', vi: 'Dòng món với mã này đã tồn tại.' },
  line_sent: { status: 409, en: 'This line is already with the kitchen.', vi: 'Món này đã được gửi xuống bếp.' },
  line_not_sent: { status: 409, en: 'The kitchen does not have this line yet.', vi: 'Bếp chưa nhận món này.' },
  line_made: {
    status: 409,
    en: 'The kitchen has made “{item}” already. It can be made again as you want it now.',
    vi: 'Bếp đã làm xong “{item}”. Có thể làm lại theo ý mới.',
  },
  line_lowered: {
    status: 409,
    en: 'Something was taken off the price of this line: change all of it, not a part.',
    vi: 'Món này đã được giảm giá: hãy sửa cả dòng, không sửa một phần.',
  },
  line_voided: { status: 409, en: 'This line was voided already.', vi: 'Món này đã bị huỷ.' },
  nothing_to_send: { status: 409, en: 'There is nothing new to send.', vi: 'Không có món mới để gửi bếp.' },
  not_sent: { status: 409, en: 'Some lines have not been sent to the kitchen yet.', vi: 'Còn món chưa gửi bếp.' },
  item_unavailable: { status: 409, en: '“{item}” is sold out.', vi: '“{item}” đã hết.' },
  item_too_few: { status: 409, en: 'Only {remaining} left of “{item}”.', vi: '“{item}” chỉ còn {remaining}.' },
  item_not_sold_so: {
    status: 409,
    en: '“{item}” is not sold for this kind of order, or not here.',
    vi: '“{item}” không bán cho loại đơn này hoặc không bán tại đây.',
  },
  variant_unknown: { status: 422, en: '“{item}” has no such variant.', vi: '“{item}” không có cỡ này.' },
  price_needed: {
    status: 422,
    en: '“{item}” has an open price; key it in.',
    vi: '“{item}” là món giá mở; hãy nhập giá.',
  },
  weight_needed: {
    status: 422,
    en: '“{item}” is sold by weight; weigh it first.',
    vi: '“{item}” bán theo cân; hãy cân trước.',
  },
  combo_wrong: {
    status: 422,
    en: '“{item}”: choose one for each part of the combo.',
    vi: '“{item}”: hãy chọn đủ từng phần của combo.',
  },
  combo_part: {
    status: 409,
    en: 'This is a part of a combo. Remove it and order the combo anew.',
    vi: 'Món này thuộc một combo. Hãy bỏ và gọi lại combo.',
  },
  modifier_required: {
    status: 422,
    en: '“{item}”: choose {count} of “{group}”.',
    vi: '“{item}”: hãy chọn {count} trong “{group}”.',
  },
  modifier_too_many: {
    status: 422,
    en: '“{item}”: at most {count} of “{group}”.',
    vi: '“{item}”: tối đa {count} trong “{group}”.',
  },
  modifier_unknown: { status: 422, en: '“{item}” has no such modifier.', vi: '“{item}” không có tuỳ chọn này.' },
} as const satisfies Record<string, RefusalKind>;
