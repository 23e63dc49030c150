import { z } from 'zod';
import type { Language } from './common.ts';
import { checkRefusals } from './refusals/checks.ts';
import { cutOffRefusals } from './refusals/cut-off.ts';
import { documentRefusals } from './refusals/documents.ts';
import { drawerRefusals } from './refusals/drawer.ts';
import { identityRefusals } from './refusals/identity.ts';
import { kioskRefusals } from './refusals/kiosk.ts';
import { kitchenRefusals } from './refusals/kitchen.ts';
import { menuRefusals } from './refusals/menu.ts';
import { networkRefusals } from './refusals/network.ts';
import { orderRefusals } from './refusals/orders.ts';
import { paymentRefusals } from './refusals/payments.ts';
import { printerRefusals } from './refusals/printers.ts';
import { tableRefusals } from './refusals/tables.ts';
import { updateRefusals } from './refusals/updates.ts';
import { venueRefusals } from './refusals/venue.ts';
import type { RefusalKind } from './refusals/kind.ts';

/** Every expected "no" of the hub. Codes are for programs and never change; sentences are for people. */
export const refusalKinds = {
  invalid: { status: 422, en: 'This is not understood: {problem}', vi: 'Dữ liệu không hợp lệ: {problem}' },
  not_json: { status: 400, en: 'The body is not JSON in UTF-8.', vi: 'Nội dung không phải JSON (UTF-8).' },
  too_large: { status: 413, en: 'The body is larger than {limit} bytes.', vi: 'Nội dung vượt quá {limit} byte.' },
  not_found: { status: 404, en: 'There is no {what} with this id.', vi: 'Không tìm thấy {what}.' },
  no_such_route: { status: 404, en: 'The hub has no such address.', vi: 'Địa chỉ này không tồn tại.' },
  too_many_requests: {
    status: 429,
    en: 'Too many requests. Try again in {seconds} s.',
    vi: 'Quá nhiều yêu cầu. Thử lại sau {seconds} giây.',
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
  reason_needed: { status: 422, en: 'A reason is needed.', vi: 'Cần có lý do.' },
  ...checkRefusals,
  ...cutOffRefusals,
  ...documentRefusals,
  ...drawerRefusals,
  ...identityRefusals,
  ...kioskRefusals,
  ...kitchenRefusals,
  ...menuRefusals,
  ...networkRefusals,
  ...orderRefusals,
  ...paymentRefusals,
  ...printerRefusals,
  ...tableRefusals,
  ...updateRefusals,
  ...venueRefusals,
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
