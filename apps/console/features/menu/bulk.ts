import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { repriced } from '@comanda/shared/domain/menu/reprice.ts';

export const WHATS = [
  'price',
  'tax',
  'category',
  'stations',
  'channels',
  'archive',
  'restore',
  'soldOut',
  'there',
] as const;
export type What = (typeof WHATS)[number];

/** Of these nothing goes into the draft: they hold at once. */
export const isAtOnce = (what: What): boolean => what === 'soldOut' || what === 'there';

export interface BulkForm {
  readonly what: What;
  /** Parts per million; null: what was typed is no percentage. */
  readonly changePpm: number | null;
  /** Whole minor units. */
  readonly step: number;
  readonly taxGroup: string;
  readonly categoryId: string;
  readonly stations: readonly string[];
  readonly channels: NonNullable<MenuItem['channels']>;
  /** How many channels there are: all of them is no restriction. */
  readonly allChannels: number;
}

/** A change in per cent as it is typed, `8`, `-5` or `−2,5`, in parts per million; null where it is none. */
export function changePpmOf(text: string): number | null {
  const parts = /^([+\-−]?)(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!parts) return null;
  const size = Number(parts[2]) * 10_000 + Number((parts[3] ?? '').padEnd(4, '0'));
  const ppm = parts[1] === '-' || parts[1] === '−' ? -size : size;
  return ppm >= -1_000_000 && ppm <= 10_000_000 ? ppm : null;
}

/** An item as the change of many makes it; open prices stay open. */
export function bulkChanged(item: MenuItem, form: BulkForm): MenuItem {
  switch (form.what) {
    case 'price':
      return {
        ...item,
        variants: item.variants.map((variant) =>
          variant.price === null || form.changePpm === null
            ? variant
            : { ...variant, price: repriced(variant.price, form.changePpm, form.step) },
        ),
      };
    case 'tax':
      return { ...item, taxGroup: form.taxGroup };
    case 'category':
      return { ...item, categoryId: form.categoryId };
    case 'stations':
      return { ...item, stations: [...form.stations] };
    case 'channels':
      return { ...item, channels: form.channels.length === form.allChannels ? undefined : [...form.channels] };
    case 'archive':
      return { ...item, archived: true };
    case 'restore':
      return { ...item, archived: false };
    case 'soldOut':
    case 'there':
      return item;
  }
}
