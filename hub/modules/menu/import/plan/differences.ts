import { isDeepStrictEqual } from 'node:util';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type {
  Category,
  MenuItem,
  Modifier,
  ModifierGroup,
  ServingTime,
  Variant,
} from '@comanda/shared/contracts/views/menu.ts';
import type { FieldWord, Teller } from './words.ts';

/** How a field is told; every field has its way, so that no change goes untold. */
type Fields<T> = {
  readonly [K in keyof T]-?:
    | readonly [FieldWord, (value: T[K], tell: Teller) => string]
    | ((tell: Telling<T[K]>) => string[]);
};

interface Telling<V> {
  readonly before: V;
  readonly after: V;
  readonly teller: Teller;
}

const flag = (on: boolean, tell: Teller) => tell.flag(on);
const list = (words: readonly string[], tell: Teller) => tell.list(words);
const number = (value: number) => String(value);
const named = (id: string | null, tell: Teller) => tell.named(id);
const word = (text: string | null, tell: Teller) => tell.text(text);
const price = (amount: number | null, tell: Teller) => tell.price(amount);

const optional = (words: string | null | undefined, tell: Teller) => tell.text(words);
const times = (spans: readonly ServingTime[] | undefined, tell: Teller) =>
  tell.list((spans ?? []).map(({ days, from, until }) => `${tell.days(days)} ${from}–${until}`));

function text(field: FieldWord) {
  return ({ before, after, teller }: Telling<LocalText>): string[] =>
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((language) => before[language] !== after[language])
      .map((key) => `${teller.word(field)} (${key}) ${teller.text(before[key])} → ${teller.text(after[key])}`);
}

const CATEGORY: Fields<Omit<Category, 'id'>> = {
  name: text('name'),
  position: ['position', number],
  hue: ['hue', number],
  picture: ['picture', optional],
  times: ['times', times],
  archived: ['archived', flag],
};

const MODIFIER: Fields<Omit<Modifier, 'id'>> = {
  name: text('name'),
  kind: ['kind', word],
  price: ['price', price],
  maxQuantity: ['maxQuantity', number],
  preselected: ['preselected', flag],
  groupId: ['opens', named],
};

const GROUP: Fields<Omit<ModifierGroup, 'id'>> = {
  name: text('name'),
  min: ['min', number],
  max: ['max', number],
  modifiers: (telling) => parts('modifier', MODIFIER, telling),
  archived: ['archived', (on, tell) => tell.flag(on === true)],
};

const VARIANT: Fields<Omit<Variant, 'id'>> = {
  name: text('name'),
  price: ['price', price],
  sku: ['sku', word],
  barcode: ['barcode', word],
};

const ITEM: Fields<Omit<MenuItem, 'id'>> = {
  name: text('name'),
  categoryId: ['category', named],
  description: text('description'),
  position: ['position', number],
  variants: (telling) => parts('variant', VARIANT, telling),
  groupIds: ['groups', (ids, tell) => tell.list(ids.map((id) => tell.named(id)))],
  allergens: ['allergens', list],
  diets: ['diets', list],
  taxGroup: ['tax', word],
  stations: ['stations', list],
  prepSeconds: ['prep', number],
  course: ['course', number],
  orderTypes: ['orderTypes', list],
  channels: ['channels', (channels, tell) => tell.list(channels ?? [])],
  soldByWeight: ['byWeight', flag],
  combo: ({ teller }) => [`${teller.word('combo')}: ${teller.word('changed')}`],
  picture: ['picture', word],
  archived: ['archived', flag],
};

export const categoryDifferences = (before: Category, after: Category, teller: Teller) =>
  differences(CATEGORY, { before, after, teller });
export const groupDifferences = (before: ModifierGroup, after: ModifierGroup, teller: Teller) =>
  differences(GROUP, { before, after, teller });
/** What changes of an item, in words: `price 45,000 → 49,000`. Empty: nothing. */
export const itemDifferences = (before: MenuItem, after: MenuItem, teller: Teller) =>
  differences(ITEM, { before, after, teller });

function differences<T extends object>(fields: Fields<T>, { before, after, teller }: Telling<T>): string[] {
  return (Object.keys(fields) as (keyof T)[]).flatMap((key) => {
    if (isDeepStrictEqual(before[key], after[key])) return [];
    const field = fields[key];
    if (typeof field === 'function') return field({ before: before[key], after: after[key], teller });
    const [name, show] = field;
    return [`${teller.word(name)} ${show(before[key], teller)} → ${show(after[key], teller)}`];
  });
}

interface Part {
  readonly id: string;
  readonly name: LocalText;
  readonly price: number | null;
}

/** Variants of an item, modifiers of a group: which came, went and changed. The only one goes without its name. */
function parts<P extends Part>(
  kind: 'variant' | 'modifier',
  fields: Fields<Omit<P, 'id'>>,
  { before, after, teller }: Telling<readonly P[]>,
): string[] {
  const had = new Map(before.map((part) => [part.id, part]));
  const has = new Set(after.map(({ id }) => id));
  const isOnly = before.length === 1 && after.length === 1;
  const called = (part: P) => `${teller.word(kind)} ${teller.name(part)}`;
  const changed = after.flatMap((part) => {
    const old = had.get(part.id);
    if (!old) return [`${called(part)} ${teller.price(part.price)} ${teller.word('added')}`];
    const told = differences<Omit<P, 'id'>>(fields, { before: old, after: part, teller });
    return isOnly ? told : told.map((words) => `${teller.name(part)}: ${words}`);
  });
  const removed = before.filter(({ id }) => !has.has(id)).map((part) => `${called(part)} ${teller.word('removed')}`);
  const told = [...changed, ...removed];
  return told.length === 0 ? [`${teller.word(kind)}: ${teller.word('order')}`] : told;
}
