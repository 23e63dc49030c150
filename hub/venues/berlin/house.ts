import type { AreaRecipe, PrinterRecipe, StationRecipe, VenueRecipe } from '../recipe/types.ts';
import { table } from '../recipe/words.ts';
import { moneyReasons } from '../reasons.ts';

const full = { id: 'mwst19', name: 'MwSt. 19 %', ratePpm: 190_000 };
const reduced = { id: 'mwst7', name: 'MwSt. 7 %', ratePpm: 70_000 };

export const settings: VenueRecipe['settings'] = {
  name: 'Gasthaus Lindenhof',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  languages: ['en', 'vi'],
  cutOverHour: 5,
  tax: { mode: 'inclusive', roundPer: 'rate' },
  taxGroups: [
    {
      id: 'food',
      name: 'Food: 19 % here, 7 % to go',
      components: [full],
      byOrderType: { takeaway: [reduced], delivery: [reduced] },
    },
    { id: 'drinks', name: 'Drinks 19 %', components: [full], byOrderType: {} },
  ],
  rounding: 'half_up',
  cashIncrement: 1,
  serviceCharge: null,
  receiptHeader: ['GASTHAUS LINDENHOF', 'Lindenallee 27, 10115 Berlin', 'Tel. 030 555 0127', 'USt-IdNr. DE300000127'],
  receiptFooter: {
    en: 'Thank you and see you soon! Prices include VAT.',
    vi: 'Cảm ơn và hẹn gặp lại! Giá đã gồm thuế GTGT.',
  },
  tablesToClean: false,
  ...moneyReasons,
  discountLimits: { cashier: 100_000 },
  tipRates: [50_000, 100_000],
  kiosk: { payAtCounter: true, tableTags: true },
  voidReasons: [
    { en: 'Guest changed their mind', vi: 'Khách đổi ý' },
    { en: 'Entered by mistake', vi: 'Nhập nhầm món' },
    { en: 'Out of stock', vi: 'Hết món' },
    { en: 'Waited too long', vi: 'Chờ quá lâu' },
  ],
};

export const stations: readonly StationRecipe[] = [
  { id: 'stove', name: { en: 'Stove', vi: 'Bếp nấu' }, kind: 'prep', minimumSeconds: 150, printer: 'hot' },
  { id: 'grill', name: { en: 'Grill', vi: 'Bếp nướng' }, kind: 'prep', minimumSeconds: 180, printer: 'hot' },
  { id: 'cold', name: { en: 'Cold kitchen', vi: 'Bếp lạnh' }, kind: 'prep', minimumSeconds: 60, printer: 'cold' },
  { id: 'bar', name: { en: 'Bar', vi: 'Quầy bar' }, kind: 'prep', minimumSeconds: 20, printer: 'bar' },
  { id: 'expo', name: { en: 'Expo', vi: 'Ra món' }, kind: 'expo', minimumSeconds: 0, printer: null },
];

export const printers: readonly PrinterRecipe[] = [
  { slug: 'hot', name: 'Küche warm', port: 9101, fallback: 'cold', receipts: false },
  { slug: 'cold', name: 'Küche kalt', port: 9102, fallback: 'hot', receipts: false },
  { slug: 'bar', name: 'Bar', port: 9103, fallback: 'receipts', receipts: false },
  { slug: 'receipts', name: 'Kasse', port: 9104, fallback: 'bar', receipts: true },
];

export const areas: readonly AreaRecipe[] = [
  {
    slug: 'parlour',
    name: { en: 'Parlour', vi: 'Phòng ăn' },
    tables: [
      table('1', 4, 'square', 140, 180),
      table('2', 4, 'square', 400, 180),
      table('3', 2, 'round', 650, 180),
      table('4', 2, 'round', 870, 180),
      table('5', 8, 'long', 250, 680),
      table('6', 6, 'long', 720, 680, 15),
    ],
  },
  {
    slug: 'garden',
    name: { en: 'Beer garden', vi: 'Vườn bia' },
    tables: [
      table('G1', 8, 'long', 220, 220),
      table('G2', 8, 'long', 650, 220),
      table('G3', 8, 'long', 220, 700),
      table('G4', 8, 'long', 650, 700),
    ],
  },
];

export const staff: VenueRecipe['staff'] = [
  { name: 'Katrin Lindemann', username: 'katrin', role: 'owner', pin: '1111', language: 'en' },
  { name: 'Phan Đức Anh', username: 'ducanh', role: 'manager', pin: '2222', language: 'vi' },
  { name: 'Jonas Weber', username: 'jonas', role: 'cashier', pin: '3333', language: 'en' },
  { name: 'Leyla Demir', username: 'leyla', role: 'waiter', pin: '4444', language: 'en' },
  { name: 'Hoàng Mai', username: 'mai', role: 'waiter', pin: '4455', language: 'vi' },
  { name: 'Sven Krüger', username: 'sven', role: 'cook', pin: '5555', language: 'en' },
  { name: 'Bùi Thanh Sơn', username: 'son', role: 'cook', pin: '5566', language: 'vi' },
];

export const sizes: VenueRecipe['sizes'] = {
  plate: { en: 'Plate', vi: 'Phần' },
  small: { en: 'Small', vi: 'Phần nhỏ' },
  bowl: { en: 'Bowl', vi: 'Tô' },
  cup: { en: 'Cup', vi: 'Tách' },
  glass: { en: 'Glass', vi: 'Ly' },
  bottle: { en: 'Bottle', vi: 'Chai' },
  ml200: { en: '0.2 l', vi: '0,2 lít' },
  ml300: { en: '0.3 l', vi: '0,3 lít' },
  ml400: { en: '0.4 l', vi: '0,4 lít' },
  ml500: { en: '0.5 l', vi: '0,5 lít' },
  litre: { en: '1 l', vi: '1 lít' },
  each: { en: 'Each', vi: 'Cái' },
};
