import { recall, remember } from '@comanda/kit/i18n/memory.ts';

/** What a kitchen screen keeps of its own. */
export interface KitchenSettings {
  readonly slots: 6 | 8 | 10;
  readonly size: 'normal' | 'large';
  readonly sound: boolean;
}

const KEY = 'comanda.kitchen.settings';
const USUAL: KitchenSettings = { slots: 8, size: 'normal', sound: true };

export function readSettings(): KitchenSettings {
  try {
    return { ...USUAL, ...(JSON.parse(recall(KEY) ?? '{}') as Partial<KitchenSettings>) };
  } catch {
    return USUAL;
  }
}

export const keepSettings = (settings: KitchenSettings): void => remember(KEY, JSON.stringify(settings));

export const columnsFor = (slots: KitchenSettings['slots']): string =>
  ({ 6: 'grid-cols-3', 8: 'grid-cols-4', 10: 'grid-cols-5' })[slots];
