import type { en } from './en.ts';
import type { SameTexts } from './texts.ts';

export const vi: SameTexts<typeof en> = {
  action: {
    close: 'Đóng',
    undo: 'Hoàn tác',
    retry: 'Thử lại',
    reload: 'Tải lại màn hình',
    clear: 'Xoá hết',
    erase: 'Xoá số cuối',
    back: 'Quay lại',
    enter: 'Xong',
    dismiss: 'Bỏ qua',
  },
  connection: {
    connecting: 'Đang kết nối…',
    live: 'Trực tiếp',
    unheard: 'Chưa thấy máy chủ',
    old: 'Dữ liệu cũ từ {{time}}',
    kept_one: 'Đang giữ tại máy, sẽ gửi ({{count}})',
    kept_other: 'Đang giữ tại máy, sẽ gửi ({{count}})',
    connectingLong: 'Màn hình đang tìm máy chủ.',
    unheardLong: 'Máy chủ chưa trả lời màn hình này. Hãy kiểm tra máy chủ đã bật và cùng mạng chưa.',
    liveLong: 'Màn hình đang hiển thị đúng dữ liệu hiện tại của máy chủ.',
    oldLong: 'Máy chủ không trả lời. Nội dung đang thấy là của lúc {{time}}.',
    keptLong_one: '{{count}} thao tác được giữ tại máy này và sẽ gửi ngay khi máy chủ nhận.',
    keptLong_other: '{{count}} thao tác được giữ tại máy này và sẽ gửi ngay khi máy chủ nhận.',
  },
  pin: {
    label: 'Mã PIN',
    entered_one: 'Đã nhập {{count}} số',
    entered_other: 'Đã nhập {{count}} số',
    wait: 'Vui lòng đợi {{time}} rồi thử lại.',
    checking: 'Đang kiểm tra…',
  },
  pad: {
    digits: 'Bàn phím số',
    quick: 'Chọn nhanh số tiền',
    exact: 'Vừa đủ',
  },
  table: {
    sortUp: 'đã xếp từ nhỏ đến lớn',
    sortDown: 'đã xếp từ lớn đến nhỏ',
    rows_one: '{{count}} dòng',
    rows_other: '{{count}} dòng',
    nothing: 'Chưa có gì ở đây',
  },
  loading: {
    plain: 'Đang tải…',
    long: 'Lâu hơn bình thường. Màn hình vẫn đang thử lại.',
  },
  fault: {
    title: 'Màn hình này đã dừng',
    body: 'Đã xảy ra lỗi ngoài ý muốn. Các món đã gửi vẫn an toàn trên máy chủ.',
    details: 'Thông tin cho bộ phận hỗ trợ',
  },
  screen: {
    skip: 'Đến thẳng nội dung',
  },
  search: {
    clear: 'Xoá nội dung tìm',
  },
  language: {
    label: 'Ngôn ngữ',
  },
  theme: {
    label: 'Độ sáng',
    auto: 'Tự động',
    light: 'Sáng',
    dark: 'Tối',
    contrast: 'Tương phản cao',
  },
  field: {
    required: 'bắt buộc',
  },
};
