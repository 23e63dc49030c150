import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { RushCause } from '@comanda/shared/contracts/events/table.ts';
import type { OrderView } from '@comanda/shared/contracts/views/order.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useText } from '../i18n/index.ts';

/** What one does to tables, each with its bar and, where it can be taken back, its undo. */
export function useTableDeeds() {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  const { tables, settings } = useVenue();
  const done = (outcome: Outcome, text: string, undo?: () => void): boolean => {
    if (outcome.ok) toast(text, { tone: 'good', ...(undo && { undo }) });
    else toast(words(outcome.error), { tone: 'danger' });
    return outcome.ok;
  };
  const nameOf = (tableId: string | null): string => tables.find(({ id }) => id === tableId)?.name ?? '';

  const move = async ({ id: orderId, number, tableId: from, sentAt }: OrderView, to: Table): Promise<boolean> => {
    const outcome = await client.command(routes.moveOrder, { params: { orderId }, body: { tableId: to.id } });
    const back = async (): Promise<void> => {
      if (from === null) return;
      const undone = await client.command(routes.moveOrder, { params: { orderId }, body: { tableId: from } });
      if (undone.ok && settings.tablesToClean && sentAt !== null) {
        await client.command(routes.cleanTable, { params: { tableId: to.id } });
      }
      done(undone, t('tables.moved', { number, name: nameOf(from) }));
    };
    return done(outcome, t('tables.moved', { number, name: to.name }), () => void back());
  };
  const unmerge = async (orderId: string, fromOrderId: string, number: number): Promise<boolean> =>
    done(
      await client.command(routes.unmergeOrder, { params: { orderId }, body: { fromOrderId } }),
      t('tables.unmerged', { number }),
    );
  const merge = async (into: OrderView, from: OrderView): Promise<boolean> => {
    const body = { fromOrderId: from.id };
    const outcome = await client.command(routes.mergeOrders, { params: { orderId: into.id }, body });
    return done(
      outcome,
      t('tables.merged', { number: from.number, into: into.number }),
      () => void unmerge(into.id, from.id, from.number),
    );
  };
  const seat = async (table: Table, covers: number): Promise<boolean> => {
    const body = { orderId: client.newId(), type: 'dine_in', tableId: table.id, covers, join: true } as const;
    return done(
      await client.command(routes.openOrder, { body }),
      t('tables.seated', { name: table.name, count: covers }),
    );
  };
  const clear = async (table: Table, order: OrderView): Promise<boolean> => {
    const outcome = await client.command(routes.clearTable, { params: { tableId: table.id } });
    if (table.id !== order.tableId) return done(outcome, t('tables.released', { name: table.name }));
    // Guests who ordered nothing can sit down again; an order that was paid is over.
    const empty = order.lines.every(({ state }) => state === 'voided');
    const text = t('tables.cleared', { name: table.name });
    return empty ? done(outcome, text, () => void seat(table, order.covers)) : done(outcome, text);
  };
  const reserve = async (table: Table, at: number | null): Promise<boolean> =>
    done(
      await client.command(routes.reserveTable, { params: { tableId: table.id }, body: { reserved: true, at } }),
      t('tables.reserved', { name: table.name }),
      () => void unreserve(table),
    );
  const unreserve = async (table: Table): Promise<boolean> =>
    done(
      await client.command(routes.reserveTable, { params: { tableId: table.id }, body: { reserved: false } }),
      t('tables.unreserved', { name: table.name }),
    );
  const clean = async (table: Table): Promise<boolean> =>
    done(
      await client.command(routes.cleanTable, { params: { tableId: table.id } }),
      t('tables.cleaned', { name: table.name }),
    );
  const cover = async ({ id: orderId, covers: before }: OrderView, covers: number): Promise<boolean> => {
    const put = (count: number) =>
      client.command(routes.changeCovers, { params: { orderId }, body: { covers: count } });
    const back = async (): Promise<void> => {
      done(await put(before), t('tables.coversChanged', { count: before }));
    };
    return done(await put(covers), t('tables.coversChanged', { count: covers }), () => void back());
  };
  const handOver = async (order: OrderView, to: { readonly id: string; readonly name: string }): Promise<boolean> =>
    done(
      await client.command(routes.changeServer, { params: { orderId: order.id }, body: { staffId: to.id } }),
      t('tables.handedTo', { name: to.name, number: order.number }),
    );
  /** @param why null: back into line */
  const rush = async (
    { id: orderId, number }: OrderView,
    why: { readonly reason: string; readonly cause: RushCause } | null,
  ): Promise<boolean> =>
    done(
      await client.command(routes.setRush, { params: { orderId }, body: { rush: why !== null, ...why } }),
      why === null ? t('rush.off', { number }) : t('rush.on', { number }),
    );
  /** @param reason null: back into line */
  const keepBack = async ({ id: orderId, number }: OrderView, reason: string | null): Promise<boolean> =>
    done(
      await client.command(routes.keepBack, {
        params: { orderId },
        body: { kept: reason !== null, ...(reason !== null && { reason }) },
      }),
      reason === null ? t('rush.off', { number }) : t('turn.kept', { number }),
    );
  const fire = async ({ id: orderId }: Pick<OrderView, 'id'>, course: number): Promise<boolean> =>
    done(
      await client.command(routes.fireCourse, { params: { orderId, course: String(course) } }),
      t('course.fired', { course }),
    );
  /** Prints what is to be paid, for the guests to look at. */
  const printChecks = async ({ checks }: OrderView): Promise<boolean> => {
    const due = checks.filter(({ state, total }) => state === 'open' && total > 0);
    let outcome: Outcome = { ok: true, value: null };
    for (const { id: checkId } of due) {
      if (outcome.ok) outcome = await client.command(routes.printReceipt, { params: { checkId }, body: {} });
    }
    return done(outcome, t('tables.checkPrinting'));
  };
  return {
    printChecks,
    move,
    merge,
    unmerge,
    seat,
    clear,
    reserve,
    unreserve,
    clean,
    cover,
    handOver,
    rush,
    keepBack,
    fire,
  };
}

export type TableDeeds = ReturnType<typeof useTableDeeds>;
