import { randomFillSync } from 'node:crypto';
import { must } from '@comanda/shared/base/assert.ts';
import { uuidV7Maker } from '@comanda/shared/base/ids.ts';
import { ok, type Result } from '@comanda/shared/base/result.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { staffPermissions } from '@comanda/shared/contracts/permissions.ts';
import type { BodyInputOf, ParamsOf, ReplyOf, RouteContract } from '@comanda/shared/contracts/route.ts';
import { openStore } from '../../hub/db/open.ts';
import { databaseIn } from '../../hub/db/data-dir.ts';
import { runAsHub } from '../../hub/log/own-commands.ts';
import { type Deciding, makeSpine } from '../../hub/log/spine.ts';
import { projections } from '../../hub/modules/index.ts';
import { kitchenModule, ticketsOfOrder } from '../../hub/modules/kitchen/index.ts';
import type { Caller, Handler } from '../../hub/modules/module.ts';
import { ordersModule } from '../../hub/modules/orders/index.ts';
import { paymentsModule } from '../../hub/modules/payments/index.ts';
import { businessDateAt } from '../../hub/modules/venue/index.ts';
import { cursors } from '../../hub/db/schema/log.ts';
import { loadVenue } from '../../hub/venues/index.ts';
import type { OrderPlan } from './orders.ts';
import { plansOf } from './venue.ts';

/**
 * Years of trade in a hub's folder: orders that are taken, made, paid and handed over by the hub's own commands, a
 * thousand a day up to now, without the network and without waiting for the disk.
 * Arguments: folder, how many orders.
 */

const A_DAY = 1_000;
const DAY_MS = 86_400_000;
const A_COMMIT = 250;
/** All of the hub's: one that had years to read would be measured along. */
const FOLLOWERS = ['printing', 'cards', 'mail', 'notifications'];

const [folder = '', count = '0'] = process.argv.slice(2);
const orders = Number(count);
const opened = openStore(databaseIn(folder), { synchronous: 'normal' });
if (!opened.ok) throw new Error(opened.error.message);
const store = opened.value;
store.sqlite.pragma('synchronous = OFF');
store.sqlite.pragma('cache_size = -1048576');

let clock = Date.now() - (orders * DAY_MS) / A_DAY;
const newId = uuidV7Maker(
  () => clock,
  (bytes) => void randomFillSync(bytes),
);
const spine = makeSpine({
  store,
  projections,
  now: () => (clock += DAY_MS / A_DAY),
  newId,
  businessDateAt: (at) => businessDateAt(store, at),
});
const handlers = new Map<RouteContract, Handler>(
  [ordersModule, kitchenModule, paymentsModule(null)].flatMap((module) =>
    (module.handlers ?? []).map((handler) => [handler.route, handler] as const),
  ),
);
const staff = newId();
const manager: Caller = {
  device: null,
  staff: { id: staff, role: 'manager', sessionId: staff },
  permissions: new Set(staffPermissions.manager),
  local: false,
  address: '127.0.0.1',
};

/** One command among those of the commit; what it refuses ends the run. */
function run<R extends RouteContract>(
  deciding: Deciding,
  route: R,
  params: ParamsOf<R> | undefined,
  body: BodyInputOf<R>,
): ReplyOf<R> {
  const decide = must(handlers.get(route)?.decide, `what decides ${route.path}`);
  const call = { params, query: undefined, body: route.body?.parse(body), caller: manager, language: 'en' } as const;
  const outcome = decide(deciding, call) as Result<ReplyOf<R>, unknown>;
  if (!outcome.ok) throw new Error(`${route.path} was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

function trade(deciding: Deciding, plan: OrderPlan): Result<null, never> {
  const orderId = newId();
  const lines = plan.map((line) => ({ id: newId(), ...line, choices: [...line.choices] }));
  const { checkId, total } = run(deciding, orderRoutes.openOrder, undefined, {
    orderId,
    type: 'takeaway',
    lines,
    send: true,
  });
  run(deciding, paymentRoutes.payCash, { checkId }, { paymentId: newId(), tendered: total });
  for (const { id } of ticketsOfOrder(store, orderId)) run(deciding, kitchenRoutes.bumpTicket, { ticketId: id }, {});
  run(deciding, orderRoutes.handOverOrder, { orderId }, {});
  return ok(null);
}

const { plans } = plansOf(loadVenue('saigon'));
for (let done = 0; done < orders; done += A_COMMIT) {
  const commit = Array.from({ length: Math.min(A_COMMIT, orders - done) }, (_, at) =>
    runAsHub(spine, newId, (deciding) => trade(deciding, must(plans[(done + at) % plans.length], 'a plan'))),
  );
  await Promise.all(commit);
  process.send?.(done + commit.length);
}
await spine.close();
for (const follower of FOLLOWERS) store.put(cursors, { follower, seq: spine.head() });
store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
store.close();
