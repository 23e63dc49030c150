import type { DiscountView, OrderView, RefundView } from '@comanda/shared/contracts/views/order.ts';
import type { Tender } from '@comanda/shared/contracts/events/tender.ts';

/** Rows of the tables that orders are kept in, as SQLite gives them. */

export interface OrderRow {
  readonly id: string;
  readonly number: number;
  readonly type: OrderView['type'];
  readonly state: OrderView['state'];
  readonly open: number;
  readonly table_id: string | null;
  readonly covers: number;
  readonly channel: OrderView['channel'];
  readonly settings_seq: number;
  readonly opened_by: string;
  readonly device: string | null;
  readonly served_by: string;
  readonly rush: number;
  readonly rush_cause: OrderView['rushCause'];
  readonly kept_back: number;
  readonly opened_at: number;
  readonly sent_at: number | null;
  readonly ready_at: number | null;
  readonly handed_over_at: number | null;
  readonly handed_over: string | null;
  readonly business_date: string;
}

export interface CheckRow {
  readonly id: string;
  readonly order_id: string;
  readonly state: 'open' | 'paid';
  readonly totals: string;
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  readonly part_of: string | null;
  readonly snapshot: string | null;
  readonly reopened: number;
  readonly fiscal_number: number | null;
  readonly receipts: number;
  readonly proforma: number;
  readonly paid_at: number | null;
  readonly paid_by: string | null;
  readonly paid_seq: number | null;
}

export interface LineRow {
  readonly id: string;
  readonly check_id: string;
  readonly data: string;
  readonly state: OrderView['lines'][number]['state'];
  readonly added_by: string;
  readonly sent_at: number | null;
  readonly void_reason: string | null;
  readonly voided_at: number | null;
  readonly voided_by: string | null;
  readonly made: number | null;
  readonly gross: number;
  readonly discount: number;
  readonly comp: number;
  readonly comp_reason: string | null;
  readonly net: number;
  readonly tax: string;
}

export interface PaymentRow {
  readonly id: string;
  readonly order_id: string;
  readonly check_id: string;
  readonly tender: OrderView['checks'][number]['payments'][number]['tender'];
  readonly state: OrderView['checks'][number]['payments'][number]['state'];
  readonly amount: number;
  readonly tendered: number;
  readonly change: number;
  readonly rounding: number;
  readonly tip: number;
  readonly refunded: number;
  readonly refunded_tip: number;
  readonly refunded_rounding: number;
  readonly account_id: string | null;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly at: number;
  readonly by: string;
}

export interface DiscountRow {
  readonly id: string;
  readonly order_id: string;
  readonly check_id: string;
  readonly line_id: string | null;
  readonly kind: DiscountView['kind'];
  readonly rate_ppm: number;
  readonly amount: number;
  readonly reason: string;
  readonly given_as: string;
  readonly by: string;
}

export interface RefundRow {
  readonly id: string;
  readonly order_id: string;
  readonly check_id: string;
  readonly payment_id: string;
  readonly tender: Tender;
  readonly state: RefundView['state'];
  readonly amount: number;
  readonly tip: number;
  readonly rounding: number;
  readonly sale: string | null;
  readonly line_ids: string;
  readonly reason: string;
  readonly at: number;
  readonly by: string;
}
