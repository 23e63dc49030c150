import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { useState } from 'react';
import type { Sound } from '../features/sounds/alerts.ts';
import { type Colours, type Due, USUAL_COLOURS } from '../features/tickets/lateness.ts';
import { BAR_MODES, type BarKeys, type BarMode, USUAL_KEYS } from '../features/wall/keys.ts';

/** What a kitchen screen keeps of its own, on its device. */
export interface KitchenSettings {
  readonly columns: 3 | 4 | 5;
  readonly size: 'small' | 'normal' | 'large';
  readonly sounds: Readonly<Record<Sound, boolean>>;
  /** Kinds of order that this screen shows; at least one. */
  readonly types: Readonly<Record<OrderType, boolean>>;
  /** Only what is otherwise here than at the station. */
  readonly due: Partial<Due>;
  readonly colours: Colours;
  readonly bar: BarMode;
  readonly keys: BarKeys;
}

export const ORDER_TYPES = ['dine_in', 'takeaway', 'delivery'] as const satisfies readonly OrderType[];
export const ROWS = 2;
export const TEXT_SCALE = { small: 0.8, normal: 1, large: 1.2 } as const;
export const DUE_MINUTES = { least: 1, most: 90 } as const;

/** What can be chosen, in percent of a ticket's time. */
export const AMBER_FROM = [75, 100] as const;
export const RED_FROM = [125, 150, 200] as const;

const KEY = 'comanda.kitchen.settings';

export const USUAL: KitchenSettings = {
  columns: 4,
  size: 'normal',
  sounds: { new: true, rush: true, changed: true, void: true, late: true },
  types: { dine_in: true, takeaway: true, delivery: true },
  due: {},
  colours: USUAL_COLOURS,
  bar: 'numbers',
  keys: USUAL_KEYS,
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

const NO_DUE = { dine_in: undefined, takeaway: undefined, delivery: undefined };

function saneDue(own: unknown): Partial<Due> {
  const entries = Object.entries(sane<Record<string, unknown>>(own, NO_DUE, isMinutes));
  return Object.fromEntries(entries.filter(([, minutes]) => minutes !== undefined));
}

function saneColours(own: unknown): Colours {
  const { amber, red } = isObject(own) ? own : {};
  return {
    amber: AMBER_FROM.find((percent) => percent === amber) ?? USUAL_COLOURS.amber,
    red: RED_FROM.find((percent) => percent === red) ?? USUAL_COLOURS.red,
  };
}

/** A screen that shows nothing at all was not meant. */
function saneTypes(own: unknown): KitchenSettings['types'] {
  const types = sane(own, USUAL.types, (value) => typeof value === 'boolean');
  return Object.values(types).includes(true) ? types : USUAL.types;
}

/** Each action has a key of its own, or the usual ones hold. */
function saneKeys(own: unknown): BarKeys {
  const keys = sane(own, USUAL_KEYS, (value) => typeof value === 'string' && value !== '' && value.length <= 20);
  return new Set(Object.values(keys)).size === Object.keys(keys).length ? keys : USUAL_KEYS;
}

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
    types: saneTypes(own['types']),
    due: saneDue(own['due']),
    colours: saneColours(own['colours']),
    bar: BAR_MODES.find((mode) => mode === own['bar']) ?? USUAL.bar,
    keys: saneKeys(own['keys']),
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
