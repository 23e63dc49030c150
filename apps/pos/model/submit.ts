import type { HubClient } from '@comanda/kit/hub-client/client.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import type { OrderAccepted } from '@comanda/shared/contracts/commands/orders.ts';
import type { z } from 'zod';
import { accepted, type Draft, going, inputOf, released, unsent } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

export type Submitted = Outcome<z.infer<typeof OrderAccepted>>;

/**
 * Gives the lines of a draft to the hub, through the outbox: in one command, which opens the order where none did. They
 * are marked before anything is sent, so that a second press sends nothing twice; a refusal gives them back.
 */
export async function submitDraft(
  client: HubClient,
  store: DraftStore,
  draft: Draft,
  { send, attended }: { readonly send: boolean; readonly attended: () => boolean },
): Promise<Submitted> {
  const { orderId, type, tableId, covers, opened, hold } = draft;
  const lines = unsent(draft).map(inputOf);
  const ids = lines.map(({ id }) => id);
  store.update(orderId, (now) => going(now, ids));
  const body = { lines, send, hold: [...hold] };
  const outcome = opened
    ? await client.command(routes.addLines, { params: { orderId }, body }, attended)
    : await client.command(
        routes.openOrder,
        { body: { ...body, orderId, type, tableId, covers, join: tableId !== null } },
        attended,
      );
  if (!outcome.ok) store.update(orderId, (now) => ({ ...released(now, ids, opened), hold }));
  else if (outcome.value.orderId === orderId) store.update(orderId, (now) => accepted(now, ids, outcome.value.seq));
  else {
    // Another waiter was first at the table: what was ordered is on their order.
    const { seq, orderId: other } = outcome.value;
    store.join(orderId, other, (now) => accepted(now, ids, seq));
  }
  return outcome;
}
