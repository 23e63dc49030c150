import { recall, remember } from '@comanda/kit/i18n/memory.ts';
import type { Result } from '@comanda/shared/base/result.ts';
import { MINUTE, SECOND } from '@comanda/shared/base/time.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { CouponOffer } from '@comanda/shared/contracts/views/kiosk.ts';
import { create } from 'zustand';
import { type Basket, type BasketLine, type NoRoom, withBack, withChanged, withLine, withQuantity } from './basket.ts';
import { ACCESS, AT_THE_END, USUAL, wholeOf } from './idle.ts';
import { type Filter, NO_FILTER } from './sale.ts';

export type Step = 'attract' | 'where' | 'menu' | 'basket' | 'pay' | 'end';

/** All that a kiosk knows of the guest before it. At `reset` every field is as at the start: a new field is gone too. */
export interface Guest {
  readonly step: Step;
  readonly type: Exclude<OrderType, 'delivery'> | null;
  /** Number of the stand that they took to their table. */
  readonly tag: string | null;
  readonly filter: Filter;
  /** They are asked for it before all else. */
  readonly filtering: boolean;
  readonly category: string | null;
  readonly basket: Basket;
  /** What the hub said that their code gives; null: none. */
  readonly coupon: CouponOffer | null;
  /** The item whose page is open, and the line of the basket that is changed there. */
  readonly open: { readonly itemId: string; readonly lineId: string | null } | null;
  /** What sells with the basket was looked at once and not wanted. */
  readonly noSuggestion: boolean;
  readonly access: boolean;
  /** The order that the hub was given; null: none yet. */
  readonly orderId: string | null;
  /** What the hub refused, said at the line, by the line's id; at `coupon`, or at `*`, the whole order. */
  readonly refused: Readonly<Record<string, string>>;
  /** Said on the glass until they go on. `changed`: a new menu took something of what they were choosing. */
  readonly notice: NoRoom | 'changed' | null;
}

const NOBODY: Guest = {
  step: 'attract',
  type: null,
  tag: null,
  filter: NO_FILTER,
  filtering: false,
  category: null,
  basket: [],
  coupon: null,
  open: null,
  noSuggestion: false,
  access: false,
  orderId: null,
  refused: {},
  notice: null,
};

export const useGuest = create<Guest>(() => NOBODY);

export const go = (step: Step): void => setGuest({ step, open: null, filtering: false });

export const setGuest = (change: Partial<Guest>): void => useGuest.setState({ notice: null, ...change });

/** At the first page again: whoever comes there next has chosen nothing. How it is read and heard stays for a minute. */
export const toStart = (): void => useGuest.setState(({ access }) => ({ ...NOBODY, access }), true);

/** Nothing of the guest remains, here or on the disk. */
export function reset(): void {
  useGuest.setState(NOBODY, true);
}

function taken(basket: Result<Basket, NoRoom>, more: Partial<Guest> = {}): NoRoom | null {
  setGuest(basket.ok ? { ...more, basket: basket.value } : { notice: basket.error });
  return basket.ok ? null : basket.error;
}

/** @returns why it does not fit; null: it is in the basket */
export const addLine = (line: BasketLine): NoRoom | null =>
  taken(withLine(useGuest.getState().basket, line), { open: null });

export const changeLine = (line: BasketLine): void =>
  useGuest.setState(({ basket, refused }) => {
    const { [line.id]: _said, ...others } = refused;
    return { basket: withChanged(basket, line), open: null, refused: others, notice: null };
  });

export const setQuantity = (id: string, quantity: number): void =>
  useGuest.setState(({ basket, refused }) => {
    const { [id]: _said, ...others } = refused;
    return { basket: withQuantity(basket, id, quantity), refused: others, notice: null };
  });

/** Puts back what was taken out, where it was. @returns why it does not fit any more; null: it is there */
export const putBack = (line: BasketLine, at: number): NoRoom | null =>
  taken(withBack(useGuest.getState().basket, line, at));

const KEY = 'comanda.kiosk.guest';
/** What was touched is noted no more often: a finger that scrolls is many touches a second. Milliseconds. */
const NOTED_EVERY = 5 * SECOND;
/**
 * So long somebody who was paying is taken to wait for their number still: the terminal, or the bank, may take as long,
 * and the hub ends the order meanwhile.
 */
const PAYING_FOR = 15 * MINUTE;

interface Kept {
  /** When the guest last touched anything, ms since 1970. */
  readonly at: number;
  readonly guest: Guest;
}

function keptFor({ step, access }: Guest): number {
  if (step === 'pay') return PAYING_FOR;
  if (step === 'attract') return 0;
  return wholeOf(access ? ACCESS : step === 'end' ? AT_THE_END : USUAL);
}

/**
 * Keeps the guest on this device while they are there, so that a reload or a crash of the screen does not cost them
 * their basket or their number; and takes up one who was there a moment ago. `now`: ms since 1970.
 * @returns to be called at each sign of life
 */
export function keepGuest(now: () => number): () => void {
  const kept = parsed(recall(KEY));
  if (kept && now() - kept.at < keptFor(kept.guest)) {
    useGuest.setState({ ...NOBODY, ...kept.guest, step: kept.guest.orderId === null ? kept.guest.step : 'pay' });
  } else remember(KEY, '');
  let notedAt = kept?.at ?? 0;
  const note = (guest: Guest): void => {
    notedAt = now();
    remember(KEY, guest.step === 'attract' ? '' : JSON.stringify({ at: notedAt, guest } satisfies Kept));
  };
  useGuest.subscribe(note);
  return () => {
    const guest = useGuest.getState();
    if (guest.step !== 'attract' && now() - notedAt >= NOTED_EVERY) note(guest);
  };
}

function parsed(text: string | null): Kept | null {
  try {
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}
