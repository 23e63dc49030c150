import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { create } from 'zustand';
import { type Basket, type BasketLine, withChanged, withLine, withQuantity } from './basket.ts';
import { type Filter, NO_FILTER } from './sale.ts';

export type Step = 'attract' | 'where' | 'menu' | 'basket' | 'pay' | 'end';

/** All that a kiosk knows of the guest before it. At `reset` every field is as at the start: a new field is gone too. */
export interface Guest {
  readonly step: Step;
  readonly type: Exclude<OrderType, 'delivery'> | null;
  /** Number of the stand that they took to their table. */
  readonly tag: string | null;
  readonly filter: Filter;
  readonly category: string | null;
  readonly basket: Basket;
  /** The item whose page is open, and the line of the basket that is changed there. */
  readonly open: { readonly itemId: string; readonly lineId: string | null } | null;
  /** What sells with the basket was looked at once and not wanted. */
  readonly noSuggestion: boolean;
  readonly access: boolean;
  /** The order that the hub was given; null: none yet. */
  readonly orderId: string | null;
  /** Lines that the hub refused, said at the line, by the line's id. */
  readonly refused: Readonly<Record<string, string>>;
}

const NOBODY: Guest = {
  step: 'attract',
  type: null,
  tag: null,
  filter: NO_FILTER,
  category: null,
  basket: [],
  open: null,
  noSuggestion: false,
  access: false,
  orderId: null,
  refused: {},
};

export const useGuest = create<Guest>(() => NOBODY);

export const go = (step: Step): void => useGuest.setState({ step, open: null });

export const setGuest = (change: Partial<Guest>): void => useGuest.setState(change);

/** Nothing of the guest remains, here or on the disk. */
export function reset(): void {
  useGuest.setState(NOBODY, true);
}

export const addLine = (line: BasketLine): void =>
  useGuest.setState(({ basket }) => ({ basket: withLine(basket, line), open: null }));

export const changeLine = (line: BasketLine): void =>
  useGuest.setState(({ basket, refused }) => {
    const { [line.id]: _said, ...others } = refused;
    return { basket: withChanged(basket, line), open: null, refused: others };
  });

export const setQuantity = (id: string, quantity: number): void =>
  useGuest.setState(({ basket, refused }) => {
    const { [id]: _said, ...others } = refused;
    return { basket: withQuantity(basket, id, quantity), refused: others };
  });

const KEY = 'comanda.kiosk.guest';

interface Kept {
  readonly at: number;
  readonly guest: Guest;
}

/**
 * Keeps the guest on this device while they are there, so that a reload or a crash of the screen does not cost them
 * their basket; and takes up one who was there a moment ago.
 * @param within milliseconds after which whoever was there has gone
 */
export function keepGuest(now: () => number, within: number): void {
  const kept = parsed(recall(KEY));
  if (kept && now() - kept.at < within && kept.guest.step !== 'attract') {
    useGuest.setState({ ...NOBODY, ...kept.guest, step: kept.guest.orderId === null ? kept.guest.step : 'pay' });
  } else remember(KEY, '');
  useGuest.subscribe((guest) =>
    remember(KEY, guest === NOBODY || guest.step === 'attract' ? '' : JSON.stringify({ at: now(), guest })),
  );
}

function parsed(text: string | null): Kept | null {
  try {
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}
