import type { HubClient } from '@comanda/kit/hub-client/client.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import type { Deed } from '@comanda/kit/hub-client/database.ts';
import type { KeptLine, KeptOrder, KeptPayment } from '@comanda/shared/contracts/commands/cut-off.ts';
import type { MenuIndex } from '@comanda/shared/domain/modifiers/menu-index.ts';
import type { Draft, DraftHead } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { type KeptSale, keptLinesOf, keptSales, withKept } from './kept.ts';

/** What keeping an order needs to know. */
export interface Keeper {
  readonly client: HubClient;
  readonly drafts: DraftStore;
  readonly menu: MenuIndex;
  /** Position of the settings that this device prices by; null: not known. */
  readonly settingsSeq: number | null;
  /** By this device's clock, milliseconds since 1970 UTC. */
  readonly now: () => number;
}

const saleOf = (client: HubClient, orderId: string): KeptSale | undefined =>
  keptSales(client.outbox.state.getState().entries).get(orderId);

const linesNow = (draft: Draft | undefined, { menu, now }: Keeper): KeptLine[] =>
  (draft?.lines ?? [])
    .filter(({ acceptedAt }) => acceptedAt === null)
    .flatMap((line) => keptLinesOf(line, menu, now()));

/**
 * Keeps what this device added to an order: its lines go out of the draft and into the outbox, as sold, with the cash
 * that was taken for them, if any. They reach the kitchen when the hub is back.
 * @param known the hub has the order, and its number
 * @returns false where this device could not store it: then nothing has changed
 */
export async function keepOrder(
  keeper: Keeper,
  head: DraftHead,
  known: boolean,
  payment: KeptPayment | null = null,
): Promise<boolean> {
  const { client, drafts, settingsSeq, now } = keeper;
  const { orderId } = head;
  const draft = drafts.state.getState()[orderId];
  const lines = linesNow(draft, keeper);
  const staff = client.sessions.current?.staff ?? null;
  const sale = saleOf(client, orderId);
  const number = known ? null : (sale?.number ?? (await client.nextKeptNumber()));
  const fresh: KeptOrder = {
    orderId,
    number,
    type: head.type,
    tableId: head.tableId,
    covers: head.covers,
    settingsSeq,
    hold: [],
    takenAt: now(),
    takenBy: staff?.id ?? null,
    lines: [],
    payments: [],
  };
  const deed = (what: Deed['what'], amount?: number): Deed => ({
    what,
    at: now(),
    by: staff?.name ?? null,
    ...(amount !== undefined && { amount }),
  });
  const stored = await client.keep(routes.takeIn, orderId, (before) => {
    const body = before ?? fresh;
    const ids = new Set(body.lines.map(({ id }) => id));
    return {
      body: {
        ...body,
        hold: [...new Set([...body.hold, ...(draft?.hold ?? [])])],
        lines: [...body.lines, ...lines.filter(({ id }) => !ids.has(id))],
        payments: [...body.payments, ...(payment ? [payment] : [])],
      },
      deeds: [
        ...(sale === undefined && number !== null ? [deed('opened')] : []),
        ...(lines.length > 0 ? [deed('lines')] : []),
        ...(payment ? [deed('cash', payment.amount + payment.rounding)] : []),
      ],
    };
  });
  if (!stored) return false;
  const kept = new Set(lines.map(({ id, combo }) => combo?.id ?? id));
  drafts.update(orderId, (left) => ({ ...left, hold: [], lines: left.lines.filter(({ id }) => !kept.has(id)) }));
  drafts.leave(orderId);
  return true;
}

/** Changes kept lines that were never sent: what is left of them is kept instead. */
export async function changeKept(keeper: Keeper, orderId: string, change: (draft: Draft) => Draft): Promise<boolean> {
  const { client, menu, now } = keeper;
  return client.keep(routes.takeIn, orderId, (before) => {
    if (before === null) return null;
    const sale = { ...before, deeds: [], fixed: new Set<string>() };
    const shown = withKept(undefined, sale, menu);
    const lines = shown ? change(shown).lines.flatMap((line) => keptLinesOf(line, menu, now())) : [];
    // An order of this device's own without anything on it never was.
    if (lines.length === 0 && before.payments.length === 0) return null;
    return { body: { ...before, lines }, deeds: [] };
  });
}
