import type { RefusalKind } from './kind.ts';

/** Why a table is not taken, cleaned or merged. */
export const tableRefusals = {
  table_taken: {
    status: 409,
    en: 'Table {table} already has order {number}.',
    vi: 'Bàn {table} đang có đơn {number}.',
  },
  table_empty: { status: 409, en: 'Nobody is at this table.', vi: 'Bàn này đang trống.' },
  table_not_dirty: { status: 409, en: 'This table is not waiting to be cleaned.', vi: 'Bàn này không chờ dọn.' },
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
} as const satisfies Record<string, RefusalKind>;
