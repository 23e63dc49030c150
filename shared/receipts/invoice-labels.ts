import type { PaperLanguage } from './labels.ts';

const en = {
  title: 'INVOICE',
  copy: 'COPY',
  number: 'Invoice no.',
  date: 'Date',
  receipt: 'Receipt',
  order: 'Order',
  seller: 'Seller',
  buyer: 'Buyer',
  taxNumber: 'Tax no.',
  erased: 'erased at the buyer’s wish',
  item: 'Item',
  quantity: 'Quantity',
  amount: 'Amount',
  reduced: 'Discounts',
  refunded: 'Refunded',
  paid: 'Paid',
  page: (page: number, of: number): string => `Page ${page} of ${of}`,
};

const vi: typeof en = {
  title: 'HÓA ĐƠN',
  copy: 'BẢN SAO',
  number: 'Số hóa đơn',
  date: 'Ngày',
  receipt: 'Biên lai',
  order: 'Đơn',
  seller: 'Người bán',
  buyer: 'Người mua',
  taxNumber: 'MST',
  erased: 'đã xóa theo yêu cầu của người mua',
  item: 'Tên hàng hóa, dịch vụ',
  quantity: 'Số lượng',
  amount: 'Thành tiền',
  reduced: 'Giảm trừ',
  refunded: 'Đã hoàn',
  paid: 'Đã thanh toán',
  page: (page, of) => `Trang ${page}/${of}`,
};

export const INVOICE_LABELS: Record<PaperLanguage, typeof en> = { en, vi };
