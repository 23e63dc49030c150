import type { RefusalKind } from './kind.ts';

/** Why the hub does not look for printers there. */
export const printerRefusals = {
  range_wrong: {
    status: 422,
    en: '“{range}” is no range of addresses. It looks like 192.168.1.0/24.',
    vi: '“{range}” không phải dải địa chỉ. Dải địa chỉ có dạng 192.168.1.0/24.',
  },
  range_public: {
    status: 422,
    en: '“{range}” is not a network of your own. Only private addresses are looked through: 10.…, 172.16.… to 172.31.…, 192.168.….',
    vi: '“{range}” không phải mạng riêng. Chỉ tìm trong địa chỉ riêng: 10.…, 172.16.… đến 172.31.…, 192.168.….',
  },
  range_wide: {
    status: 422,
    en: '“{range}” is too wide: at most 1022 addresses (/22) are looked through at once.',
    vi: '“{range}” quá rộng: mỗi lần chỉ tìm tối đa 1022 địa chỉ (/22).',
  },
  table_address_missing: {
    status: 409,
    en: 'First say under Papers which page the code on a table’s card opens.',
    vi: 'Trước hết hãy cho biết trong Mẫu in mã trên thẻ bàn mở trang nào.',
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
} as const satisfies Record<string, RefusalKind>;
