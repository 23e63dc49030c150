import type { LineInput } from '@comanda/shared/contracts/commands/orders.ts';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { PartWish } from '@comanda/shared/domain/combo/parts.ts';
import type { Choice } from '@comanda/shared/domain/modifiers/check-choices.ts';

/** What fills a place of a combo; the hub makes it a line with this id. */
export interface DraftPart extends PartWish {
  readonly id: string;
}

/** A line that the hub does not have yet, as far as this device knows. */
export interface DraftLine {
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly choices: readonly Choice[];
  /** Open-price items only. */
  readonly price: number | null;
  /** What one weighs: items that are sold by weight only. */
  readonly grams?: number;
  /** Combos only, in the order of their places. */
  readonly parts?: readonly DraftPart[];
  readonly seat: number | null;
  /** Null: as the menu says. */
  readonly course: number | null;
  readonly note: string;
  /** On its way: a command with it is in the outbox, and it can no longer be changed here. */
  readonly going: boolean;
  /** Log position at which the hub took it; it stays in view until the order that is followed got there. */
  readonly acceptedAt: number | null;
  /** In the outbox as a whole with its order, to be sent when the hub is back; it can still be changed. */
  readonly kept?: boolean;
}

/** What this device adds to an order, which may not be open at the hub yet. */
export interface Draft {
  readonly orderId: string;
  readonly type: OrderType;
  readonly tableId: string | null;
  readonly covers: number;
  /** The command that opens the order was made. */
  readonly opened: boolean;
  /** Courses to keep back from the kitchen. */
  readonly hold: readonly number[];
  readonly lines: readonly DraftLine[];
  /** This device's own number, while the order is kept here; null: it has the hub's. */
  readonly keptNumber?: string | null;
  /** Cash was taken for it, which is kept here. */
  readonly keptPaid?: boolean;
}

export type DraftHead = Pick<Draft, 'orderId' | 'type' | 'tableId' | 'covers' | 'opened'>;
export type NewLine = Pick<
  DraftLine,
  'itemId' | 'variantId' | 'quantity' | 'choices' | 'price' | 'grams' | 'parts' | 'seat' | 'course' | 'note'
>;

const MOST = 999;

export const draftOf = (head: DraftHead): Draft => ({ ...head, hold: [], lines: [] });

/** Lines that can still be changed here, and are sent next. */
export const unsent = (draft: Draft): DraftLine[] => draft.lines.filter(({ going, kept }) => !going && kept !== true);

const sameWish = (a: NewLine, b: NewLine): boolean =>
  a.variantId === b.variantId &&
  a.price === b.price &&
  a.grams === b.grams &&
  a.seat === b.seat &&
  a.course === b.course &&
  a.note === b.note &&
  choiceKey(a.choices) === choiceKey(b.choices) &&
  partsKey(a.parts) === partsKey(b.parts);

const choiceKey = (choices: readonly Choice[]): string =>
  choices
    .map(({ modifierId, quantity }) => `${modifierId}×${quantity}`)
    .sort()
    .join(' ');

const partsKey = (parts: readonly PartWish[] = []): string =>
  parts.map((part) => [part.slotId, part.itemId, part.variantId, choiceKey(part.choices)].join(' ')).join('|');

/** Adds a line; the same thing once more raises the quantity of the line that is there. */
export function withLine(draft: Draft, id: string, line: NewLine): Draft {
  const same = unsent(draft).find((each) => sameWish(each, line) && each.quantity + line.quantity <= MOST);
  if (same) return withQuantity(draft, same.id, same.quantity + line.quantity);
  return { ...draft, lines: [...draft.lines, { ...line, id, going: false, acceptedAt: null }] };
}

const mapped = (draft: Draft, ids: ReadonlySet<string>, change: (line: DraftLine) => DraftLine): Draft => ({
  ...draft,
  lines: draft.lines.map((line) => (ids.has(line.id) ? change(line) : line)),
});

/** Sets a quantity, within 1 and the most that a line takes. */
export const withQuantity = (draft: Draft, id: string, quantity: number): Draft =>
  mapped(draft, new Set([id]), (line) => ({ ...line, quantity: Math.min(MOST, Math.max(1, quantity)) }));

export const withChange = (draft: Draft, id: string, line: NewLine): Draft =>
  mapped(draft, new Set([id]), (before) => ({ ...before, ...line }));

export const without = (draft: Draft, id: string): Draft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.id !== id),
});

/** Puts a removed line back where it was. */
export const withLineAt = (draft: Draft, line: DraftLine, at: number): Draft => ({
  ...draft,
  lines: draft.lines.toSpliced(at, 0, line),
});

export const going = (draft: Draft, ids: readonly string[]): Draft => ({
  ...mapped(draft, new Set(ids), (line) => ({ ...line, going: true })),
  opened: true,
  hold: [],
});

export const accepted = (draft: Draft, ids: readonly string[], seq: number): Draft =>
  mapped(draft, new Set(ids), (line) => ({ ...line, going: true, acceptedAt: seq }));

/** The hub refused: the lines can be changed and sent again. */
export const released = (draft: Draft, ids: readonly string[], opened: boolean): Draft => ({
  ...mapped(draft, new Set(ids), (line) => ({ ...line, going: false })),
  opened,
});

/** Keeps a course back from the next send, or lets it go with it. */
export const withHold = (draft: Draft, course: number, held: boolean): Draft => ({
  ...draft,
  hold: [...draft.hold.filter((each) => each !== course), ...(held ? [course] : [])],
});

/** What of a draft the hub does not show yet, at a position of the log. */
export function settled(draft: Draft, order: OrderView | undefined, seq: number): Draft {
  const known = new Set(order?.lines.flatMap(({ id, combo }) => (combo ? [id, combo.id] : [id])));
  const lines = draft.lines.filter(({ id, acceptedAt }) => !known.has(id) && (acceptedAt === null || acceptedAt > seq));
  return lines.length === draft.lines.length ? draft : { ...draft, lines };
}

export const inputOf = ({
  id,
  itemId,
  variantId,
  quantity,
  choices,
  price,
  grams,
  parts,
  seat,
  course,
  note,
}: DraftLine): LineInput => ({
  id,
  itemId,
  variantId,
  quantity,
  choices: [...choices],
  ...(price !== null && { price }),
  ...(grams !== undefined && { grams }),
  ...(parts && { parts: parts.map((part) => ({ ...part, choices: [...part.choices] })) }),
  seat,
  ...(course !== null && { course }),
  note,
});
