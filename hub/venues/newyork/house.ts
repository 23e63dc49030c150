import type { AreaRecipe, PrinterRecipe, StationRecipe, VenueRecipe } from '../recipe/types.ts';
import { table } from '../recipe/words.ts';
import { moneyReasons } from '../reasons.ts';

export const settings: VenueRecipe['settings'] = {
  name: 'Harbor & Vine',
  currency: 'USD',
  timeZone: 'America/New_York',
  languages: ['en', 'vi'],
  cutOverHour: 4,
  tax: { mode: 'exclusive', roundPer: 'rate' },
  taxGroups: [
    {
      id: 'sales',
      name: 'Sales tax 8.875%',
      components: [
        { id: 'ny-state', name: 'NY State 4%', ratePpm: 40_000 },
        { id: 'nyc', name: 'NYC 4.5%', ratePpm: 45_000 },
        { id: 'mctd', name: 'MCTD 0.375%', ratePpm: 3_750 },
      ],
      byOrderType: {},
    },
    { id: 'untaxed', name: 'Groceries and gift cards, untaxed', components: [], byOrderType: {} },
  ],
  rounding: 'half_up',
  cashIncrement: 1,
  serviceCharge: null,
  receiptHeader: ['HARBOR & VINE', '118 Front Street, New York, NY 10005', 'Tel. (212) 555-0118'],
  receiptFooter: {
    en: 'Thank you! Service is not included. Tips go to the staff in full.',
    vi: 'Xin cảm ơn! Giá chưa gồm tiền phục vụ. Tiền tip dành trọn cho nhân viên.',
  },
  tablesToClean: false,
  ...moneyReasons,
  discountLimits: { cashier: 150_000, waiter: 50_000 },
  tipRates: [180_000, 200_000, 220_000],
  kiosk: { payAtCounter: true, tableTags: true },
  voidReasons: [
    { en: 'Guest changed their mind', vi: 'Khách đổi ý' },
    { en: 'Entered by mistake', vi: 'Nhập nhầm món' },
    { en: 'Out of stock', vi: 'Hết món' },
    { en: 'Waited too long', vi: 'Chờ quá lâu' },
    { en: 'Guest has an allergy', vi: 'Khách dị ứng' },
  ],
};

export const stations: readonly StationRecipe[] = [
  { id: 'grill', name: { en: 'Grill', vi: 'Bếp nướng' }, kind: 'prep', minimumSeconds: 180, printer: 'hot' },
  { id: 'fryer', name: { en: 'Fryer', vi: 'Bếp chiên' }, kind: 'prep', minimumSeconds: 120, printer: 'hot' },
  { id: 'cold', name: { en: 'Pantry', vi: 'Bếp lạnh' }, kind: 'prep', minimumSeconds: 60, printer: 'cold' },
  { id: 'bar', name: { en: 'Bar', vi: 'Quầy bar' }, kind: 'prep', minimumSeconds: 20, printer: 'bar' },
  { id: 'expo', name: { en: 'Expo', vi: 'Ra món' }, kind: 'expo', minimumSeconds: 0, printer: null },
];

export const printers: readonly PrinterRecipe[] = [
  { slug: 'hot', name: 'Hot line', port: 9101, fallback: 'cold', receipts: false },
  { slug: 'cold', name: 'Pantry', port: 9102, fallback: 'hot', receipts: false },
  { slug: 'bar', name: 'Bar', port: 9103, fallback: 'receipts', receipts: false },
  { slug: 'receipts', name: 'Front desk', port: 9104, fallback: 'bar', receipts: true },
];

export const areas: readonly AreaRecipe[] = [
  {
    slug: 'dining',
    name: { en: 'Dining room', vi: 'Phòng ăn' },
    tables: [
      table('1', 2, 'square', 130, 180),
      table('2', 2, 'square', 380, 180),
      table('3', 4, 'square', 630, 180, 45),
      table('4', 4, 'round', 870, 220),
      table('5', 6, 'long', 230, 700),
      table('6', 8, 'round', 680, 700),
    ],
  },
  {
    slug: 'bar',
    name: { en: 'Bar', vi: 'Quầy bar' },
    tables: [
      table('B1', 2, 'round', 140, 300),
      table('B2', 2, 'round', 380, 300),
      table('B3', 2, 'round', 620, 300),
      table('B4', 4, 'square', 860, 300),
    ],
  },
  {
    slug: 'patio',
    name: { en: 'Patio', vi: 'Sân vườn' },
    tables: [
      table('P1', 4, 'round', 200, 260),
      table('P2', 4, 'round', 550, 260),
      table('P3', 6, 'long', 420, 700, 15),
    ],
  },
];

export const staff: VenueRecipe['staff'] = [
  { name: 'Grace Okafor', username: 'grace', role: 'owner', pin: '1111', language: 'en' },
  { name: 'Daniel Reyes', username: 'daniel', role: 'manager', pin: '2222', language: 'en' },
  { name: 'Mia Goldberg', username: 'mia', role: 'cashier', pin: '3333', language: 'en' },
  { name: 'Tyler Brooks', username: 'tyler', role: 'waiter', pin: '4444', language: 'en' },
  { name: 'Trang Nguyen', username: 'trang', role: 'waiter', pin: '4455', language: 'vi' },
  { name: 'Hector Alvarez', username: 'hector', role: 'cook', pin: '5555', language: 'en' },
  { name: 'Khoa Pham', username: 'khoa', role: 'cook', pin: '5566', language: 'vi' },
];

export const sizes: VenueRecipe['sizes'] = {
  plate: { en: 'Plate', vi: 'Phần' },
  cup: { en: 'Cup', vi: 'Chén' },
  bowl: { en: 'Bowl', vi: 'Tô' },
  small: { en: 'Small', vi: 'Nhỏ' },
  large: { en: 'Large', vi: 'Lớn' },
  six: { en: 'Six', vi: '6 cái' },
  dozen: { en: 'Dozen', vi: '12 cái' },
  glass: { en: 'Glass', vi: 'Ly' },
  bottle: { en: 'Bottle', vi: 'Chai' },
  pint: { en: 'Pint', vi: 'Ly lớn' },
  half_pint: { en: 'Half pint', vi: 'Ly nhỏ' },
  each: { en: 'Each', vi: 'Cái' },
  open: { en: 'Any amount', vi: 'Tùy chọn' },
};
