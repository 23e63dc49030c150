import type { OrderType } from '../contracts/common.ts';

/** Languages that paper is complete in. */
export const PAPER_LANGUAGES = ['en', 'vi'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

export interface Labels {
  readonly orderTypes: Record<OrderType, string>;
  readonly table: string;
  readonly covers: string;
  readonly course: string;
  readonly server: string;
  readonly pickup: string;
  readonly track: string;
  readonly sent: string;
  readonly lineStates: Record<'add' | 'changed' | 'void', string>;
  readonly modifiers: Record<'no' | 'add', string>;
  readonly note: string;
  /** Before what a changed line has no more. */
  readonly gone: string;
  readonly allergy: string;
  readonly reprint: string;
  /** Papers that were to come after it are out. */
  readonly late: string;
  readonly receipt: string;
  /** Of a check that is not paid: what it is, and what it is not. */
  readonly proforma: string;
  readonly noReceipt: string;
  readonly order: string;
  readonly merchantCopy: string;
  readonly signature: string;
  readonly reference: string;
  /** On a table's card. */
  readonly scan: string;
  readonly date: string;
  readonly subtotal: string;
  readonly serviceCharge: string;
  readonly taxIncluded: string;
  readonly taxAdded: string;
  readonly cashRounding: string;
  readonly total: string;
  readonly change: string;
  readonly tip: string;
  readonly testPage: string;
  readonly letters: string;
  readonly sizes: Record<'normal' | 'bold' | 'tall' | 'double' | 'huge', string>;
  readonly columns: string;
  readonly inverted: string;
}

export const LABELS: Record<PaperLanguage, Labels> = {
  en: {
    orderTypes: { dine_in: 'Dine in', takeaway: 'Takeaway', delivery: 'Delivery' },
    table: 'Table',
    covers: 'Covers',
    course: 'Course',
    server: 'Server',
    pickup: 'Number',
    track: 'Follow your order on your phone',
    sent: 'Sent',
    lineStates: { add: 'ADD', changed: 'CHANGED', void: 'VOID' },
    modifiers: { no: 'NO', add: 'ADD' },
    note: 'Note',
    gone: 'NOT ANY MORE',
    allergy: 'ALLERGY',
    reprint: 'REPRINT',
    late: 'LATE: LATER ONES CAME FIRST',
    receipt: 'Receipt',
    proforma: 'PROFORMA',
    noReceipt: 'Not a receipt: to be paid',
    order: 'Order',
    merchantCopy: 'MERCHANT COPY',
    signature: 'Signature',
    reference: 'Reference',
    scan: 'Point your phone’s camera here',
    date: 'Date',
    subtotal: 'Subtotal',
    serviceCharge: 'Service charge',
    taxIncluded: 'included',
    taxAdded: 'added',
    cashRounding: 'Cash rounding',
    total: 'TOTAL',
    change: 'Change',
    tip: 'Tip',
    testPage: 'Test page',
    letters: 'Letters',
    sizes: { normal: 'Normal', bold: 'Bold', tall: 'Tall', double: 'Double', huge: 'Huge' },
    columns: 'Columns',
    inverted: 'White on black',
  },
  vi: {
    orderTypes: { dine_in: 'Tại bàn', takeaway: 'Mang đi', delivery: 'Giao hàng' },
    table: 'Bàn',
    covers: 'Số khách',
    course: 'Lượt món',
    server: 'Phục vụ',
    pickup: 'Số',
    track: 'Theo dõi đơn trên điện thoại',
    sent: 'Gửi lúc',
    lineStates: { add: 'THÊM', changed: 'ĐỔI', void: 'HỦY' },
    modifiers: { no: 'KHÔNG', add: 'THÊM' },
    note: 'Ghi chú',
    gone: 'KHÔNG CÒN',
    allergy: 'DỊ ỨNG',
    reprint: 'IN LẠI',
    late: 'IN MUỘN: PHIẾU SAU ĐÃ RA TRƯỚC',
    receipt: 'Hóa đơn',
    proforma: 'PHIẾU TẠM TÍNH',
    noReceipt: 'Không phải hóa đơn, chưa thanh toán',
    order: 'Đơn',
    merchantCopy: 'LIÊN CỬA HÀNG',
    signature: 'Chữ ký',
    reference: 'Mã giao dịch',
    scan: 'Hướng máy ảnh điện thoại vào đây',
    date: 'Ngày',
    subtotal: 'Tạm tính',
    serviceCharge: 'Phí phục vụ',
    taxIncluded: 'đã gồm',
    taxAdded: 'cộng thêm',
    cashRounding: 'Làm tròn tiền mặt',
    total: 'TỔNG CỘNG',
    change: 'Tiền thối',
    tip: 'Tiền boa',
    testPage: 'Trang in thử',
    letters: 'Bảng chữ',
    sizes: { normal: 'Thường', bold: 'Đậm', tall: 'Cao', double: 'Gấp đôi', huge: 'Gấp ba' },
    columns: 'Số cột',
    inverted: 'Chữ trắng nền đen',
  },
};

/** The paper's language for one of the venue's languages; English where paper does not know it. */
export function paperLanguage(language: string): PaperLanguage {
  return PAPER_LANGUAGES.find((known) => known === language) ?? 'en';
}
