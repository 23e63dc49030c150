import { z } from 'zod';
import type { Language } from './common.ts';
import { documentRefusals } from './refusals/documents.ts';
import { kitchenRefusals } from './refusals/kitchen.ts';
import { menuRefusals } from './refusals/menu.ts';
import { networkRefusals } from './refusals/network.ts';
import { printerRefusals } from './refusals/printers.ts';
import { updateRefusals } from './refusals/updates.ts';
import type { RefusalKind } from './refusals/kind.ts';

/** Every expected "no" of the hub. Codes are for programs and never change; sentences are for people. */
export const refusalKinds = {
  invalid: { status: 422, en: 'This is not understood: {problem}', vi: 'Dữ liệu không hợp lệ: {problem}' },
  not_json: { status: 400, en: 'The body is not JSON in UTF-8.', vi: 'Nội dung không phải JSON (UTF-8).' },
  too_large: { status: 413, en: 'The body is larger than {limit} bytes.', vi: 'Nội dung vượt quá {limit} byte.' },
  not_found: { status: 404, en: 'There is no {what} with this id.', vi: 'Không tìm thấy {what}.' },
  no_such_route: { status: 404, en: 'The hub has no such address.', vi: 'Địa chỉ này không tồn tại.' },
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
  too_many_requests: {
    status: 429,
    en: 'Too many requests. Try again in {seconds} s.',
    vi: 'Quá nhiều yêu cầu. Thử lại sau {seconds} giây.',
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
  command_id_missing: {
    status: 400,
    en: 'A command needs an Idempotency-Key header with a UUIDv7.',
    vi: 'Lệnh cần có tiêu đề Idempotency-Key là UUIDv7.',
  },
  command_reused: {
    status: 409,
    en: 'This command id was already used for something else.',
    vi: 'Mã lệnh này đã được dùng cho yêu cầu khác.',
  },
  disk_full: {
    status: 507,
    en: 'The hub’s disk is full. Nothing was changed; free some space and try again.',
    vi: 'Ổ đĩa của máy chủ đã đầy. Chưa có gì thay đổi; hãy giải phóng dung lượng rồi thử lại.',
  },
  fault: {
    status: 500,
    en: 'The hub made a mistake. It is in the hub’s log under this request’s id.',
    vi: 'Máy chủ gặp lỗi. Xem nhật ký máy chủ theo mã yêu cầu này.',
  },
  stopping: {
    status: 503,
    en: 'The hub is stopping. Try again in a moment.',
    vi: 'Máy chủ đang dừng. Vui lòng thử lại sau.',
  },
  set_up_first: { status: 409, en: 'The venue is not set up yet.', vi: 'Nhà hàng chưa được thiết lập.' },
  set_up_done: { status: 409, en: 'The venue is set up already.', vi: 'Nhà hàng đã được thiết lập rồi.' },
  table_taken: {
    status: 409,
    en: 'Table {table} already has order {number}.',
    vi: 'Bàn {table} đang có đơn {number}.',
  },
  table_empty: { status: 409, en: 'Nobody is at this table.', vi: 'Bàn này đang trống.' },
  table_not_dirty: { status: 409, en: 'This table is not waiting to be cleaned.', vi: 'Bàn này không chờ dọn.' },
  not_paid: {
    status: 409,
    en: 'Order {number} is not paid yet.',
    vi: 'Đơn {number} chưa được thanh toán.',
  },
  not_dine_in: {
    status: 409,
    en: 'Order {number} is not eaten in: it has no table.',
    vi: 'Đơn {number} không phải đơn tại bàn.',
  },
  merge_itself: { status: 422, en: 'An order cannot be merged with itself.', vi: 'Không thể gộp đơn với chính nó.' },
  merge_settings: {
    status: 409,
    en: 'The prices’ rules changed between these two orders: they cannot be merged.',
    vi: 'Quy tắc tính giá đã thay đổi giữa hai đơn nên không thể gộp.',
  },
  not_merged: { status: 409, en: 'These orders are not merged.', vi: 'Hai đơn này chưa được gộp.' },
  merged_tickets: {
    status: 409,
    en: 'The kitchen has dishes of both on one ticket. Move lines between the checks instead.',
    vi: 'Bếp có phiếu chung món của cả hai bàn. Hãy chuyển món giữa các hoá đơn.',
  },
  merged_checks: {
    status: 409,
    en: 'Their checks have been changed since. Move lines between the checks instead.',
    vi: 'Các hoá đơn đã thay đổi sau khi gộp. Hãy chuyển món giữa các hoá đơn.',
  },
  reason_needed: { status: 422, en: 'A reason is needed.', vi: 'Cần có lý do.' },
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
  amount_out_of_range: {
    status: 422,
    en: 'That is more money than a check can hold.',
    vi: 'Số tiền vượt quá giới hạn của một hoá đơn.',
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
  check_paid: {
    status: 409,
    en: 'This check was paid already at {time} by {who}.',
    vi: 'Hoá đơn này đã được thanh toán lúc {time} bởi {who}.',
  },
  check_empty: { status: 409, en: 'There is nothing to pay on this check.', vi: 'Hoá đơn chưa có gì để thanh toán.' },
  check_waiting: {
    status: 409,
    en: 'A card payment for this check is under way.',
    vi: 'Hoá đơn này đang chờ thanh toán thẻ.',
  },
  check_exists: { status: 409, en: 'There is a check with this id already.', vi: 'Hoá đơn với mã này đã tồn tại.' },
  check_open: { status: 409, en: 'This check is open.', vi: 'Hoá đơn này đang mở.' },
  check_due: { status: 409, en: 'There is still {due} to pay.', vi: 'Còn phải trả {due}.' },
  check_split: {
    status: 409,
    en: 'This check is split. Put its parts together first.',
    vi: 'Hoá đơn này đã tách. Hãy gộp các phần lại trước.',
  },
  check_not_split: { status: 409, en: 'This check is not split.', vi: 'Hoá đơn này chưa được tách.' },
  check_part_paid: {
    status: 409,
    en: 'Something was paid on this check already. Give it back first, or go on with what is left.',
    vi: 'Hoá đơn này đã thanh toán một phần. Hãy hoàn tiền trước, hoặc thu nốt phần còn lại.',
  },
  check_refunded: {
    status: 409,
    en: 'Money of this check was given back: it stays closed.',
    vi: 'Hoá đơn này đã hoàn tiền nên không mở lại được.',
  },
  order_gone: {
    status: 409,
    en: 'Order {number} was closed on another day. Give a refund instead.',
    vi: 'Đơn {number} đã đóng từ ngày khác. Hãy dùng hoàn tiền.',
  },
  split_wrong: {
    status: 422,
    en: 'This split does not fit the check: every part needs something on it.',
    vi: 'Cách tách không hợp lệ: mỗi phần phải có món.',
  },
  split_amounts: {
    status: 422,
    en: 'These amounts are not less than the check: {total}.',
    vi: 'Tổng các phần phải nhỏ hơn hoá đơn: {total}.',
  },
  line_elsewhere: { status: 409, en: 'This line is not on this check.', vi: 'Món này không nằm trên hoá đơn này.' },
  line_comped: { status: 409, en: 'The charge of this line is waived already.', vi: 'Món này đã được miễn phí.' },
  line_refunded: { status: 409, en: 'This line was refunded already.', vi: 'Món này đã được hoàn tiền.' },
  discount_exists: {
    status: 409,
    en: 'There is a discount with this id already.',
    vi: 'Giảm giá với mã này đã tồn tại.',
  },
  refund_exists: {
    status: 409,
    en: 'There is a refund with this id already.',
    vi: 'Khoản hoàn với mã này đã tồn tại.',
  },
  refund_waiting: {
    status: 409,
    en: 'A refund of this payment is under way at the terminal.',
    vi: 'Khoản này đang được hoàn trên máy thẻ.',
  },
  refund_too_large: {
    status: 422,
    en: 'Only {left} of this payment can be given back.',
    vi: 'Khoản thanh toán này chỉ còn hoàn được {left}.',
  },
  refund_nothing: { status: 409, en: 'There is nothing to give back.', vi: 'Không có gì để hoàn.' },
  payment_not_taken: {
    status: 409,
    en: 'No money came in with this payment.',
    vi: 'Khoản thanh toán này chưa thu được tiền.',
  },
  payment_not_by_hand: {
    status: 409,
    en: 'Only a bank transfer is confirmed by hand.',
    vi: 'Chỉ xác nhận thủ công với chuyển khoản.',
  },
  tip_too_large: { status: 422, en: 'A tip is at most what was paid.', vi: 'Tiền tip không vượt quá số tiền đã trả.' },
  bank_account_none: {
    status: 409,
    en: 'The venue has no bank account for transfers yet. A manager enters it in the console.',
    vi: 'Nhà hàng chưa có tài khoản nhận chuyển khoản. Quản lý nhập trong bảng điều khiển.',
  },
  house_account_owes: {
    status: 409,
    en: 'This account still owes something. Settle it first.',
    vi: 'Tài khoản này còn nợ. Hãy thu hết trước.',
  },
  house_account_limit: {
    status: 409,
    en: 'This account has only {left} left.',
    vi: 'Tài khoản này chỉ còn hạn mức {left}.',
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
  cash_too_little: {
    status: 422,
    en: 'That is less than what is due: {due}.',
    vi: 'Số tiền chưa đủ, còn phải trả {due}.',
  },
  payment_exists: {
    status: 409,
    en: 'There is a payment with this id already.',
    vi: 'Khoản thanh toán với mã này đã tồn tại.',
  },
  payment_settled: {
    status: 409,
    en: 'This payment has come to its end already.',
    vi: 'Khoản thanh toán này đã kết thúc.',
  },
  amount_too_large: {
    status: 422,
    en: 'That is more than what is due: {due}.',
    vi: 'Số tiền lớn hơn số phải trả {due}.',
  },
  name_taken: { status: 409, en: '“{name}” is taken.', vi: '“{name}” đã được dùng.' },
  last_owner: { status: 409, en: 'The last owner cannot be removed.', vi: 'Không thể xoá chủ cuối cùng.' },
  weak_pin: { status: 422, en: 'This PIN is too easy to guess.', vi: 'Mã PIN này quá dễ đoán.' },
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
  currency_fixed: {
    status: 409,
    en: 'The currency stays {currency}: there are orders in it.',
    vi: 'Không đổi được tiền tệ: đã có đơn tính bằng {currency}.',
  },
  time_zone_unknown: {
    status: 422,
    en: 'There is no time zone “{zone}”.',
    vi: 'Không có múi giờ “{zone}”.',
  },
  tax_group_used: {
    status: 409,
    en: '“{group}” is still the tax group of {count} items, “{item}” for one.',
    vi: 'Nhóm thuế “{group}” vẫn đang dùng cho {count} món, ví dụ “{item}”.',
  },
  station_used: {
    status: 409,
    en: '{count} items are still made here, “{item}” for one. Send them to another station first.',
    vi: 'Vẫn còn {count} món làm ở quầy này, ví dụ “{item}”. Hãy chuyển các món sang quầy khác trước.',
  },
  station_busy: {
    status: 409,
    en: '{count} tickets are still open at this station.',
    vi: 'Quầy này vẫn còn {count} phiếu chưa xong.',
  },
  area_used: {
    status: 409,
    en: 'There are still {count} tables in this area.',
    vi: 'Khu vực này vẫn còn {count} bàn.',
  },
  host_wrong: {
    status: 422,
    en: '“{host}” is no address. It looks like 192.168.1.50, or is the printer’s name in the network.',
    vi: '“{host}” không phải địa chỉ. Địa chỉ có dạng 192.168.1.50, hoặc là tên máy in trong mạng.',
  },
  address_taken: {
    status: 409,
    en: '“{name}” already prints at this address.',
    vi: 'Máy in “{name}” đã dùng địa chỉ này.',
  },
  printer_used: {
    status: 409,
    en: '“{user}” still prints here. Give it another printer first.',
    vi: '“{user}” vẫn đang in ở máy này. Hãy chọn máy in khác cho nơi đó trước.',
  },
  printer_none: { status: 409, en: 'No receipt printer is set up.', vi: 'Chưa cài đặt máy in hoá đơn.' },
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
  conflict_settled: {
    status: 409,
    en: 'Somebody has settled this already.',
    vi: 'Việc này đã có người giải quyết.',
  },
  conflict_choice: {
    status: 409,
    en: 'That cannot be chosen any more. Look again at what is possible now.',
    vi: 'Không còn chọn được cách này. Vui lòng xem lại các cách hiện có.',
  },
  total_changed: {
    status: 409,
    en: 'Prices have changed meanwhile. Please look at your order again.',
    vi: 'Giá vừa thay đổi. Quý khách vui lòng xem lại đơn.',
  },
  kiosk_only: { status: 403, en: 'Only a kiosk does this.', vi: 'Chỉ máy tự gọi món làm được việc này.' },
  kiosk_pays_here: {
    status: 409,
    en: 'Orders of the kiosk are paid at the kiosk.',
    vi: 'Đơn đặt tại máy tự gọi món phải thanh toán tại máy.',
  },
  coupon_unknown: {
    status: 404,
    en: 'The code “{code}” is not valid here. Your order stays as it is: look at every sign, or go on without the code.',
    vi: 'Mã “{code}” không dùng được ở đây. Đơn vẫn giữ nguyên: quý khách kiểm tra lại từng ký tự, hoặc tiếp tục không dùng mã.',
  },
  ...documentRefusals,
  ...kitchenRefusals,
  ...networkRefusals,
  ...printerRefusals,
  ...updateRefusals,
  ...menuRefusals,
  demo_only: { status: 403, en: 'This works only in the demo venue.', vi: 'Chỉ dùng được ở nhà hàng mẫu.' },
} as const satisfies Record<string, RefusalKind>;

export type RefusalCode = keyof typeof refusalKinds;
export const refusalCodes = Object.keys(refusalKinds) as [RefusalCode, ...RefusalCode[]];

/** An expected "no". `field` is a path into the body (`lines.0.variantId`) where one field is to blame. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

export function refuse(code: RefusalCode, details?: Refusal['details'], field?: string): Refusal {
  return { code, ...(details && { details }), ...(field !== undefined && { field }) };
}

/** The sentence of a refusal in the caller's language; English where the language is not known. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const kind: RefusalKind = refusalKinds[refusal.code];
  const sentence = language === 'vi' ? kind.vi : kind.en;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.details?.[name] ?? '…'));
}

/** A refusal on the wire: RFC 9457 problem details, with the code and the field as extension members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(refusalCodes),
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
