import type { AreaRecipe, PrinterRecipe, StationRecipe, VenueRecipe } from '../recipe/types.ts';
import { table } from '../recipe/words.ts';
import { moneyReasons } from '../reasons.ts';

export const settings: VenueRecipe['settings'] = {
  name: 'Nhà hàng Bến Thuyền',
  currency: 'VND',
  timeZone: 'Asia/Ho_Chi_Minh',
  languages: ['vi', 'en'],
  cutOverHour: 4,
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    {
      id: 'food',
      name: 'Món ăn và nước uống / Food and soft drinks',
      components: [{ id: 'vat8', name: 'GTGT/VAT 8%', ratePpm: 80_000 }],
      byOrderType: {},
    },
    {
      id: 'alcohol',
      name: 'Đồ uống có cồn, thuốc lá / Alcohol and tobacco',
      components: [{ id: 'vat10', name: 'GTGT/VAT 10%', ratePpm: 100_000 }],
      byOrderType: {},
    },
  ],
  rounding: 'half_up',
  cashIncrement: 1_000,
  serviceCharge: null,
  receiptHeader: [
    'NHÀ HÀNG BẾN THUYỀN',
    '27 Đường Bến Thuyền, Quận 1, TP. Hồ Chí Minh',
    'ĐT / Tel: 028 5550 0127',
    'MST / Tax code: 0300000127',
    'Mở cửa / Open 10:00 – 01:00',
  ],
  receiptFooter: {
    vi: 'Cảm ơn quý khách, hẹn gặp lại! Giá đã gồm thuế GTGT.',
    en: 'Thank you, see you again soon! Prices include VAT.',
  },
  tablesToClean: true,
  ...moneyReasons,
  bankAccount: { bank: '970436', account: '0011004600600', holder: 'COMANDA DEMO', city: 'HO CHI MINH' },
  discountLimits: { cashier: 100_000 },
  kiosk: { payAtCounter: true, tableTags: true },
  voidReasons: [
    { vi: 'Khách đổi ý', en: 'Guest changed their mind' },
    { vi: 'Nhập nhầm món', en: 'Entered by mistake' },
    { vi: 'Hết nguyên liệu', en: 'Out of an ingredient' },
    { vi: 'Chờ quá lâu', en: 'Waited too long' },
    { vi: 'Khách dị ứng', en: 'Guest has an allergy' },
    { vi: 'Món làm không đạt', en: 'Not up to our standard' },
  ],
};

export const stations: readonly StationRecipe[] = [
  { id: 'wok', name: { vi: 'Bếp chảo', en: 'Wok' }, kind: 'prep', minimumSeconds: 120, printer: 'hot' },
  { id: 'grill', name: { vi: 'Bếp nướng', en: 'Grill' }, kind: 'prep', minimumSeconds: 180, printer: 'hot' },
  { id: 'cold', name: { vi: 'Bếp lạnh', en: 'Cold kitchen' }, kind: 'prep', minimumSeconds: 60, printer: 'cold' },
  { id: 'bar', name: { vi: 'Quầy bar', en: 'Bar' }, kind: 'prep', minimumSeconds: 20, printer: 'bar' },
  { id: 'expo', name: { vi: 'Ra món', en: 'Expo' }, kind: 'expo', minimumSeconds: 0, printer: null },
];

export const printers: readonly PrinterRecipe[] = [
  { slug: 'hot', name: 'Bếp nóng / Hot kitchen', port: 9101, fallback: 'cold', receipts: false },
  { slug: 'cold', name: 'Bếp lạnh / Cold kitchen', port: 9102, fallback: 'hot', receipts: false },
  { slug: 'bar', name: 'Quầy bar / Bar', port: 9103, fallback: 'receipts', receipts: false },
  { slug: 'receipts', name: 'Thu ngân / Cash desk', port: 9104, fallback: 'bar', receipts: true },
];

export const areas: readonly AreaRecipe[] = [
  {
    slug: 'ground',
    name: { vi: 'Tầng trệt', en: 'Ground floor' },
    tables: [
      table('1', 2, 'round', 110, 150),
      table('2', 2, 'round', 110, 440),
      table('3', 4, 'square', 330, 150),
      table('4', 4, 'square', 330, 440),
      table('5', 4, 'square', 560, 150, 45),
      table('6', 4, 'square', 560, 440, 45),
      table('7', 6, 'long', 830, 150),
      table('8', 6, 'long', 830, 440),
      table('9', 10, 'long', 280, 780),
      table('10', 8, 'round', 740, 780),
    ],
  },
  {
    slug: 'terrace',
    name: { vi: 'Sân hiên', en: 'Terrace' },
    tables: [
      table('21', 2, 'round', 130, 220),
      table('22', 2, 'round', 380, 160),
      table('23', 4, 'round', 640, 220),
      table('24', 4, 'square', 880, 300, 30),
      table('25', 6, 'long', 260, 680, 15),
      table('26', 6, 'long', 690, 700, 345),
    ],
  },
  {
    slug: 'upstairs',
    name: { vi: 'Tầng lầu', en: 'Upstairs' },
    tables: [
      table('31', 4, 'square', 120, 160),
      table('32', 4, 'square', 340, 160),
      table('33', 4, 'round', 560, 160),
      table('34', 6, 'long', 860, 240, 90),
      table('35', 2, 'round', 120, 500),
      table('36', 2, 'round', 340, 500),
      table('37', 12, 'long', 300, 830),
      table('38', 10, 'round', 700, 700),
    ],
  },
];

export const staff: VenueRecipe['staff'] = [
  { name: 'Nguyễn Thị Hồng Vân', username: 'van', role: 'owner', pin: '1111', language: 'vi' },
  { name: 'Trần Quốc Bảo', username: 'bao', role: 'manager', pin: '2222', language: 'vi' },
  { name: 'Lê Thu Hà', username: 'ha', role: 'cashier', pin: '3333', language: 'vi' },
  { name: 'Emma Walsh', username: 'emma', role: 'cashier', pin: '3344', language: 'en' },
  { name: 'Phạm Minh Tuấn', username: 'tuan', role: 'waiter', pin: '4444', language: 'vi' },
  { name: 'Võ Ngọc Linh', username: 'linh', role: 'waiter', pin: '4455', language: 'vi' },
  { name: 'Lucas Moreau', username: 'lucas', role: 'waiter', pin: '4466', language: 'en' },
  { name: 'Đặng Văn Hùng', username: 'hung', role: 'cook', pin: '5555', language: 'vi' },
  { name: 'Kenji Sato', username: 'kenji', role: 'cook', pin: '5566', language: 'en' },
];

export const sizes: VenueRecipe['sizes'] = {
  portion: { vi: 'Phần', en: 'Portion' },
  half: { vi: 'Nửa phần', en: 'Half portion' },
  sharing: { vi: 'Phần lớn', en: 'Sharing plate' },
  bowl: { vi: 'Tô', en: 'Bowl' },
  regular: { vi: 'Vừa', en: 'Regular' },
  large: { vi: 'Lớn', en: 'Large' },
  two: { vi: '2 cuốn', en: '2 rolls' },
  four: { vi: '4 cuốn', en: '4 rolls' },
  piece: { vi: 'Cái', en: 'Each' },
  half_dozen: { vi: '6 con', en: '6 pieces' },
  dozen: { vi: '12 con', en: '12 pieces' },
  pot_two: { vi: 'Lẩu 2 người', en: 'Pot for 2' },
  pot_four: { vi: 'Lẩu 4 người', en: 'Pot for 4' },
  kilogram: { vi: 'Kg', en: 'Kilogram' },
  gram200: { vi: '200 g', en: '200 g' },
  gram300: { vi: '300 g', en: '300 g' },
  market: { vi: 'Theo thời giá', en: 'Market price' },
  glass: { vi: 'Ly', en: 'Glass' },
  cup: { vi: 'Tách', en: 'Cup' },
  pot: { vi: 'Ấm', en: 'Pot' },
  bottle: { vi: 'Chai', en: 'Bottle' },
  can: { vi: 'Lon', en: 'Can' },
  draught_300: { vi: 'Ly 300 ml', en: '300 ml' },
  draught_500: { vi: 'Ly 500 ml', en: '500 ml' },
  tower: { vi: 'Tháp 3 lít', en: '3 litre tower' },
  shot: { vi: 'Ly 4 cl', en: '4 cl' },
  set: { vi: 'Suất', en: 'Set' },
};
