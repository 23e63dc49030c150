import { must } from '@comanda/shared/base/assert.ts';
import type { KeptOrder } from '@comanda/shared/contracts/commands/cut-off.ts';
import { routes } from '@comanda/shared/contracts/routes.ts';
import type { ConflictChoice, ConflictKind, ConflictView } from '@comanda/shared/contracts/views/cut-off.ts';
import { cashier, type Trade } from './trade.ts';
import type { Caller } from '../modules/module.ts';

type KeptLine = KeptOrder['lines'][number];

export const TILL = '00000000-0000-7000-8000-0000000000b0';
/** The same cashier at a paired till. */
export const atTill: Caller = { ...cashier, device: { id: TILL, role: 'pos', station: null } };

/** What a till writes down while it is cut off. */
export function keeping(house: Trade) {
  const takenAt = house.timers.now() - 60_000;
  const line = (at = 0, more: Partial<KeptLine> = {}): KeptLine => {
    const dish = must(house.dishes[at], 'a dish');
    const variant = must(dish.variants[0], 'a variant');
    return {
      id: house.newId(),
      itemId: dish.id,
      categoryId: dish.categoryId,
      variantId: variant.id,
      name: dish.name,
      variantName: null,
      unitPrice: must(variant.price, 'a price'),
      quantity: 1,
      modifiers: [],
      seat: null,
      course: dish.course,
      note: '',
      taxGroup: dish.taxGroup,
      stations: dish.stations,
      prepSeconds: dish.prepSeconds,
      takenAt,
      ...more,
    };
  };
  const cash = (amount: number, checkId: string | null = null) => ({
    paymentId: house.newId(),
    checkId,
    amount,
    tendered: amount,
    change: 0,
    rounding: 0,
    takenAt,
  });
  const order = (more: Partial<KeptOrder> = {}): KeptOrder => ({
    orderId: house.newId(),
    number: 'B-07',
    type: 'takeaway',
    tableId: null,
    covers: 0,
    settingsSeq: null,
    hold: [],
    takenAt,
    takenBy: null,
    lines: [line()],
    payments: [],
    ...more,
  });
  const takeIn = async (body: KeptOrder) => {
    const outcome = await house.ask(routes.takeIn, { caller: atTill, body });
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const conflicts = async (): Promise<ConflictView[]> => {
    const outcome = await house.ask(routes.conflicts, { caller: atTill });
    return outcome.ok ? outcome.value.conflicts : [];
  };
  const conflict = async (kind: ConflictKind): Promise<ConflictView> =>
    must((await conflicts()).find((each) => each.kind === kind) ?? null, `a conflict ${kind}`);
  const settle = async (kind: ConflictKind, choice: ConflictChoice) => {
    const { id: conflictId } = await conflict(kind);
    return house.ask(routes.settleConflict, { caller: atTill, params: { conflictId }, body: { choice } });
  };
  const view = async (orderId: string) => {
    const outcome = await house.ask(routes.oneOrder, { caller: atTill, params: { orderId } });
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const priceOf = (at: number): number => must(house.dishes[at]?.variants[0]?.price ?? null, 'a price');
  return { line, cash, order, takeIn, conflicts, conflict, settle, view, priceOf };
}
