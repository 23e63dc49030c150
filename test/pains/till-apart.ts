import { must } from '@comanda/shared/base/assert.ts';
import { indexMenu, type MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { VenueView } from '@comanda/shared/contracts/commands/venue.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { HubClient } from '../../apps/kit/hub-client/client.ts';
import { routes } from '../../apps/kit/hub-client/contracts.frozen.ts';
import type { Draft, DraftHead, NewLine } from '../../apps/pos/model/draft.ts';
import { draftOf, withLine } from '../../apps/pos/model/draft.ts';
import { DraftStore } from '../../apps/pos/model/draft-store.ts';
import { changeKept, type Keeper, keepOrder } from '../../apps/pos/model/keeping.ts';
import { keptSales, withKept } from '../../apps/pos/model/kept.ts';
import { keptDue } from '../../apps/pos/model/kept-due.ts';
import { totalsWith } from '../../apps/pos/model/totals.ts';

/** A browser's storage in memory: what a reload leaves. */
export function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** The POS's own model over a real client: what a cashier does at a till, without the screen. */
export interface TillApart {
  readonly drafts: DraftStore;
  readonly menu: MenuIndex;
  readonly dishes: readonly MenuItem[];
  readonly venue: VenueView;
  head(orderId: string, tableId?: string | null): DraftHead;
  add(head: DraftHead, dish: MenuItem): string;
  /** The draft with what is kept of its order. */
  shown(orderId: string): Draft | undefined;
  keep(head: DraftHead, known?: boolean): Promise<boolean>;
  change(orderId: string, change: (draft: Draft) => Draft): Promise<boolean>;
  /** Takes cash for all that is due, keeps it, and gives what it paid. */
  pay(head: DraftHead, order?: OrderView): Promise<{ readonly paymentId: string; readonly amount: number }>;
}

export async function tillApart(page: HubClient, kept = storage()): Promise<TillApart> {
  const menuAnswer = await page.get(routes.menu);
  const venueAnswer = await page.get(routes.venue);
  const view = must(menuAnswer.ok ? menuAnswer.value : null, 'a menu');
  const venue = must(venueAnswer.ok ? venueAnswer.value : null, 'a venue');
  const menu = indexMenu(view);
  const drafts = new DraftStore(kept);
  const now = (): number => Math.round(page.hubNow());
  const keeper: Keeper = { client: page, drafts, menu, settingsSeq: venue.settingsSeq, now };
  const sale = (orderId: string) => keptSales(page.outbox.state.getState().entries).get(orderId);
  const shown: TillApart['shown'] = (orderId) => withKept(drafts.state.getState()[orderId], sale(orderId), menu);
  return {
    drafts,
    menu,
    venue,
    dishes: view.items.filter(
      ({ groupIds, stations, variants, archived, orderTypes }) =>
        groupIds.length === 0 &&
        stations.length === 1 &&
        variants[0]?.price &&
        !archived &&
        orderTypes.includes('dine_in') &&
        orderTypes.includes('takeaway'),
    ),
    head: (orderId, tableId = null) => ({
      orderId,
      type: tableId === null ? 'takeaway' : 'dine_in',
      tableId,
      covers: 0,
      opened: false,
    }),
    add: (head, dish) => {
      const id = page.newId();
      const line: NewLine = {
        itemId: dish.id,
        variantId: must(dish.variants[0], 'a variant').id,
        quantity: 1,
        choices: [],
        price: null,
        seat: null,
        course: null,
        note: id,
      };
      drafts.change(head, (draft) => withLine(draft, id, line));
      return id;
    },
    shown,
    keep: (head, known = false) => keepOrder(keeper, head, known),
    change: (orderId, change) => changeKept(keeper, orderId, change),
    pay: async (head, order) => {
      const draft = shown(head.orderId) ?? draftOf(head);
      const { total } = totalsWith(order, draft.lines, { menu, settings: venue.settings, type: head.type });
      const { due: amount, check } = keptDue(order, sale(head.orderId), total, draft.lines.length);
      const paymentId = page.newId();
      const payment = {
        paymentId,
        checkId: check?.id ?? null,
        amount,
        tendered: amount,
        change: 0,
        rounding: 0,
        takenAt: now(),
      };
      if (!(await keepOrder(keeper, head, order !== undefined, payment))) throw new Error('not kept');
      return { paymentId, amount };
    },
  };
}
