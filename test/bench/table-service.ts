import { must } from '@comanda/shared/base/assert.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import type { Caller } from './caller.ts';
import type { Target } from './target.ts';
import { newId, orderBody, type OrderPlan } from './orders.ts';

/** What a till asks for one party: open, order, send, split, and both halves paid in cash. */

/** Commands of one party. */
export const COMMANDS = 6;
/** More than any planned order costs, in any venue's minor units. */
const ENOUGH = 100_000_000;

async function post(
  caller: Caller,
  { headers }: Target,
  path: string,
  body: unknown,
): Promise<Record<string, unknown>> {
  const request = { path, headers: { ...headers, 'Idempotency-Key': newId() }, body: JSON.stringify(body) };
  const answer = await caller.post(request);
  if (answer.status >= 300) throw new Error(`${path} was answered with ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as Record<string, unknown>;
}

/** Serves one party. A target that knows orders alone gets as many bare ones. */
export async function serveParty(caller: Caller, target: Target, plan: OrderPlan): Promise<void> {
  if (target.knows === 'orders') {
    for (let n = 0; n < COMMANDS; n += 1) {
      const body = JSON.parse(orderBody(newId(), plan)) as unknown;
      await post(caller, target, target.path, body);
    }
    return;
  }
  const orderId = newId();
  const opened = await post(caller, target, target.path, { orderId, type: 'takeaway' });
  const checkId = must(typeof opened['checkId'] === 'string' ? opened['checkId'] : null, 'a check');
  const lines = plan.map((line) => ({ id: newId(), ...line }));
  await post(caller, target, `${API_PREFIX}/orders/${orderId}/lines`, { lines });
  await post(caller, target, `${API_PREFIX}/orders/${orderId}/send`, {});
  const other = newId();
  await post(caller, target, `${API_PREFIX}/checks/${checkId}/split`, { newIds: [other], split: { how: 'evenly' } });
  for (const id of [checkId, other]) {
    await post(caller, target, `${API_PREFIX}/checks/${id}/payments/cash`, { paymentId: newId(), tendered: ENOUGH });
  }
}
