import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import { useState } from 'react';
import type { Sound } from '../features/sounds/alerts.ts';
import { type Due, USUAL_DUE } from '../features/tickets/lateness.ts';

/** What a kitchen screen keeps of its own, on its device. */
export interface KitchenSettings {
  readonly columns: 3 | 4 | 5;
  readonly size: 'small' | 'normal' | 'large';
  readonly sounds: Readonly<Record<Sound, boolean>>;
  readonly due: Due;
}

export const ROWS = 2;
export const TEXT_SCALE = { small: 0.8, normal: 1, large: 1.2 } as const;
export const DUE_MINUTES = { least: 1, most: 90 } as const;

const KEY = 'comanda.kitchen.settings';

export const USUAL: KitchenSettings = {
  columns: 4,
  size: 'normal',
  sounds: { new: true, void: true, late: true },
  due: USUAL_DUE,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Values of `own` where they are of the kind, else the usual ones. */
function sane<T extends object>(own: unknown, usual: T, good: (value: unknown) => boolean): T {
  if (!isObject(own)) return usual;
  const entries = Object.entries(usual).map(([name, value]) => [name, good(own[name]) ? own[name] : value] as const);
  return Object.fromEntries(entries) as unknown as T;
}

const isMinutes = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= DUE_MINUTES.least && Number(value) <= DUE_MINUTES.most;

/** What was kept; the usual setting for whatever is missing, or was kept by a program of another time. */
export function readSettings(kept: string | null): KitchenSettings {
  let own: unknown = null;
  try {
    own = JSON.parse(kept ?? 'null');
  } catch {
    return USUAL;
  }
  if (!isObject(own)) return USUAL;
  return {
    columns: own['columns'] === 3 || own['columns'] === 5 ? own['columns'] : USUAL.columns,
    size: own['size'] === 'small' || own['size'] === 'large' ? own['size'] : USUAL.size,
    sounds: sane(own['sounds'], USUAL.sounds, (value) => typeof value === 'boolean'),
    due: sane(own['due'], USUAL.due, isMinutes),
  };
}

export function useSettings(): readonly [KitchenSettings, (change: Partial<KitchenSettings>) => void] {
  const [settings, setSettings] = useState(() => readSettings(recall(KEY)));
  const change = (part: Partial<KitchenSettings>): void => {
    const next = { ...settings, ...part };
    setSettings(next);
    remember(KEY, JSON.stringify(next));
  };
  return [settings, change];
}
