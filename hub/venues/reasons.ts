import type { VenueSettings } from '@comanda/shared/contracts/views/venue.ts';

/** Why the demo venues lower a price, waive a charge or give money back. */
export const moneyReasons: Pick<VenueSettings, 'compReasons' | 'discountReasons' | 'refundReasons'> = {
  compReasons: [
    { en: 'Waited too long', vi: 'Chờ quá lâu' },
    { en: 'Not up to our standard', vi: 'Món làm không đạt' },
    { en: 'With our compliments', vi: 'Nhà hàng mời' },
  ],
  discountReasons: [
    { en: 'Regular guest', vi: 'Khách quen' },
    { en: 'Birthday', vi: 'Sinh nhật' },
    { en: 'Staff meal', vi: 'Bữa ăn nhân viên' },
    { en: 'Complaint', vi: 'Khách phàn nàn' },
  ],
  refundReasons: [
    { en: 'Complaint', vi: 'Khách phàn nàn' },
    { en: 'Charged by mistake', vi: 'Tính nhầm tiền' },
    { en: 'Paid twice', vi: 'Trả hai lần' },
  ],
};
