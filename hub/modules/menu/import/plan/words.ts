import { formatMoney } from '@comanda/shared/base/money.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Category, MenuItem, Modifier, ModifierGroup, Variant } from '@comanda/shared/contracts/views/menu.ts';
import { anyText } from '../text.ts';
import type { Words } from '../problems.ts';

/** Names of the fields that an import may change, as a manager calls them. */
const FIELD_WORDS = {
  category: { en: 'category', vi: 'danh mục' },
  name: { en: 'name', vi: 'tên' },
  description: { en: 'description', vi: 'mô tả' },
  position: { en: 'position', vi: 'vị trí' },
  hue: { en: 'colour', vi: 'màu' },
  groups: { en: 'modifier groups', vi: 'nhóm tuỳ chọn' },
  allergens: { en: 'allergens', vi: 'chất gây dị ứng' },
  diets: { en: 'diets', vi: 'chế độ ăn' },
  tax: { en: 'tax group', vi: 'nhóm thuế' },
  stations: { en: 'stations', vi: 'khu chế biến' },
  prep: { en: 'preparation seconds', vi: 'số giây chế biến' },
  course: { en: 'course', vi: 'lượt món' },
  orderTypes: { en: 'order types', vi: 'loại đơn' },
  byWeight: { en: 'sold by weight', vi: 'bán theo cân' },
  picture: { en: 'picture', vi: 'hình ảnh' },
  archived: { en: 'archived', vi: 'đã lưu trữ' },
  price: { en: 'price', vi: 'giá' },
  barcode: { en: 'barcode', vi: 'mã vạch' },
  sku: { en: 'SKU', vi: 'SKU' },
  min: { en: 'fewest choices', vi: 'chọn ít nhất' },
  max: { en: 'most choices', vi: 'chọn nhiều nhất' },
  kind: { en: 'kind', vi: 'kiểu' },
  maxQuantity: { en: 'most of one', vi: 'số lượng tối đa' },
  preselected: { en: 'preselected', vi: 'chọn sẵn' },
  opens: { en: 'opens group', vi: 'mở nhóm' },
  variant: { en: 'variant', vi: 'biến thể' },
  modifier: { en: 'modifier', vi: 'tuỳ chọn' },
  order: { en: 'order changed', vi: 'đổi thứ tự' },
  added: { en: 'added', vi: 'thêm mới' },
  removed: { en: 'removed', vi: 'bỏ' },
  yes: { en: 'yes', vi: 'có' },
  no: { en: 'no', vi: 'không' },
  times: { en: 'times of day', vi: 'giờ phục vụ' },
  channels: { en: 'ordered at', vi: 'nơi đặt món' },
  combo: { en: 'what is in the combo', vi: 'thành phần combo' },
  changed: { en: 'changed', vi: 'đã đổi' },
  openPrice: { en: 'open price', vi: 'giá mở' },
} as const satisfies Record<string, Words>;
export type FieldWord = keyof typeof FIELD_WORDS;

/** For whom changes are told. */
export interface TellerOptions {
  /** ISO 4217. */
  readonly currency: string;
  /** The venue's; its own first. */
  readonly languages: readonly string[];
  readonly words: 'en' | 'vi';
}

const LONGEST = 60;
const NOTHING = '–';

/** Tells values and names in the language of whoever imports. */
export class Teller {
  readonly #options: TellerOptions;
  readonly #names: ReadonlyMap<string, LocalText>;

  constructor(options: TellerOptions, things: readonly (Category | ModifierGroup)[]) {
    this.#options = options;
    this.#names = new Map(things.map(({ id, name }) => [id, name]));
  }

  word(word: FieldWord): string {
    return FIELD_WORDS[word][this.#options.words];
  }

  name({ name }: Pick<Category | MenuItem | ModifierGroup | Modifier | Variant, 'name'>): string {
    const first = this.#options.languages.find((language) => name[language]);
    return (first && name[first]) ?? anyText(name);
  }

  named(id: string | null): string {
    const name = id === null ? undefined : this.#names.get(id);
    return name ? this.name({ name }) : this.text(id);
  }

  text(text: string | null | undefined): string {
    const words = (text ?? '').trim();
    if (words === '') return NOTHING;
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  }

  list(words: readonly string[]): string {
    return words.length === 0 ? NOTHING : words.join(', ');
  }

  days(days: readonly number[]): string {
    const name = new Intl.DateTimeFormat(this.#options.words, { weekday: 'short', timeZone: 'UTC' });
    // 4 January 1970 was a Sunday.
    return days.map((day) => name.format(Date.UTC(1970, 0, 4 + day))).join(' ');
  }

  flag(on: boolean): string {
    return this.word(on ? 'yes' : 'no');
  }

  price(amount: number | null): string {
    return amount === null ? this.word('openPrice') : formatMoney(amount, this.#options.currency, this.#options.words);
  }
}
